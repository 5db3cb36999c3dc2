import type {Nodes} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {toMail} from '../../src/email/to-mail.ts'
import {hast} from './hast.ts'

const settings = {language: 'en', title: 'A trial'}

function mail(html: string): string {
  const {tree} = toMail(hast(html), settings)
  const page = toHtml(tree as Nodes)
  return (
    /<div[^>]*class="mail-body"[^>]*>([\s\S]*)<\/div><\/body>/.exec(
      page
    )?.[1] ?? page
  )
}

test('should make a page with language, direction and title', function () {
  const {tree} = toMail(hast('<p>a</p>'), {language: 'he-IL', title: 'A & b'})
  const page = toHtml(tree)
  expect(page).toMatch(/^<!doctype html><html dir="rtl" lang="he-IL">/)
  expect(page).toMatch(/<body[^>]*><div dir="rtl" lang="he-IL"/)
  expect(page).toContain('<title>A &#x26; b</title>')
})

test('should drop what says where numbers came from', function () {
  expect(
    mail(
      '<section id="s" data-block="b1"><p>In <data value="0.6" data-result="sd/LD">64%</data><!-- x -->.</p></section>'
    )
  ).toBe('<div><p>In 64%.</p></div>')
})

test('should keep raised digits raised when copied', function () {
  expect(
    mail(
      '<p>10<sup>7</sup>, 10<sup>−5</sup>, A<sup>1,2</sup>, x<sup>n</sup></p>'
    )
  ).toBe('<p>10⁷, 10⁻⁵, A¹,², x<sup>n</sup></p>')
})

// The longest that stays whole, 16 characters, has room at 320 px in a title.
test.each([
  ['<span class="word">41-73</span>', '<span class="word">41-73</span>'],
  [
    '<span class="word">trastuzumab-deruxtecan-resistant</span>',
    '<p>trastuzumab-deruxtecan-resistant</p>'
  ]
])('should break %s only where it is long', function (html, expected) {
  expect(mail(`<p>${html}</p>`)).toContain(expected)
})

test('should unwrap links to the same message', function () {
  expect(
    mail('<p><a href="#ref-1">1</a> <a href="https://x.example">x</a></p>')
  ).toBe('<p>1 <a href="https://x.example">x</a></p>')
})

test.each(['script', 'form', 'iframe', 'object', 'video', 'style', 'link'])(
  'should refuse `%s`',
  function (name) {
    expect(() => mail(`<${name}></${name}>`)).toThrow(
      `Cannot mail \`<${name}>\``
    )
  }
)

test('should draw figures as pictures beside the message', function () {
  const html =
    '<figure id="fig-os" role="group"><figcaption>Figure 1.</figcaption><div class="drawing"><svg role="img" width="600" height="300" aria-label="2 of 6 responded."><text>x</text></svg></div><div class="figure-data"><table><tr><td>2</td></tr></table></div><p class="note">Note.</p></figure>'
  expect(mail(html)).toBe(
    '<p class="caption">Figure 1.</p><table border="0" cellpadding="0" cellspacing="0" width="100%" class="panel" role="presentation"><tbody><tr><td class="panel-cell"><img class="picture" src="images/fig-os.png" width="520" height="260" alt="2 of 6 responded."></td></tr></tbody></table><p class="note">Note.</p>'
  )
  const [picture] = toMail(hast(html), settings).pictures
  expect(picture).toMatchObject({
    heightPx: 260,
    path: 'images/fig-os.png',
    widthPx: 520
  })
  expect(picture?.svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /)
})

test('should give each picture a name of its own', function () {
  const svg = '<svg width="9" height="9"></svg>'
  const {pictures} = toMail(
    hast(`<figure id="a">${svg}${svg}</figure>${svg}`),
    settings
  )
  expect(pictures.map(({path}) => path)).toEqual([
    'images/a.png',
    'images/a-2.png',
    'images/picture.png'
  ])
})

test('should refuse drawings without size', function () {
  expect(() => mail('<svg width="100%" height="10"></svg>')).toThrow(
    'without width and height'
  )
})

test('should give data tables caption, scopes and no role', function () {
  expect(
    mail(
      '<figure class="table" id="t"><figcaption>Table 1.</figcaption><table><thead><tr><th></th><th>DL1</th></tr></thead><tbody><tr><th>CR</th><td>2</td></tr></tbody></table></figure>'
    )
  ).toBe(
    '<table border="0" cellpadding="0" cellspacing="0" width="100%" class="data whole"><caption>Table 1.</caption><thead><tr><td align="left" class="column-head first"></td><th align="right" class="column-head number" scope="col">DL1</th></tr></thead><tbody><tr><th align="left" class="cell first" scope="row">CR</th><td align="right" class="cell number">2</td></tr></tbody></table>'
  )
})

function dataTable(columns: number): string {
  const heads = ['Event', 'A', 'B', 'C', 'D', 'E'].slice(0, columns)
  const cells = heads.map((_, index) =>
    index === 0 ? '<th scope="row">Fever</th>' : `<td>${index}</td>`
  )
  return `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody><tr><th colspan="${columns}">Related</th></tr><tr class="indent-1">${cells.join('')}</tr></tbody></table>`
}

test('should leave tables of four columns', function () {
  const html = mail(dataTable(4))
  expect(html).toContain('class="data whole"')
  expect(html).toMatch(/class="group first" colspan="4" scope="rowgroup">Rel/)
  expect(html).toMatch(/class="cell first indent-1" scope="row">Fever</)
})

function fourColumns(rows: string): string {
  return mail(
    `<table><thead><tr><th>Outcome</th><th>DL1</th><th>DL2</th><th>All</th></tr></thead><tbody>${rows}</tbody></table>`
  )
}

// 272 px are between the margins of a screen of 320 px.
test('should break numbers only where columns have no room', function () {
  expect(
    fourColumns(
      '<tr><th>CRS</th><td>1 (8%)</td><td>2 (9%)</td><td>3 (8%)</td></tr>'
    )
  ).toContain('class="data whole"')
  expect(
    fourColumns(
      '<tr><th>Neurotoxicity</th><td>10 (83%)</td><td>20 (91%)</td><td>30 (88%)</td></tr>'
    )
  ).toContain('class="data aligned"')
})

test('should put names over values in tables of five columns', function () {
  const html = mail(dataTable(5))
  expect(html).toContain('class="data lifted"')
  expect(html).toMatch(/colspan="4" scope="col">Event<\/th><\/tr>/)
  expect(html).toMatch(/scope="rowgroup">Related<\/th><\/tr><\/tbody>/)
  expect(html).toMatch(
    /<th[^>]* class="lifted first indent-1" colspan="4" scope="rowgroup">Fever<\/th><\/tr><tr><td/
  )
  expect(html.match(/<td[^>]*>\d<\/td>/g)).toHaveLength(4)
})

test('should stack tables of more columns', function () {
  const html = mail(dataTable(6))
  expect(html).toContain('class="data stacked"')
  expect(html).toMatch(/<th[^>]* colspan="2" scope="rowgroup">Related<\/th>/)
  expect(html).toMatch(/<th[^>]* colspan="2" scope="rowgroup">Fever<\/th>/)
  expect(html).toMatch(/scope="row">E<\/th><td[^>]*>5<\/td><\/tr>/)
})

test('should stack tables with heads over several columns', function () {
  expect(
    mail(
      '<table><thead><tr><th rowspan="2">Event</th><th colspan="4">Arm</th></tr><tr><th>A</th><th>B</th><th>C</th><th>D</th></tr></thead><tbody><tr><td>Fever</td><td>1</td><td>2</td><td>3</td><td>4</td></tr></tbody></table>'
    )
  ).toMatch(/scope="row">Arm, D<\/th><td[^>]*>4<\/td>/)
})

test('should stack tables of words that are too wide', function () {
  const long = 'x'.repeat(20)
  expect(
    mail(`<table><tr><td>${long}</td><td>${long}</td></tr></table>`)
  ).toContain('stacked')
})

test('should give layout tables a width in Outlook and no empty rows', function () {
  expect(
    mail(
      '<table role="presentation" data-outlook-width="600"><tbody><tr><td> </td></tr><tr><td>a</td></tr></tbody></table>'
    )
  ).toBe(
    '<!--[if mso]><table role="presentation" align="center" border="0" cellpadding="0" cellspacing="0" width="600"><tr><td><![endif]--><table border="0" cellpadding="0" cellspacing="0" role="presentation"><tbody><tr><td>a</td></tr></tbody></table><!--[if mso]></td></tr></table><![endif]-->'
  )
})

test('should box callouts in cells', function () {
  expect(mail('<aside class="callout"><p>a</p></aside>')).toMatch(
    /^<table[^>]* class="callout" role="presentation">.*<td class="callout-cell"><p>a<\/p><\/td>/
  )
})
