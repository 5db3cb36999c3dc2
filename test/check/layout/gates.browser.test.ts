import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Printer} from '../../../src/print/printer.ts'
import {createHtml, openRealPrinter} from '../../print/real-browser.ts'
import {judge, picture, settingsOf} from './judge.ts'

// Pages are 48 × 36 in, and type is at least 24 pt: 32 px.
let printer: Printer

const css = `body { font: 32px/1.4 sans-serif; color: #15181b; background: #fff }
p, h1, h2 { margin: 0; font-size: inherit }
h1 { font-size: 80px }
[data-frame] { position: absolute; top: 200px; width: 1000px; height: 600px }
[data-frame=one] { left: 100px } [data-frame=two] { left: 1200px }`

beforeAll(async function () {
  printer = await openRealPrinter({pages: 1})
})

afterAll(async function () {
  await printer.close()
})

async function judgePage(
  body: string,
  ownCss = '',
  yaml?: string
): Promise<Record<string, string[]>> {
  const settings = settingsOf(yaml)
  const html = createHtml(body, css + ownCss)
  return printer.withSheet(html, async (sheet) =>
    judge(await sheet.audit(['h1']), settings)
  )
}

/** Judges all pages of a document. */
async function judgeAll(
  html: string,
  yaml?: string
): Promise<Record<string, string[]>> {
  return printer.withSheet(html, async (sheet) =>
    judge(await sheet.audit([]), settingsOf(yaml), 2)
  )
}

/** A page with two columns. */
function columns(one: string, two: string, rest = ''): string {
  return `<h1>Title</h1>${rest}<div data-frame="one">${block('b1', one)}</div><div data-frame="two">${block('b2', two)}</div>`
}

function block(id: string, content: string): string {
  return content === '' ? '' : `<div data-block="${id}">${content}</div>`
}

test('should hold on a page without faults', async function () {
  const drawing =
    '<svg width="400" height="120" viewBox="0 0 200 60" role="img"><title>Unseen</title><rect width="200" height="60" fill="#1b3fab"></rect><text x="10" y="40" font-size="16" fill="#fff">11 of 15</text></svg>'
  const table =
    '<table><tr><th>Grade</th><th>n</th></tr><tr><td>≥3</td><td>4<sup>a</sup></td></tr></table>'
  expect(
    await judgePage(
      columns(
        `<h2>Results</h2><p>See <a href="#fig-a">Figure 1</a>.</p><figure id="fig-a">${drawing}</figure>`,
        `<p>Some more text.</p><p>And more.</p>${table}`,
        '<div class="unseen">Only for screen readers</div><p style="display:none">Not at all</p>'
      ),
      'sup { font-size: 20px; line-height: 0 } .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden }'
    )
  ).toEqual({})
})

test('should find text that is cut off', async function () {
  expect(
    await judgePage(
      columns('<p class="low">One<br>Two</p>', '<p>One</p><p>Two</p>'),
      '.low { height: 60px; overflow: hidden }'
    )
  ).toEqual({
    'layout-clipped': [
      expect.stringMatching(
        /^fails: text `Two` that is cut off by \d\.\d mm \| all of it to be seen$/
      )
    ]
  })
})

test('should find labels that leave their drawing', async function () {
  const drawing =
    '<svg width="300" height="100" role="img"><text x="150" y="50" font-size="40">Progression-free</text></svg>'
  expect(await judgePage(columns(drawing, '<p>Text</p><p>Text</p>'))).toEqual({
    'layout-clipped': [expect.stringMatching(/^fails: text `Progression-free`/)]
  })
})

test('should find pages that viewers cannot show', async function () {
  expect(
    await judgePage(
      columns('<p>One</p>', '<p>Two</p>'),
      '[data-page] { height: 5200mm }'
    )
  ).toEqual({
    'layout-page-size': [
      'fails: page of 1219 × 5200 mm | at most 5080 mm (200 in) a side, which viewers of PDF show'
    ]
  })
})

test('should find text off the page', async function () {
  expect(
    await judgePage(
      columns(
        '<p>One</p>',
        '<p>Two</p>',
        '<p class="out" data-slot="authors">Outside</p>'
      ),
      '.out { position: absolute; left: 4590px; top: 20px; white-space: nowrap }'
    )
  ).toEqual({
    'layout-off-page': [
      expect.stringMatching(
        /^fails: text `Outside` that is \d+ mm off the page/
      )
    ]
  })
})

test('should find text beside all pages', async function () {
  const html = createHtml(columns('<p>One</p>', '<p>Two</p>'), css).replace(
    '</body>',
    '<p>After</p></body>'
  )
  const facts = await printer.withSheet(html, async (sheet) => sheet.audit([]))
  expect(judge(facts)).toEqual({
    'layout-off-page': [
      'fails: text `After` beside all pages | all of it on the paper'
    ]
  })
})

test('should find tables and text that are too wide', async function () {
  const cells = Array.from({length: 40}, (_, n) => `<td>${1000 + n}</td>`)
  expect(
    await judgePage(
      columns(
        `<table><tr>${cells.join('')}</tr></table>`,
        '<p class="long">Unbroken words on one line, as after a comma, and so on</p>'
      ),
      '[data-frame=two] { width: 500px } .long { white-space: nowrap }'
    )
  ).toMatchObject({
    'layout-sideways': [
      expect.stringMatching(
        /^fails: table of 40 columns that is \d+ mm wide \| at most 265 mm, as its column$/
      ),
      expect.stringMatching(
        /^fails: text `Unbroken words on one line, as after a c` that stands \d+ mm out of its column/
      )
    ]
  })
})

test('should find words that are broken', async function () {
  const word = 'Pneumonoultramicroscopicsilicovolcanoconiosisinterstitialdis'
  expect(
    await judgePage(
      columns(
        `<p>${word}</p>`,
        '<p>https://example.org/a/very/long/address/that/may/break-anywhere-it-likes</p>'
      ),
      '[data-frame] { width: 600px; overflow-wrap: anywhere }'
    )
  ).toEqual({
    'layout-word-broken': [
      `fails: word \`${word}\` of 60 letters, broken at the end of a line | words that fit their lines`
    ]
  })
})

test('should find text over other text', async function () {
  expect(
    await judgePage(
      columns(
        '<p>One and two</p>',
        '<p>Three and four</p><p class="up">Five</p>'
      ),
      '.up { margin-top: -40px }'
    )
  ).toEqual({
    'layout-overlap': [
      'fails: text `Three and four` printed over `Five` | each to have its own room'
    ]
  })
})

test('should find labels over other labels', async function () {
  const drawing =
    '<svg width="600" height="100"><text x="0" y="50" font-size="40">12 months</text><text x="100" y="50" font-size="40">18 months</text></svg>'
  expect(await judgePage(columns(drawing, '<p>Text</p><p>Text</p>'))).toEqual({
    'layout-overlap': [
      'fails: text `12 months` printed over `18 months` | each to have its own room'
    ]
  })
})

test('should find tables in pieces', async function () {
  const rows = Array.from({length: 20}, (_, n) => `<tr><td>${n}</td></tr>`)
  const html = `<h1>Title</h1><div class="flow" data-slot="abbreviations"><table>${rows.join('')}</table></div>`
  expect(
    await judgePage(html, '.flow { columns: 2; height: 500px }')
  ).toMatchObject({
    'layout-table-cut': ['fails: table in 2 pieces | a whole table']
  })
})

test('should find headings at the end of a column', async function () {
  const body = columns('<p>One</p>', '<p>Two</p>').replace(
    'Two</p></div>',
    `Two</p></div>${block('b3', '<h2>Safety</h2>')}`
  )
  expect(await judgePage(body)).toEqual({
    'layout-head-stranded': [
      'fails: heading at the end of `two` | text under it'
    ]
  })
})

test('should find small type, in drawings too', async function () {
  // 20 px of a viewBox that is drawn at 1.5 are 30 px: 22.5 pt.
  const drawing =
    '<svg width="300" height="90" viewBox="0 0 200 60"><text x="0" y="40" font-size="20">n = 15</text></svg>'
  const found = await judgePage(
    columns(
      drawing,
      '<p style="font-size:24px">Small</p><p>Text</p>',
      '<p style="transform:scale(.5)" data-slot="contact">Scaled</p>'
    )
  )
  expect(found['layout-type-size']).toEqual([
    'fails: type of 12 pt, `Scaled`, | at least 24 pt',
    'fails: type of 22.5 pt, `n = 15`, | at least 24 pt',
    'fails: type of 18 pt, `Small`, | at least 24 pt'
  ])
})

// 0.716 em of 60 pt are 15.16 mm, at 3 m 17.4 minutes of arc; of 24 pt at 2 m 10.4.
test('should find type that is too small from where it is read', async function () {
  const found = await judgePage(
    columns('<p>One</p>', '<p>Two</p>').replace(
      '<h1>',
      '<h1 style="font-size:80px">'
    ),
    '',
    'smallest-angle-arcmin: 18'
  )
  expect(found).toEqual({})
  const far = await judgePage(
    columns('<p>One</p>', '<p>Two</p>').replace(
      'Title',
      '<span style="font-size:32px">Title</span>'
    )
  )
  expect(far).toEqual({
    'layout-legible': [
      'fails: capitals of 10.4 minutes of arc at 2 m, `Title` of 24 pt, | at least 16, as of 37 pt'
    ]
  })
})

test('should find pale text, on the ground that it has', async function () {
  const drawing =
    '<svg width="400" height="80"><rect width="400" height="80" fill="#1b3fab"></rect><text x="10" y="50" font-size="40" fill="#15181b">11 of 15</text></svg>'
  expect(
    await judgePage(
      columns(
        `<p style="color:#8a8a8a">Grey</p>${drawing}`,
        '<p style="background:#1b3fab;color:#fff">White</p><p style="color:rgba(0,0,0,.4)">Faded</p>'
      )
    )
  ).toEqual({
    'layout-contrast': [
      expect.stringMatching(
        /^fails: contrast of 2\.0:1 of `11 of 15` \| at least 4.5:1$/
      ),
      'fails: contrast of 2.8:1 of `Faded` | at least 4.5:1'
    ]
  })
})

test('should not tell contrast on a picture', async function () {
  expect(
    await judgePage(
      columns(
        '<p style="background:linear-gradient(#fff,#000)">Where</p>',
        '<p>Two</p>'
      )
    )
  ).toEqual({
    'layout-contrast': [
      'cannot tell: picture or pattern behind `Where` | a plain ground, on which a contrast of 4.5:1 can be told'
    ]
  })
})

test('should find pale colours in the key of a figure', async function () {
  const key =
    '<svg width="400" height="80"><g class="key"><rect width="30" height="30" fill="#c9d5f4"></rect><text x="40" y="30" font-size="32">Stable</text></g></svg>'
  expect(await judgePage(columns(key, '<p>Two</p><p>Two</p>'))).toEqual({
    'layout-contrast': [
      'fails: contrast of 1.5:1 of a colour in the key of a figure | at least 3:1'
    ]
  })
})

test('should find pictures with too few pixels', async function () {
  const [coarse, fine] = [picture(100, 20), picture(400, 80)]
  expect(
    await judgePage(
      columns(
        `<img alt="" width="192" src="${coarse}">`,
        `<img alt="" width="192" src="${fine}">`,
        `<svg width="100" height="50" data-slot="qr"><image width="100" height="50" href="${fine}"></image></svg>`
      )
    )
  ).toEqual({
    'layout-image-resolution': [
      'cannot tell: picture whose pixels are not known | at least 150',
      'fails: picture of 50 pixels an inch, printed 51 mm wide, | at least 150'
    ]
  })
})

test('should find too many pages, and empty ones', async function () {
  const html = createHtml('<p>One</p>', css)
  const second = (body: string) =>
    html.replace('</body>', `<div data-page="2">${body}</div></body>`)
  expect(await judgeAll(second('<p>Two</p>'))).toEqual({})
  expect(await judgeAll(second('<p>Two</p>'), 'most-pages: 1')).toEqual({
    'layout-pages': ['fails: 2 pages | at most 1']
  })
  expect(await judgeAll(second(''))).toEqual({
    'layout-pages': ['fails: empty page `2` | something on each']
  })
})

test('should find columns that are empty or end early', async function () {
  const text = '<p>Text</p>'.repeat(10)
  expect(await judgePage(columns(text, ''))).toEqual({
    'layout-columns-even': [
      'fails: empty column `two` | at most 25% of a column to be empty'
    ]
  })
  expect(await judgePage(columns(text, '<p>Text</p>'))).toEqual({
    'layout-columns-even': [
      'fails: column `two` that ends 67% of its height above the others | at most 25% of a column to be empty'
    ]
  })
})

test('should find figures far from their reference', async function () {
  expect(
    await judgePage(
      columns(
        '<p>See <a href="#fig-a">Figure 1</a>.</p>',
        '<figure id="fig-a">Drawing</figure>'
      ),
      '[data-frame=two] { left: 3500px } figure { margin: 0 }',
      'farthest-reference: 0.6'
    )
  ).toEqual({
    'layout-figure-near': [
      'fails: 0.7 widths of a page between `fig-a` and the text that refers to it | at most 0.6'
    ]
  })
})
