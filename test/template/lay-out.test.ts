import {VFile} from 'vfile'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import type {Block, ProductDocument} from '../../src/output/document.ts'
import type {FigureMaker} from '../../src/output/figure-maker.ts'
import {element} from '../../src/output/hast.ts'
import type {Measured} from '../../src/output/measured.ts'
import {layOut, type Measure} from '../../src/template/lay-out.ts'
import {reportProblems} from '../../src/template/layout-problem.ts'
import {parseTemplate} from '../../src/template/parse-template.ts'
import {parseTemplateSettings} from '../../src/template/template-settings.ts'

const settings = parseTemplateSettings(
  `title: Test
output: poster
page: {width-mm: 100, height-mm: 100}
scale: {min: 0.875, max: 1.5}
layouts:
  - file: two.html
    flows:
      columns: {frames: [one, two], sections: rest, level: true, max-gap-pt: 60}
`,
  'template.yaml'
)
const pages = new Map([
  [
    'two.html',
    parseTemplate(
      '<body><main data-page="1"><div data-frame="one"></div><div data-frame="two"></div></main></body>',
      'two.html'
    )
  ]
])

function block(
  id: string,
  kind: Block['kind'],
  content: Block['content'] = []
): Block {
  return {content, id, keepWithNext: kind === 'head', kind, section: 'a'}
}

function document(blocks: readonly Block[]): ProductDocument {
  return {
    language: 'en',
    output: 'poster',
    sections: [{blocks, id: 'a', title: 'A'}],
    slots: new Map(),
    title: 'Title'
  }
}

/**
 * A browser in which a block is as high as `heights` says, times the square of
 * the scale; frames are 200 px high, drawings as high as their style.
 */
function browser(heights: Readonly<Record<string, number>>): Measure {
  let frames = new Map<string, {id: string; heightPx: number}[]>()

  return async function (scale, body): Promise<Measured> {
    if (body) {
      frames = new Map()
      visit({children: [...body], type: 'root'}, 'element', function (node) {
        const frame = node.properties['dataFrame']
        if (typeof frame !== 'string') return
        const blocks: {id: string; heightPx: number}[] = []
        visit(node, 'element', function ({properties}) {
          const id = properties['dataBlock']
          const style = String(properties['style'] ?? '')
          const added = Number(/--(?:h|gap):([\d.]+)px/.exec(style)?.[1] ?? 0)
          if (typeof id === 'string') blocks.push({heightPx: added, id})
          else if (blocks.length > 0) {
            const last = blocks.at(-1)
            if (last) last.heightPx += added
          }
        })
        frames.set(frame, blocks)
      })
    }

    const heightOf = (id: string) => (heights[id] ?? 0) * scale ** 2
    return {
      blocks: [...frames.values()].flat().map(({id}) => ({
        heightPx: heightOf(id),
        id,
        marginBottomPx: 0,
        marginTopPx: 0
      })),
      figures: [{heightPx: 0, id: 'fig-a', widthPx: 100}],
      frames: [...frames.keys()].map((id) => ({
        heightPx: 200,
        id,
        widthPx: 100
      })),
      overflowing: [...frames].flatMap(function ([id, blocks]) {
        const used = blocks.reduce(
          (sum, {heightPx, id}) => sum + heightPx + heightOf(id),
          0
        )
        return used > 201 ? [{byPx: used - 200, id}] : []
      })
    }
  }
}

const figures: FigureMaker = (_, {heightPx = 60}) => ({
  heightPx: Math.min(100, Math.max(40, heightPx)),
  heightRangePx: [40, 100],
  kind: 'chart',
  svg: element('svg', {}, []),
  table: element('table', {}, [])
})
const drawing = element('div', {dataFigure: 'fig-a'}, [])

function idsOf(body: Awaited<ReturnType<typeof layOut>>['body']) {
  const result: Record<string, string[]> = {}
  visit({children: [...body], type: 'root'}, 'element', function (node) {
    const frame = node.properties['dataFrame']
    if (typeof frame !== 'string') return
    const ids: string[] = []
    visit(node, 'element', function ({properties}) {
      const id = properties['dataBlock']
      if (typeof id === 'string') ids.push(id)
    })
    result[frame] = ids
  })
  return result
}

function table(columns: number) {
  return [
    element('table', {}, [
      element(
        'tr',
        {},
        Array.from({length: columns}, () => element('td', {}, []))
      )
    ])
  ]
}

test('should choose the largest scale and break before heads', async function () {
  const blocks = [
    block('h1', 'head'),
    block('t1', 'text'),
    block('h2', 'head'),
    block('t2', 'text')
  ]
  const {body, problems, scale} = await layOut(
    document(blocks),
    {pages, settings},
    figures,
    browser({h1: 20, h2: 20, t1: 100, t2: 110})
  )
  expect(problems).toEqual([])
  // 130 px at 1 fill 200 px at √(200 / 130) = 1.240; the last step is 79/64.
  expect(scale).toBe(79 / 64)
  expect(idsOf(body)).toEqual({one: ['h1', 't1'], two: ['h2', 't2']})
})

test('should draw charts as high as their column lets them', async function () {
  const blocks = [
    block('h1', 'head'),
    block('f1', 'figure', [drawing]),
    block('h2', 'head'),
    block('t2', 'text')
  ]
  const {body, scale} = await layOut(
    document(blocks),
    {pages, settings},
    figures,
    browser({f1: 30, h1: 20, h2: 20, t2: 140})
  )
  const drawn: unknown[] = []
  visit({children: [...body], type: 'root'}, 'element', function (node) {
    if (node.properties['dataFigure'] !== 'fig-a') return
    drawn.push([node.properties['style'], node.children.length])
  })
  // Of 200 px, 50 px at 1 are head, caption and message: more than 100 px stay.
  expect(scale).toBe(71 / 64)
  expect(drawn).toEqual([['--h:100px', 1]])
})

test('should say what does not fit, and where to cut', async function () {
  const {problems, scale} = await layOut(
    document([block('t1', 'text'), block('t2', 'text')]),
    {pages, settings},
    figures,
    browser({t1: 100, t2: 300})
  )
  expect(scale).toBe(0.875)
  // 300 px · 0.875² − 200 px; a line is 12 pt · 0.875 = 14 px.
  expect(problems).toEqual([
    {byPx: 29.6875, frame: 'two', lines: 3, longestSection: 'A'}
  ])

  const file = new VFile({path: 'summary.md'})
  reportProblems(file, 'poster', problems, () => ({
    file: 'summary.md',
    position: {end: {column: 1, line: 9}, start: {column: 1, line: 9}}
  }))
  expect(String(file.messages[0])).toMatch(/^summary\.md:9:1: /)
  expect(file.messages[0]?.ruleId).toBe('layout-fits')
  expect(file.messages[0]?.note).toContain('Cut about 3 lines, first from `A`')
})

test('should take tables that are wide to their own flow', async function () {
  const wide = parseTemplateSettings(
    `title: Test
output: handout
layouts:
  - file: two.html
    flows:
      wide: {frames: [one], sections: [], level: false, max-gap-pt: 0, wide-tables: 3}
      main: {frames: [two], sections: rest, level: false, max-gap-pt: 0}
`,
    'template.yaml'
  )
  const {body} = await layOut(
    document([
      block('t1', 'text'),
      block('w', 'table', table(3)),
      block('n', 'table', table(2))
    ]),
    {pages, settings: wide},
    figures,
    browser({n: 10, t1: 10, w: 10})
  )
  expect(idsOf(body)).toEqual({one: ['w'], two: ['t1', 'n']})
})

test('should tell layouts of one file apart', async function () {
  const flow =
    '{frames: [one, two], sections: rest, level: true, max-gap-pt: 60}'
  const tried = parseTemplateSettings(
    `title: Test
output: poster
layouts:
  - file: two.html
    class: narrow
    flows:
      narrow: {frames: [one], sections: rest, level: false, max-gap-pt: 0}
  - file: two.html
    class: wide even
    flows:
      columns: ${flow}
`,
    'template.yaml'
  )
  const {body, flows} = await layOut(
    document([block('t1', 'text'), block('t2', 'text')]),
    {pages, settings: tried},
    figures,
    browser({t1: 150, t2: 150})
  )
  expect(Object.keys(flows)).toEqual(['columns'])
  expect(idsOf(body)).toEqual({one: ['t1'], two: ['t2']})
  expect(body[0]).toMatchObject({properties: {className: ['wide', 'even']}})
})

test('should try layouts once that are the same for a document', async function () {
  const room = '{frames: [one], sections: [], level: false, max-gap-pt: 0'
  const rest = '{frames: [two], sections: rest, level: true, max-gap-pt: 0}'
  const tried = parseTemplateSettings(
    `title: Test
output: poster
layouts:
  - file: two.html
    flows:
      wide: ${room}, charts: 1}
      main: ${rest}
  - file: two.html
    flows:
      wide: ${room}, wide-tables: 3}
      main: ${rest}
`,
    'template.yaml'
  )
  const measure = browser({f1: 30, t1: 300})
  const bodies: unknown[] = []
  const lay = async (blocks: readonly Block[]) => {
    bodies.length = 0
    await layOut(
      document(blocks),
      {pages, settings: tried},
      figures,
      async function (scale, body) {
        if (body) bodies.push(body)
        return measure(scale, body)
      }
    )
    return bodies.length
  }

  // All that is tried, and the pages that were taken, with their charts.
  expect(await lay([block('t1', 'text')])).toBe(2)
  expect(
    await lay([block('f1', 'figure', [drawing]), block('t1', 'text')])
  ).toBe(3)
})
