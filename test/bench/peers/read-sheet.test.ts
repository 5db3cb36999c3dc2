import {expect, test} from 'vitest'
import {readSheet} from '../../../src/bench/peers/read-sheet.ts'
import {plain} from './plain-sheet.ts'

const page = (body: string): string =>
  `<!doctype html><html><head><title>Trial</title><style>p{}</style></head><body><main><section class="page" data-page="1"><div class="running"><p>Handout</p></div>${body}<div class="folio"><p>1 of 2</p></div></section></main></body></html>`

test('should read headings, text and lists, without the frame', function () {
  const {sheet} = readSheet(
    page(`<h1>Trial</h1><p class="finding-name">Takeaway</p>
<div class="block"><h2 class="head">Results</h2></div>
<p><strong>Design.</strong> Of
<data value="3">3</data>,<sup class="cite">1</sup> <em>two</em> </p><p></p>
<footer><ol><li>One</li><li>Two</li></ol></footer>`),
    'a'
  )
  expect(sheet).toEqual({
    pages: [
      [
        {depth: 1, kind: 'heading', runs: plain('Trial')},
        {depth: 3, kind: 'heading', runs: plain('Takeaway')},
        {depth: 2, kind: 'heading', runs: plain('Results')},
        {
          kind: 'paragraph',
          runs: [
            {look: 'bold', text: 'Design.'},
            {look: 'plain', text: ' Of 3,'},
            {look: 'raised', text: '1'},
            {look: 'plain', text: ' '},
            {look: 'italic', text: 'two'}
          ]
        },
        {items: [plain('One'), plain('Two')], kind: 'list', ordered: true}
      ]
    ],
    title: 'Trial'
  })
})

test('should read figures as files, without their data', function () {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Bars</title><path d="M0 0"></path></svg>'
  const {pictures, sheet} = readSheet(
    page(
      `<figure class="figure chart"><figcaption>Response</figcaption><div class="drawing">${svg}</div><div class="figure-data"><table class="figure-data"><tr><td>1</td></tr></table></div><p class="note">Note.</p></figure>`
    ),
    'a'
  )
  expect(sheet.pages).toEqual([
    [
      {
        alt: 'Bars',
        caption: plain('Response'),
        kind: 'figure',
        picture: 'a-1.svg'
      },
      {kind: 'paragraph', runs: plain('Note.')}
    ]
  ])
  expect([...pictures]).toEqual([['a-1.svg', svg]])
})

test('should give each row of a table as many cells as its head', function () {
  const {sheet} = readSheet(
    page(
      `<figure class="figure table"><figcaption>Outcomes</figcaption><table class="results"><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th colspan="2">Group</th></tr><tr><th>C</th><td>1</td></tr></tbody></table></figure>`
    ),
    'a'
  )
  expect(sheet.pages).toEqual([
    [
      {
        caption: plain('Outcomes'),
        head: [plain('A'), plain('B')],
        kind: 'table',
        rows: [
          [plain('Group'), []],
          [plain('C'), plain('1')]
        ]
      }
    ]
  ])
})
