import {readFileSync} from 'node:fs'
import type {Element} from 'hast'
import {toString} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {parse} from 'yaml'
import type {
  Proportion,
  Result,
  ResultGroup,
  Results
} from '../../src/analysis/result.ts'
import {createTextMeasure} from '../../src/chart/text-measure.ts'
import {type Canvas, type Theme, themeSchema} from '../../src/chart/theme.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import {clopperPearson} from '../../src/statistics/clopper-pearson.ts'
import {drawFigure} from '../../src/chart/draw-figure.ts'
import type {Drawing} from '../../src/chart/drawing.ts'
import type {FigureInput} from '../../src/chart/figure.ts'
import type {FigureSpec, FigureType} from '../../src/trial/figure-spec.ts'
import type {ResponseCategory} from '../../src/trial/figures/best-response.ts'
import {ama} from '../format/styles.ts'

export const place = linePlace('content/demo/summary.md', 40)
const provenance = {
  place: linePlace('content/demo/summary.md', 9),
  rows: [],
  method: 'test'
}

/** Inter as it is shipped. */
export const measure = createTextMeasure(
  new Map([
    [400, readFont('400Regular/Inter_400Regular.ttf')],
    [600, readFont('600SemiBold/Inter_600SemiBold.ttf')]
  ])
)

function readFont(file: string): Uint8Array {
  return readFileSync(
    new URL(
      `../../node_modules/@expo-google-fonts/inter/${file}`,
      import.meta.url
    )
  )
}

export function readTheme(id: string): Theme {
  const file = new URL(`../../templates/themes/${id}.yaml`, import.meta.url)
  return themeSchema.parse(parse(readFileSync(file, 'utf8')))
}

export function canvas(
  widthPx: number,
  fontSizePx: number,
  heightPx?: number
): Canvas {
  return {
    widthPx,
    heightPx,
    fontSizePx,
    theme: readTheme('blue'),
    fontFamily: 'Inter',
    measureText: measure.measureText
  }
}

export function proportion(numerator: number, denominator: number): Proportion {
  const limits = denominator > 0 && clopperPearson(numerator, denominator)
  return {
    kind: 'proportion',
    numerator,
    denominator,
    interval: limits
      ? {...limits, level: 0.95, method: 'Clopper–Pearson'}
      : undefined,
    provenance
  }
}

export const unknown: Result = {kind: 'unknown', provenance}
export const quoted: Result = {kind: 'quoted', text: '64%', provenance}
export const estimate: Result = {
  kind: 'estimate',
  value: 7.7,
  digits: 1,
  unit: 'months',
  provenance
}
export const count: Result = {kind: 'count', numerator: 5, provenance}

/** A group of results; the level `all` is the whole set. */
export function group(
  id: string,
  label: string,
  levels: Readonly<Record<string, Result>>
): ResultGroup {
  const {all, ...others} = levels
  const some = Object.keys(others).length > 0
  return {
    id,
    label,
    by: some ? 'TRT01A' : undefined,
    all,
    levels: new Map(Object.entries(others)),
    place
  }
}

export function collect(groups: readonly ResultGroup[]): Results {
  return new Map(groups.map((group) => [group.id, group]))
}

/** What a figure without data of its own is drawn from, in house style AMA. */
export function figureInput<Type extends FigureType>(
  spec: FigureSpec<Type>,
  results: Results,
  more: Partial<FigureInput<Type>> & Pick<FigureInput<Type>, 'data'>
): FigureInput<Type> {
  return {spec, results, style: ama, words: {}, labels: new Map(), ...more}
}

/** Draws a chart that has no data of its own. */
export function drawChart(
  spec: FigureSpec<'best-response'>,
  results: Results,
  at: Canvas,
  words: FigureInput['words'] = {}
): Drawing {
  const drawn = drawFigure(
    figureInput(spec, results, {data: undefined, words}),
    at
  )
  if (drawn.kind === 'chart') return drawn
  throw new Error(`Cannot take \`${spec.type}\` as a chart`)
}

/** Counts by category, total, and responders of one level. */
export interface Level {
  readonly total: number
  readonly counts: Readonly<Partial<Record<ResponseCategory, number>>>
  readonly responders?: number
}

/** A figure and its results from counts by level. */
export function bestResponse(levels: Readonly<Record<string, Level>>): {
  readonly spec: FigureSpec<'best-response'>
  readonly results: Results
} {
  const entries = Object.entries(levels)
  const categories = Object.keys(
    entries[0]?.[1].counts ?? {}
  ) as ResponseCategory[]
  const groups = categories.map((category) =>
    group(
      category.toLowerCase(),
      category,
      Object.fromEntries(
        entries.map(([level, {counts, total}]) => [
          level,
          proportion(counts[category] ?? 0, total)
        ])
      )
    )
  )
  const hasRate = entries.some(([, {responders}]) => responders !== undefined)
  const rate = group(
    'orr',
    'Objective response',
    Object.fromEntries(
      entries.map(([level, {responders = 0, total}]) => [
        level,
        proportion(responders, total)
      ])
    )
  )
  return {
    spec: {
      id: 'fig-response',
      type: 'best-response',
      caption: {value: 'Best response', place},
      place,
      at: () => place,
      responses: Object.fromEntries(
        categories.map((category) => [
          category,
          {id: category.toLowerCase(), place}
        ])
      ),
      rate: hasRate ? {id: 'orr', place} : undefined,
      'rate-label': 'ORR'
    },
    results: collect(hasRate ? [...groups, rate] : groups)
  }
}

/** A rectangle in a drawing, in CSS pixels. */
export interface Box {
  readonly what: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right - 0.02 &&
    other.left < one.right - 0.02 &&
    one.top < other.bottom - 0.02 &&
    other.top < one.bottom - 0.02
  )
}

/** Boxes of all lines of text, from capitals to the bowls of descenders. */
export function textBoxes(svg: Element, fontSizePx: number): readonly Box[] {
  const boxes: Box[] = []
  visit(svg, 'element', function (node) {
    if (node.tagName !== 'text') return
    const {x, y, textAnchor} = node.properties
    const width = widthOf(node, fontSizePx, 400)
    const before =
      textAnchor === 'end' ? width : textAnchor === 'middle' ? width / 2 : 0
    boxes.push({
      what: toString(node),
      left: Number(x) - before,
      right: Number(x) - before + width,
      top: Number(y) - 0.76 * fontSizePx,
      bottom: Number(y) + 0.2 * fontSizePx
    })
  })
  return boxes
}

function widthOf(node: Element, sizePx: number, inherited: 400 | 600): number {
  const {fontWeight} = node.properties
  const weight =
    fontWeight === '600' ? 600 : fontWeight === '400' ? 400 : inherited
  let width = 0
  for (const child of node.children) {
    if (child.type === 'text') {
      width += measure.measureText(child.value, sizePx, weight)
    } else if (child.type === 'element') {
      width += widthOf(child, sizePx, weight)
    }
  }

  return width
}

/** Boxes of the filled rectangles, with their fill. */
export function areaBoxes(svg: Element): readonly Box[] {
  const boxes: Box[] = []
  visit(svg, 'element', function (node, _, parent) {
    if (node.tagName !== 'rect') return
    if (parent?.type === 'element' && parent.tagName === 'pattern') return
    const {x, y, width, height, fill} = node.properties
    boxes.push({
      what: String(fill),
      left: Number(x),
      right: Number(x) + Number(width),
      top: Number(y),
      bottom: Number(y) + Number(height)
    })
  })
  return boxes
}

/** Text of each printed value by its name in the trace. */
export function printedValues(tree: Element): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  visit(tree, 'element', function (node) {
    const {dataResult} = node.properties
    if (typeof dataResult === 'string') values.set(dataResult, toString(node))
  })
  return values
}
