import {inflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {svgToPng} from '../../src/email/png.ts'

const fontFiles = [
  'node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'
]
const svg = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="30" font-family="Inter"><text x="2" y="20">${text}</text></svg>`

function png(text: string): Buffer {
  const settings = {fontFiles, ground: '#f4f6f8', widthPx: 200}
  return Buffer.from(svgToPng(svg(text), settings))
}

// Offsets by the PNG specification: the size is in the first chunk, IHDR.
test('should draw at the width asked for', function () {
  const file = png('a')
  expect(file.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(file.readUInt32BE(16)).toBe(200)
  expect(file.readUInt32BE(20)).toBe(60)
})

test('should draw text on an opaque ground', function () {
  const colours = coloursOf(png('10⁷ ≥'))
  expect(colours.has('f4f6f8ff')).toBe(true)
  // Ink of letters: no text is drawn if the font is not found.
  expect(colours.has('000000ff')).toBe(true)
  for (const colour of colours) expect(colour).toMatch(/ff$/)
})

test('should draw the same each time', function () {
  expect(png('a').equals(png('a'))).toBe(true)
  expect(png('a').equals(png('b'))).toBe(false)
})

/** Colours of an RGBA picture without interlacing. */
function coloursOf(file: Buffer): Set<string> {
  const width = file.readUInt32BE(16)
  const data: Buffer[] = []

  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      data.push(file.subarray(at + 8, at + 8 + length))
    }
    at += length + 12
  }

  const rows = inflateSync(Buffer.concat(data))
  const size = width * 4
  const colours = new Set<string>()
  let above: Uint8Array = new Uint8Array(size)

  for (let at = 0; at < rows.length; at += size + 1) {
    const row = unfilter(rows.subarray(at, at + size + 1), above)
    for (let x = 0; x < size; x += 4) {
      colours.add(Buffer.from(row.subarray(x, x + 4)).toString('hex'))
    }
    above = row
  }

  return colours
}

/** Filters of PNG, chapter 9 of its specification. */
function unfilter(line: Uint8Array, above: Uint8Array): Uint8Array {
  const [type = 0] = line
  const row = line.slice(1)

  for (let x = 0; x < row.length; x++) {
    const left = row[x - 4] ?? 0
    const up = above[x] ?? 0
    const corner = x < 4 ? 0 : (above[x - 4] ?? 0)
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)]
    row[x] = (row[x] ?? 0) + (guess[type] ?? 0)
  }

  return row
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const distances = [left, up, corner].map((one) => Math.abs(guess - one))
  const nearest = Math.min(...distances)
  return [left, up, corner][distances.indexOf(nearest)] ?? 0
}
