import type {Element, ElementContent} from 'hast'
import {toString} from 'hast-util-to-string'
import {expect, test} from 'vitest'
import {sanitize} from '../../src/html/sanitize.ts'
import {linkAddress, qrCode} from '../../src/output/qr-code.ts'

const address = 'https://example.org/p/ctim00'

// Finder pattern and its separator, ISO/IEC 18004, 6.3.3 and 6.3.4.
const finder = [
  '11111110',
  '10000010',
  '10111010',
  '10111010',
  '10111010',
  '10000010',
  '11111110',
  '00000000'
]

/** Modules of a drawing, with its quiet zone, row by row. */
function modulesOf(svg: ElementContent): string[] {
  if (svg.type !== 'element') throw new Error('Cannot find a drawing')
  const side = Number(String(svg.properties['viewBox']).split(' ')[3])
  const grid = Array.from({length: side}, () => Array(side).fill('0'))
  const path = svg.children.find(
    (child): child is Element =>
      child.type === 'element' && child.tagName === 'path'
  )
  for (const [, x, y, width] of String(path?.properties['d']).matchAll(
    /M(\d+) (\d+)h(\d+)v1h-\d+z/g
  ))
    grid[Number(y)]?.fill('1', Number(x), Number(x) + Number(width))
  return grid.map((row) => row.join(''))
}

test('should have a quiet zone of four modules on all sides', function () {
  const rows = modulesOf(qrCode(address))
  const blank = '0'.repeat(rows.length)
  expect(rows.slice(0, 4)).toEqual([blank, blank, blank, blank])
  expect(rows.slice(-4)).toEqual([blank, blank, blank, blank])
  expect(rows.every((row) => /^0{4}.*0{4}$/.test(row))).toBe(true)
})

test('should have finder patterns in three corners', function () {
  const code = modulesOf(qrCode(address))
    .slice(4, -4)
    .map((row) => row.slice(4, -4))
  const size = code.length
  // A side of 4 × version + 17 modules, ISO/IEC 18004, 6.1.
  expect((size - 17) % 4).toBe(0)
  expect(code.slice(0, 8).map((row) => row.slice(0, 8))).toEqual(finder)
  expect(
    code.slice(0, 8).map((row) => row.slice(-8).split('').reverse().join(''))
  ).toEqual(finder)
  expect(
    code
      .slice(-8)
      .reverse()
      .map((row) => row.slice(0, 8))
  ).toEqual(finder)
})

test.each(['https://a.org', address, `https://a.org/${'x'.repeat(90)}`])(
  'should correct errors by level M or Q in `%s`',
  function (each) {
    const code = modulesOf(qrCode(each)).slice(4, -4)
    // First bits of the format information, under the mask 101010000010010:
    // 00 is level M, 11 is level Q; ISO/IEC 18004, 7.9.
    const bits = code[8]?.slice(4, 6) ?? ''
    const level = [...bits]
      .map((bit, index) => Number(bit) ^ Number('10'[index]))
      .join('')
    expect(['00', '11']).toContain(level)
  }
)

test('should name itself, and pass the allow-list whole', function () {
  const svg = qrCode(address)
  expect(svg).toMatchObject({
    properties: {ariaLabel: `QR code of ${address}`, role: 'img'}
  })
  expect(sanitize([svg])).toEqual([svg])
})

test('should print the address as one types it', function () {
  const link = linkAddress('https://example.org/')
  expect(link).toMatchObject({properties: {href: 'https://example.org/'}})
  expect(toString(link)).toBe('example.org')
})
