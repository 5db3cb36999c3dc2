import {readdir} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import type {Printer} from '../../src/print/printer.ts'
import {readPdf} from './read-pdf.ts'
import {createHtml, findBrowser, openRealPrinter} from './real-browser.ts'

const metadata = {
  authors: ['Ada Łovelace', '王小明'],
  date: new Date('2025-11-20T08:30:00Z'),
  keywords: ['HER2', 'CAR T'],
  language: 'en-GB',
  subject: 'Grade ≥3 & more',
  title: 'CD8⁺ <cells> in “brain”'
}
const table =
  '<h1>Heading</h1><p>One <em>two</em> <strong>three</strong></p><table><tr><th>Arm<th>N<tr><td>A<td>12</table>'
let printer: Printer

beforeAll(async function () {
  printer = await openRealPrinter({pages: 2})
})

afterAll(async function () {
  await printer.close()
})

async function print(html: string): Promise<Uint8Array> {
  const pdf = await printer.withSheet(html, async (sheet) => sheet.pdf())
  return finishPdf(pdf, metadata).bytes
}

test('should find a browser and say its version', async function () {
  expect((await findBrowser()).version).toMatch(/\d+\.\d+/)
  expect(printer.browser).toMatch(/\/\d+\.\d+/)
})

test('should print a sheet of the exact size', async function () {
  const {pages, sizePt, text} = await readPdf(await print(createHtml(table)))

  expect(sizePt).toEqual([3456, 2592])
  expect(pages).toBe(1)
  expect(text).toBe('HeadingOne two threeArm NA 12')
})

test('should write metadata that readers understand', async function () {
  const {info, language, xmp} = await readPdf(await print(createHtml(table)))

  expect(info).toMatchObject({
    Author: 'Ada Łovelace; 王小明',
    CreationDate: 'D:20251120083000Z',
    Creator: 'Plenary',
    Keywords: 'HER2, CAR T',
    ModDate: 'D:20251120083000Z',
    PDFFormatVersion: '1.7',
    Producer: 'Plenary',
    Subject: 'Grade ≥3 & more',
    Title: 'CD8⁺ <cells> in “brain”'
  })
  expect(language).toBe('en-GB')
  expect(Object.fromEntries(xmp)).toMatchObject({
    'dc:creator': ['Ada Łovelace', '王小明'],
    'dc:description': 'Grade ≥3 & more',
    'dc:subject': ['HER2', 'CAR T'],
    'dc:title': 'CD8⁺ <cells> in “brain”',
    'pdf:producer': 'Plenary',
    'xmp:createdate': '2025-11-20T08:30:00Z'
  })
})

test('should print the same bytes again and again', async function () {
  const html = createHtml(table)
  const others = createHtml(`<ul><li>Other</li></ul>${table}${table}`)
  const first = await print(html)
  const results = await Promise.all(
    [html, others, html, html, others, html].map(print)
  )
  const measured = await printer.withSheet(html, async function (sheet) {
    await sheet.measure(1)
    await sheet.png(200)
    await sheet.measure(1)
    return finishPdf(await sheet.pdf(), metadata).bytes
  })

  for (const index of [0, 2, 3, 5]) expect(results[index]).toEqual(first)
  expect(measured).toEqual(first)
  expect(results[1]).toEqual(results[4])
  expect(results[1]).not.toEqual(first)
})

test('should print another body in the same head', async function () {
  const html = createHtml('<p>Before</p>', 'p { color: red }')
  const pdf = await printer.withSheet(html, async function (sheet) {
    await sheet.replace('<div data-page="sheet"><p>After</p></div>')
    return sheet.pdf()
  })
  const whole = createHtml('<p>After</p>', 'p { color: red }')
  const finished = finishPdf(pdf, metadata)

  expect(finished.facts.sizesPt.length).toBe(1)
  expect(finished.bytes).toEqual(await print(whole))
})

test('should count pages', async function () {
  const css = 'p { break-after: page }'
  const html = createHtml('<p>One</p><p>Two</p><p>Three</p>', css)
  const pdf = await printer.withSheet(html, async (sheet) => sheet.pdf())

  expect(finishPdf(pdf, metadata).facts.sizesPt.length).toBe(3)
})

test.each([320, 777, 1601])('should draw %i pixels', async function (width) {
  const png = await printer.withSheet(createHtml(table), async (sheet) =>
    sheet.png(width)
  )
  const view = new DataView(png.buffer, png.byteOffset)

  expect(view.getUint32(16)).toBe(width)
  expect(view.getUint32(20)).toBe(Math.round((width * 36) / 48))
})

test('should need a page to draw', async function () {
  const html = '<!doctype html><title>None</title><p>Text'

  await expect(
    printer.withSheet(html, async (sheet) => sheet.png(100))
  ).rejects.toMatchObject({code: 'no-page'})
})

test('should refuse a font that cannot be read', async function () {
  const css =
    '@font-face { font-family: Broken; src: url(data:font/ttf;base64,AAAA) }'

  await expect(print(createHtml(table, css))).rejects.toMatchObject({
    code: 'font',
    message: 'Unexpected font `Broken` that cannot be read'
  })
})

test('should pass on what a job throws, and print on', async function () {
  await expect(
    printer.withSheet(createHtml(table), async function () {
      throw new RangeError('Ours')
    })
  ).rejects.toThrow(new RangeError('Ours'))
  expect(await print(createHtml(table))).toBeInstanceOf(Uint8Array)
})

test('should clean up, and print no more', async function () {
  const own = `plenary-browser-${process.pid}-`
  const profiles = async (): Promise<number> =>
    (await readdir(tmpdir())).filter((name) => name.startsWith(own)).length
  const before = await profiles()
  const printer = await openRealPrinter()
  expect(await profiles()).toBe(before + 1)
  await printer.close()

  expect(await profiles()).toBe(before)
  await expect(
    printer.withSheet(createHtml(table), async (sheet) => sheet.pdf())
  ).rejects.toMatchObject({code: 'closed'})
})
