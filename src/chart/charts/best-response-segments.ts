import type {ScaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import {readableOn} from '../contrast.ts'
import {element} from '../element.ts'
import {strokePx} from '../stroke.ts'
import {drawArea} from '../swatch.ts'
import {drawLine, lineWidth, type Run} from '../text-line.ts'
import type {Canvas} from '../theme.ts'
import type {Segment} from './best-response-bars.ts'
import type {Row} from './best-response-labels.ts'
import {categoryFill} from './best-response-names.ts'
import type {SegmentWords} from './best-response-words.ts'

/** From participants of a whole in `[0, 1]` to CSS pixels. */
export type ShareScale = ScaleLinear<number, number>

/**
 * How counts stand in bars: `4 (50%)` in one line, or count over percent.
 *
 * One way for the whole figure: two lines as soon as one line does not fit in
 * some segment.
 */
export type SegmentForm = 'line' | 'lines'

/** Height that the labels of a form need, in sizes of the type. */
export const formHeight: Readonly<Record<SegmentForm, number>> = {
  line: 1.7,
  lines: 2.8
}

/** Distance of count and percent, in sizes of the type. */
const lineStep = 1.22

/** Space between a label and the ends of its segment, in sizes of the type. */
const padding: Readonly<Record<SegmentForm, number>> = {line: 0.3, lines: 0.15}

/** A segment of somebody, where it stands in its bar. */
interface Placed {
  readonly category: Segment['category']
  readonly words: SegmentWords
  readonly x: number
  readonly width: number
}

/** The form in which the counts of all bars are printed. */
export function chooseForm(
  rows: readonly Row[],
  scale: ShareScale,
  canvas: Canvas
): SegmentForm {
  const fits = rows.every((row) =>
    placeSegments(row, scale, canvas).every(({words, width}) =>
      fitsIn(width, [inLine(words, canvas.theme.ink)], 'line', canvas)
    )
  )
  return fits ? 'line' : 'lines'
}

/** Draws a bar with its counts; a segment of nobody is left out. */
export function drawSegments(
  row: Row,
  scale: ShareScale,
  place: {readonly y: number; readonly height: number},
  form: SegmentForm,
  canvas: Canvas
): readonly Element[] {
  const {theme, fontSizePx} = canvas
  const {y, height} = place
  if (row.bar.denominator === 0) {
    const [x, end] = [scale(0), scale(1)]
    const look = {
      fill: 'none',
      stroke: theme.hair,
      strokeWidth: strokePx(canvas)
    }
    return [element('rect', {x, y, width: end - x, height, ...look})]
  }

  const parts: Element[] = []
  for (const {category, words, x, width} of placeSegments(row, scale, canvas)) {
    const fill = categoryFill(category, theme)
    parts.push(drawArea({x, y, width, height}, fill, canvas))
    const solid = fill.kind === 'solid'
    const colour = solid
      ? readableOn(fill.colour, theme.ink, theme.paper)
      : theme.ink
    const lines = labelLines(words, width, form, colour, canvas)
    const middle = {x: x + width / 2, y: y + height / 2}
    // Text never stands on hatching.
    if (!solid && lines.length > 0) {
      parts.push(drawGround(middle, lines, canvas))
    }

    for (const [index, runs] of lines.entries()) {
      const line = index - (lines.length - 1) / 2
      const place = {x: middle.x, y: middle.y + line * lineStep * fontSizePx}
      parts.push(drawLine(runs, {...place, anchor: 'middle'}, canvas))
    }
  }

  return parts
}

/** Paper under the lines of a label. */
function drawGround(
  middle: {readonly x: number; readonly y: number},
  lines: readonly (readonly Run[])[],
  canvas: Canvas
): Element {
  const em = canvas.fontSizePx
  const width = widestOf(lines, canvas) + 2 * padding.lines * em
  const height = ((lines.length - 1) * lineStep + 1.2) * em
  return element('rect', {
    x: middle.x - width / 2,
    y: middle.y - height / 2,
    width,
    height,
    fill: canvas.theme.paper
  })
}

function placeSegments(
  {bar, words}: Row,
  scale: ShareScale,
  canvas: Canvas
): readonly Placed[] {
  const gap = strokePx(canvas) * 1.2
  const placed: Placed[] = []
  let before = 0
  for (const [index, {category, count}] of bar.segments.entries()) {
    const printed = words.segments[index]
    if (count.numerator === 0 || !printed) continue
    const x = scale(before / bar.denominator)
    before += count.numerator
    const width = scale(before / bar.denominator) - x
    const free = before === bar.denominator ? 0 : Math.min(gap, width / 2)
    placed.push({category, words: printed, x, width: width - free})
  }

  return placed
}

/** Lines of the longest label that fits; none if not even the count does. */
function labelLines(
  words: SegmentWords,
  width: number,
  form: SegmentForm,
  fill: string,
  canvas: Canvas
): readonly (readonly Run[])[] {
  if (form === 'line') return [inLine(words, fill)]
  const {n, percent} = words
  if (!n || !percent) return []
  const count: Run = {text: n.text, weight: 600, fill, printed: n}
  const share: Run = {text: percent.text, weight: 400, fill, printed: percent}
  const options = [[[count], [share]], [[count]]]
  return options.find((lines) => fitsIn(width, lines, form, canvas)) ?? []
}

/** `4 (50%)`. */
function inLine({n, percent}: SegmentWords, fill: string): readonly Run[] {
  if (!n || !percent) return []
  const look = {weight: 400, fill} as const
  return [
    {text: n.text, ...look, printed: n},
    {text: '\u00A0(', ...look},
    {text: percent.text, ...look, printed: percent},
    {text: ')', ...look}
  ]
}

function fitsIn(
  width: number,
  lines: readonly (readonly Run[])[],
  form: SegmentForm,
  canvas: Canvas
): boolean {
  const free = 2 * padding[form] * canvas.fontSizePx
  return widestOf(lines, canvas) + free <= width
}

function widestOf(lines: readonly (readonly Run[])[], canvas: Canvas): number {
  return Math.max(...lines.map((runs) => lineWidth(runs, canvas)))
}
