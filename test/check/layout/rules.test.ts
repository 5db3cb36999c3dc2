import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {judgeLayout} from '../../../src/check/layout/judge-layout.ts'
import {reportLayout} from '../../../src/check/layout/report-layout.ts'
import {arcmin} from '../../../src/check/layout/visual-angle.ts'
import {linePlace} from '../../../src/diagnostic/index.ts'
import type {
  PageFacts,
  TextRun,
  TextStyle
} from '../../../src/print/page-facts.ts'
import {judge, limitsOf, settingsOf} from './judge.ts'

const style: TextStyle = {
  colour: '#15181b',
  family: 'Arial',
  ground: '#ffffff',
  isScript: false,
  reader: -1,
  sizePt: 24,
  weight: 400
}

const run: TextRun = {
  clippedPx: 0,
  holder: 1,
  lines: [{height: 23, left: 100, top: 100, width: 200}],
  offPagePx: 0,
  sidewaysPx: 0,
  style: 0,
  text: 'Words'
}

/** A page of 48 × 36 in with a block on it. */
function factsOf(changes: Partial<PageFacts> = {}): PageFacts {
  return {
    figures: [],
    frames: [],
    holders: [
      {id: '1', kind: 'page', page: 0},
      {frame: 'one', id: 'b1', kind: 'block', page: 0}
    ],
    images: [],
    pages: [{heightPx: 3456, id: '1', widthPx: 4608}],
    references: [],
    runs: [run],
    styles: [style],
    swatches: [],
    tables: [],
    ...changes
  }
}

function rulesOf(facts: PageFacts, yaml?: string): string[] {
  return Object.keys(judge(facts, settingsOf(yaml)))
}

// Ergonomics: 20 minutes of arc for capitals of 0.716 em are 21 pt at 0.91 m,
// 23 pt at 1 m, 35 pt at 1.5 m, 46 pt at 2 m, 69 pt at 3 m, 115 pt at 5 m.
test.each([
  [0.91, 21],
  [1, 23],
  [1.5, 35],
  [2, 46],
  [3, 69],
  [5, 115]
])('should know the visual angle at %d m', function (distanceM, sizePt) {
  const heightM = (sizePt * 0.716 * 0.0254) / 72
  expect(arcmin(heightM, distanceM)).toBeCloseTo(20, 0)
})

test('should say nothing of what holds', function () {
  expect(judge(factsOf())).toEqual({})
})

test('should hold raised signs to a part of the smallest type', function () {
  const raised = {...style, isScript: true, sizePt: 15}
  expect(rulesOf(factsOf({styles: [raised]}))).toEqual([])
  expect(rulesOf(factsOf({styles: [{...raised, sizePt: 14}]}))).toEqual([
    'layout-type-size'
  ])
})

// WCAG 2: 18 pt, or 14 pt and bold, is large; 45 pt at 1 m is seen as 18 pt at 0.4 m.
test('should ask less contrast of large text', function () {
  // #7b7b7b on white has 4.2:1.
  const grey = {...style, colour: '#7b7b7b'}
  expect(rulesOf(factsOf({styles: [{...grey, sizePt: 44}]}))).toEqual([
    'layout-contrast'
  ])
  expect(rulesOf(factsOf({styles: [{...grey, sizePt: 45}]}))).toEqual([])
  expect(
    rulesOf(factsOf({styles: [{...grey, sizePt: 36, weight: 700}]}))
  ).toEqual([])
})

test('should tell the worst of each place once, with all its boxes', function () {
  const small = {...style, sizePt: 20}
  const smaller = {...style, sizePt: 18}
  const facts = factsOf({
    runs: [
      run,
      {...run, style: 1, lines: [{height: 23, left: 100, top: 300, width: 200}]}
    ],
    styles: [small, smaller]
  })
  const limits = limitsOf()
  const verdict = judgeLayout({...facts, fill: 1}, limits).find(
    ({rule}) => rule === 'layout-type-size'
  )
  expect(verdict?.outcome).toBe('fails')
  expect(verdict?.findings.map(({unexpected}) => unexpected)).toEqual([
    'type of 18 pt, `Words`,'
  ])
  expect(verdict?.findings[0]?.boxes.map(({top}) => top)).toEqual([100, 300])
})

test('should ask what a meeting asks more of', function () {
  const limits = limitsOf(settingsOf('most-pages: 3'), 3, {
    pages: {
      handout: {'smallest-type-pt': 99},
      poster: {'image-dpi': 100, 'most-pages': 2, 'smallest-type-pt': 28}
    }
  })
  expect(limits).toMatchObject({
    imageDpi: 150,
    level: [['one', 'two']],
    mostPages: 2,
    smallestTypePt: 28
  })
})

test('should judge pages as large as they are printed', function () {
  const settings = {...settingsOf(), zoom: 2}
  const styles = [{...style, sizePt: 12}]
  // Readers of a page twice as large stand twice as far away.
  expect(judge(factsOf({styles}), settings)).toEqual({
    'layout-legible': [
      'fails: capitals of 10.4 minutes of arc at 2 m, `Words` of 24 pt, | at least 16, as of 37 pt'
    ]
  })
  const box = {height: 96, left: 0, top: 0, width: 96}
  const images = [{box, holder: 1, naturalHeightPx: 200, naturalWidthPx: 200}]
  expect(judge(factsOf({images}))).toEqual({})
  expect(judge(factsOf({images}), settings)).toEqual({
    'layout-image-resolution': [
      'fails: picture of 100 pixels an inch, printed 51 mm wide, | at least 150'
    ]
  })
})

test('should warn of what leaves the columns half empty, once', function () {
  const box = {height: 100, left: 0, top: 0, width: 100}
  const frame = {blocks: 1, box, endPx: 10, endsWithHead: false, holder: 0}
  const frames = [
    {...frame, id: 'one'},
    {...frame, endPx: 90, id: 'two'}
  ]
  const limits = limitsOf()
  const found = (fill: number) =>
    judgeLayout({...factsOf({frames}), fill}, limits).flatMap(
      ({outcome, rule}) => (outcome === 'holds' ? [] : [rule])
    )
  expect(found(0.3)).toEqual(['layout-filled'])
  expect(found(0.9)).toEqual(['layout-columns-even'])
})

// 200 in are 19,200 px of CSS; ISO 32000-1, annex C: 14,400 units a side.
test.each([
  [19_200, 3456, 1, []],
  [3456, 19_296, 1, ['page of 914 × 5105 mm']],
  [9600, 3456, 2, []],
  [9696, 3456, 2, ['page of 5131 × 1829 mm']]
])(
  'should refuse pages that viewers cannot show: %d × %d px, enlarged %d times',
  function (widthPx, heightPx, zoom, unexpected) {
    const facts = factsOf({pages: [{heightPx, id: '1', widthPx}]})
    const settings = {...settingsOf(), zoom}
    const limits = limitsOf(settings)
    const found = judgeLayout({...facts, fill: 1}, limits).flatMap(
      ({findings, rule}) => (rule === 'layout-page-size' ? findings : [])
    )
    expect(found.map((each) => each.unexpected)).toEqual(unexpected)
  }
)

test('should measure from a reference on to the next page', function () {
  const pages = [
    {heightPx: 1000, id: '1', widthPx: 700},
    {heightPx: 1000, id: '2', widthPx: 700}
  ]
  const holders = [
    {id: 'b1', kind: 'block' as const, page: 0},
    {id: 'b2', kind: 'block' as const, page: 1}
  ]
  const box = {height: 100, left: 0, top: 0, width: 300}
  const facts = (top: number) =>
    factsOf({
      figures: [{box, holder: 1, id: 'fig-a'}],
      holders,
      pages,
      references: [{box: {...box, top}, holder: 0, id: 'fig-a'}],
      runs: [run, {...run, holder: 0}]
    })
  expect(judge(facts(800), settingsOf(), 2)).toEqual({})
  expect(judge(facts(0), settingsOf(), 2)).toEqual({
    'layout-figure-near': [
      'fails: 1.3 widths of a page between `fig-a` and the text that refers to it | at most 0.75'
    ]
  })
})

test('should report where it is written and how to mend it', function () {
  const facts = factsOf({styles: [{...style, sizePt: 20}]})
  const limits = limitsOf()
  const file = new VFile({path: 'summary.md'})
  reportLayout(
    file,
    'poster',
    facts,
    judgeLayout({...facts, fill: 1}, limits),
    () => ({name: 'Results', place: linePlace('summary.md', 12)})
  )
  expect(file.messages.map(String)).toEqual([
    'summary.md:12:1: Unexpected type of 20 pt, `Words`, in `Results` of the poster, expected at least 24 pt'
  ])
  expect(file.messages[0]).toMatchObject({
    fatal: true,
    note: 'Set it larger in `style.css` of the template; where it is in a figure, show less in the figure.',
    ruleId: 'layout-type-size'
  })
})
