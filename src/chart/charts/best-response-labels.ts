import {leading, lineWidth, type Run, wrapLabel} from '../text-line.ts'
import type {Canvas} from '../theme.ts'
import type {Bar, Segment} from './best-response-bars.ts'
import {
  type BarWords,
  intervalRuns,
  rateRuns,
  totalRuns
} from './best-response-words.ts'

/** A bar with its values as printed. */
export interface Row {
  readonly bar: Bar
  readonly words: BarWords
}

/** Categories that bars have, in the order of stacking, the rest last. */
export function categoriesOf(
  rows: readonly Row[]
): readonly Segment['category'][] {
  const categories = new Set(
    rows.flatMap(({bar}) => bar.segments.map(({category}) => category))
  )
  const rest = categories.delete('rest')
  return rest ? [...categories, 'rest'] : [...categories]
}

/** A line of the labels of a bar. */
export interface LabelLine {
  readonly runs: readonly Run[]
  readonly x: number
  readonly anchor: 'start' | 'end'
  /** Line of its block, from 0. */
  readonly line: number
  /** Lines of its block. */
  readonly lines: number
}

/** Labels of one bar and the height that they need. */
interface BarLabels {
  readonly lines: readonly LabelLine[]
  readonly heightPx: number
}

/** Where the bars run, and their labels: beside or above them. */
export interface LabelLayout {
  readonly name: 'beside' | 'above'
  readonly start: number
  readonly end: number
  readonly labels: readonly BarLabels[]
}

/** Bars beside their labels are at least this wide, in sizes of the type. */
const minBar = 16
/** Most of the width that names of levels may take. */
const maxNames = 0.28
const maxNameLines = 3
/** Space between columns, in sizes of the type. */
const gutter = 1

/**
 * Places labels: beside the bars, else above them in one line, else above them
 * in several lines.
 *
 * @returns
 *   `undefined` if some word is wider than the figure.
 */
export function layOutLabels(
  rows: readonly Row[],
  canvas: Canvas
): LabelLayout | undefined {
  return (
    layOutBeside(rows, canvas) ??
    layOutAbove(rows, canvas, labelsInLine) ??
    layOutAbove(rows, canvas, labelsInBlock)
  )
}

function layOutBeside(
  rows: readonly Row[],
  canvas: Canvas
): LabelLayout | undefined {
  const em = canvas.fontSizePx
  const {theme} = canvas
  const blocks: {left: (readonly Run[])[]; right: (readonly Run[])[]}[] = []
  for (const {bar, words} of rows) {
    const names = wrapName(bar.name, canvas.widthPx * maxNames, canvas)
    if (!names || names.length > maxNameLines) return undefined
    const rate = words.rate
      ? [rateRuns(words.rate, theme), intervalRuns(words.rate, theme)]
      : []
    blocks.push({
      left: [...names, totalRuns(words, theme)],
      right: rate.filter((runs) => runs.length > 0)
    })
  }

  const left = widest(
    blocks.flatMap(({left}) => left),
    canvas
  )
  const right = widest(
    blocks.flatMap(({right}) => right),
    canvas
  )
  const start = left + gutter * em
  const end = canvas.widthPx - (right > 0 ? right + gutter * em : 0)
  if (end - start < Math.max(minBar * em, canvas.widthPx / 2)) return undefined
  return {
    name: 'beside',
    start,
    end,
    labels: blocks.map(({left, right}) => ({
      lines: [
        ...stack(left, 0, 'start'),
        ...stack(right, end + gutter * em, 'start')
      ],
      heightPx: Math.max(left.length, right.length) * leading * em
    }))
  }
}

function layOutAbove(
  rows: readonly Row[],
  canvas: Canvas,
  place: (row: Row, canvas: Canvas) => readonly LabelLine[] | undefined
): LabelLayout | undefined {
  const labels: BarLabels[] = []
  for (const row of rows) {
    const lines = place(row, canvas)
    if (!lines) return undefined
    const count = Math.max(...lines.map(({line}) => line)) + 1
    labels.push({lines, heightPx: count * leading * canvas.fontSizePx})
  }

  return {name: 'above', start: 0, end: canvas.widthPx, labels}
}

/** Name and total at the left, rate and interval at the right of one line. */
function labelsInLine(
  {bar, words}: Row,
  canvas: Canvas
): readonly LabelLine[] | undefined {
  const {theme, widthPx, fontSizePx} = canvas
  const left = join(nameRuns(bar.name, theme.ink), totalRuns(words, theme))
  const right = words.rate
    ? join(rateRuns(words.rate, theme), intervalRuns(words.rate, theme))
    : []
  const width = lineWidth(left, canvas) + lineWidth(right, canvas)
  if (width + 2 * gutter * fontSizePx > widthPx) return undefined
  return [
    ...stack([left], 0, 'start'),
    ...(right.length > 0 ? stack([right], widthPx, 'end') : [])
  ]
}

/** All in lines of their own, wrapped. */
function labelsInBlock(
  {bar, words}: Row,
  canvas: Canvas
): readonly LabelLine[] | undefined {
  const {theme, widthPx} = canvas
  const names = wrapName(bar.name, widthPx, canvas)
  if (!names) return undefined
  const total = totalRuns(words, theme)
  const lines: (readonly Run[])[] = names
  const last = join(lines.at(-1) ?? [], total)
  if (lineWidth(last, canvas) <= widthPx) lines.splice(-1, 1, last)
  else lines.push(total)
  if (words.rate) {
    const rate = rateRuns(words.rate, theme)
    const interval = intervalRuns(words.rate, theme)
    const both = join(rate, interval)
    if (lineWidth(both, canvas) <= widthPx) lines.push(both)
    else lines.push(rate, interval)
  }

  if (widest(lines, canvas) > widthPx) return undefined
  return stack(lines, 0, 'start')
}

function wrapName(
  name: string | undefined,
  maxWidth: number,
  canvas: Canvas
): Run[][] | undefined {
  if (name === undefined) return []
  const lines = wrapLabel(name, maxWidth, (text) =>
    canvas.measureText(text, canvas.fontSizePx, 600)
  )
  return lines?.map((line) => nameRuns(line, canvas.theme.ink))
}

function nameRuns(name: string | undefined, fill: string): Run[] {
  return name === undefined ? [] : [{text: name, weight: 600, fill}]
}

/** Two parts of a line with a wide space between them. */
function join(one: readonly Run[], other: readonly Run[]): readonly Run[] {
  const [first, ...more] = other
  if (one.length === 0 || !first) return [...one, ...other]
  const space: Run = {...first, text: '\u2002', printed: undefined}
  return [...one, space, first, ...more]
}

function stack(
  lines: readonly (readonly Run[])[],
  x: number,
  anchor: 'start' | 'end'
): readonly LabelLine[] {
  return lines.map((runs, line) => ({
    runs,
    x,
    anchor,
    line,
    lines: lines.length
  }))
}

function widest(lines: readonly (readonly Run[])[], canvas: Canvas): number {
  return Math.max(0, ...lines.map((runs) => lineWidth(runs, canvas)))
}
