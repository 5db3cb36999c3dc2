import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Measurement} from '../../src/print/measurement.ts'
import type {Printer} from '../../src/print/printer.ts'
import {createHtml, openRealPrinter} from './real-browser.ts'

let printer: Printer

beforeAll(async function () {
  printer = await openRealPrinter({pages: 1})
})

afterAll(async function () {
  await printer.close()
})

async function measure(
  body: string,
  css = '',
  scale = 1
): Promise<Measurement> {
  return printer.withSheet(createHtml(body, css), async (sheet) =>
    sheet.measure(scale)
  )
}

test('should measure the inside of frames and figures', async function () {
  const {figures, frames} = await measure(
    '<div data-frame="a"></div><div data-figure="b"></div>',
    'div[data-frame] { width: 100.5px; height: 50px; padding: 1px 2px 3px 4px; border: 5px solid } div[data-figure] { box-sizing: border-box; width: 60px; height: 40px; padding: 10px }'
  )

  expect(frames).toEqual([{heightPx: 50, id: 'a', widthPx: 100.5}])
  expect(figures).toEqual([{heightPx: 20, id: 'b', widthPx: 40}])
})

test('should measure blocks with their margins', async function () {
  const {blocks} = await measure(
    '<p data-block="a"></p><p data-block="b"></p>',
    'p { height: 10px; border: 1px solid; padding: 2px; margin: 3px 0 4.5px }'
  )
  const box = {heightPx: 16, marginBottomPx: 4.5, marginTopPx: 3}

  expect(blocks).toEqual([
    {...box, id: 'a'},
    {...box, id: 'b'}
  ])
})

test('should set the type scale first', async function () {
  const css = 'p { height: calc(var(--s) * 10px) }'
  const html = createHtml('<p data-block="a"></p>', css)
  const heights = await printer.withSheet(html, async function (sheet) {
    const small = await sheet.measure(1)
    const large = await sheet.measure(1.25)
    return [small.blocks[0]?.heightPx, large.blocks[0]?.heightPx]
  })

  expect(heights).toEqual([10, 12.5])
})

test('should find content that leaves its frame', async function () {
  const {overflowing} = await measure(
    '<section data-frame="low"><p></p></section><section data-frame="wide"><b><p class="w"></p></b></section><section data-frame="fits"><p></p></section>',
    'section { width: 100px; height: 50px; padding: 10px } p { margin: 0; height: 50px } [data-frame=low] p { height: 62px } .w { width: 130px }'
  )

  expect(overflowing).toEqual([
    {byPx: 12, id: 'low'},
    {byPx: 30, id: 'wide'}
  ])
})

test('should find text that leaves its frame', async function () {
  const {overflowing} = await measure(
    '<section data-frame="a">One<br>two</section><section data-frame="b">One</section>',
    'section { font: 20px/20px serif; height: 20px }'
  )

  expect(overflowing).toEqual([{byPx: expect.closeTo(20, -0.3), id: 'a'}])
})

test('should allow glyphs that are higher than their line', async function () {
  const {overflowing} = await measure(
    '<section data-frame="a"><h1>Tall <em>type</em></h1></section><section data-frame="b">Tall <em>type</em></section>',
    'section { font: 100px/80px serif; height: 80px } h1 { font: inherit; margin: 0 }'
  )

  expect(overflowing).toEqual([])
})

test('should find content that leaves the paper', async function () {
  const css = 'p { margin: 0; height: 36.5in; width: 10px }'

  expect((await measure('<p></p>', css)).overflowing).toEqual([
    {byPx: 48, id: 'sheet'}
  ])
})

test('should allow content up to the edge of the paper', async function () {
  const css =
    '[data-page] { padding: 1in; position: relative } p { margin: 0; position: absolute; inset: 0 }'

  expect((await measure('<p></p>', css)).overflowing).toEqual([])
})

function tableOf(width: number): string {
  return `<table><thead><tr><th scope="col">A\n b</th><th scope="col">C</th></tr><tr><th scope="col">D</th></tr></thead><tbody><tr><th scope="row">e</th><td style="min-width: ${width}px">1</td></tr></tbody></table>`
}

test('should find tables that are wider than their figure', async function () {
  const {wideTables} = await measure(
    `<figure class="figure table" id="tbl-a">${tableOf(150)}</figure><figure class="figure table" id="tbl-b">${tableOf(20)}</figure>`,
    'figure { width: 100px; margin: 0; padding: 2px } table { border-collapse: collapse; width: 100% } th, td { padding: 0 }'
  )
  expect(wideTables).toEqual([
    {
      byPx: expect.any(Number),
      columns: [
        {name: 'A b', widthPx: expect.any(Number)},
        {name: 'C', widthPx: expect.any(Number)}
      ],
      id: 'tbl-a'
    }
  ])
  expect(wideTables[0]?.byPx).toBeGreaterThanOrEqual(50)
  expect(wideTables[0]?.columns[1]?.widthPx).toBeGreaterThanOrEqual(150)
})
