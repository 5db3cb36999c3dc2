import type {Element} from 'hast'
import type {EstimateRow} from '../../../analysis/figures/estimates.ts'
import type {Drawing} from '../../drawing.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure} from '../../frame.ts'
import {drawBottomAxis, tickHeight, tickText} from '../../plot-axes.ts'
import {strokePx} from '../../stroke.ts'
import {drawLine, leading, wrapLabel} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {
  describeEstimates,
  type EstimatesInput,
  footnoteEstimates,
  tabulateEstimates
} from './estimate-words.ts'
import type {EstimateColumns} from './lay-out-estimates.ts'
import type {ValueScale} from './value-scale.ts'

/** How estimates stand in the plot. */
export interface EstimatePlot {
  readonly title: string
  readonly layout: EstimateColumns
  readonly scale: ValueScale
  /** Draws what lies behind the rows, from `top` to `bottom`. */
  readonly behind: (
    top: number,
    bottom: number,
    x: (value: number) => number
  ) => readonly Element[]
  readonly drawRow: (
    row: EstimateRow,
    middle: number,
    x: (value: number) => number
  ) => readonly Element[]
  /** Lines under the numbers of the axis. */
  readonly foot: {
    readonly lines: number
    readonly draw: (
      top: number,
      x: (value: number) => number
    ) => readonly Element[]
  }
}

/** Draws rows of estimates with their columns, and the axis under them. */
export function drawEstimates(
  input: EstimatesInput & Pick<FigureInput, 'words'>,
  {title, layout, scale, behind, drawRow, foot}: EstimatePlot,
  canvas: Canvas
): Drawing {
  const {spec, words, data} = input
  const em = canvas.fontSizePx
  const {ink, muted, hair} = canvas.theme
  const [start, end] = layout.plot
  const x = (value: number) => start + scale.shareOf(value) * (end - start)
  const top = (layout.headLines * leading + 0.5) * em
  const extra = (index: number) =>
    data.rows[index]?.kind === 'head' && index > 0 ? 0.3 * em : 0
  const rowAt = (index: number, stretch: number) =>
    (layout.rows[index]?.heightPx ?? 0) +
    extra(index) +
    (0.3 + 1.1 * stretch) * em
  const rowsAt = (stretch: number) =>
    layout.rows.reduce((sum, _, index) => sum + rowAt(index, stretch), 0)
  const below = (0.5 + tickHeight + foot.lines * leading) * em
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? title,
      alt: () => words.alt ?? describeEstimates(input),
      table: () => tabulateEstimates(input),
      footnote: footnoteEstimates(input),
      naturalStretch: 0.25,
      heightAt: (stretch) => top + rowsAt(stretch) + below,
      draw: drawAll
    },
    canvas
  )

  function drawAll(stretch: number): readonly Element[] {
    const bottom = top + rowsAt(stretch) + 0.2 * em
    const drawn: Element[] = [
      ...layout.heads.flatMap(({lines, x: at, anchor}) =>
        lines.map((text, index) =>
          drawLine(
            [{text, weight: 400, fill: muted}],
            {
              x: at,
              y: (layout.headLines - lines.length + index + 0.5) * leading * em,
              anchor
            },
            canvas
          )
        )
      ),
      rule(top, ink, 1.5, canvas),
      ...behind(top, bottom, x)
    ]
    let y = top
    for (const [index, row] of data.rows.entries()) {
      const laid = layout.rows[index]
      const height = rowAt(index, stretch)
      const middle = y + (height + extra(index)) / 2
      if (index > 0 && row.kind === 'head')
        drawn.push(rule(y + extra(index) / 2, hair, 1, canvas))
      const lines = laid?.lines ?? []
      drawn.push(
        element(
          'g',
          // `head` is what templates call heads of text.
          {className: [row.kind === 'head' ? 'group' : 'estimate']},
          ...lines.map((runs, line) =>
            drawLine(
              runs,
              {
                x: laid?.x ?? 0,
                y: middle + (line - (lines.length - 1) / 2) * leading * em,
                anchor: 'start'
              },
              canvas
            )
          ),
          ...(row.kind === 'estimate' ? drawRow(row, middle, x) : []),
          ...(laid?.cells ?? []).map(({runs, x: at}) =>
            drawLine(runs, {x: at, y: middle, anchor: 'end'}, canvas)
          )
        )
      )
      y += height
    }

    const ticks = scale
      .ticksFor(Math.floor((end - start) / (2.3 * em)))
      .map((value) => ({at: x(value), text: tickText(value)}))
    return [
      ...drawn,
      drawBottomAxis(ticks, [start, end], bottom, canvas),
      ...foot.draw(bottom + tickHeight * em, x)
    ]
  }
}

function rule(
  y: number,
  colour: string,
  weight: number,
  canvas: Canvas
): Element {
  return element('line', {
    x1: 0,
    x2: canvas.widthPx,
    y1: y,
    y2: y,
    stroke: colour,
    strokeWidth: weight * Math.max(0.75, 0.05 * canvas.fontSizePx)
  })
}

/**
 * Axis title in lines, right-aligned with the plot where it has room there.
 *
 * @returns
 *   `undefined` if a word is wider than the figure.
 */
export function titleFoot(
  title: string,
  [, end]: readonly [number, number],
  canvas: Canvas
): EstimatePlot['foot'] | undefined {
  const em = canvas.fontSizePx
  const measure = (text: string) => canvas.measureText(text, em, 400)
  if (title === '') return {lines: 0, draw: () => []}
  const lines = wrapLabel(title, end, measure)
  if (!lines) return undefined
  return {
    lines: lines.length,
    draw: (top) =>
      lines.map((text, index) =>
        drawLine(
          [{text, weight: 400, fill: canvas.theme.muted}],
          {
            x: end,
            y: top + (index + 0.5) * leading * em,
            anchor: 'end'
          },
          canvas
        )
      )
  }
}

/** Line of an interval with ends, arrows where it goes beyond the axis. */
export function drawInterval(
  [from, to]: readonly [number, number],
  beyond: {readonly left: boolean; readonly right: boolean},
  y: number,
  canvas: Canvas
): Element {
  const {ink, paper} = canvas.theme
  const em = canvas.fontSizePx
  const width = 1.3 * strokePx(canvas)
  const head = 0.42 * em
  const half = 0.22 * em
  const end = (x: number, out: 1 | -1, arrow: boolean) =>
    arrow
      ? `M${n(x - out * head)} ${n(y - 0.26 * em)}L${n(x)} ${n(y)}L${n(x - out * head)} ${n(y + 0.26 * em)}`
      : `M${n(x)} ${n(y - half)}L${n(x)} ${n(y + half)}`
  const d = `M${n(from)} ${n(y)}L${n(to)} ${n(y)}${end(from, -1, beyond.left)}${end(to, 1, beyond.right)}`
  return element(
    'g',
    {className: ['interval']},
    element('path', {d, fill: 'none', stroke: paper, strokeWidth: 2.6 * width}),
    element('path', {d, fill: 'none', stroke: ink, strokeWidth: width})
  )
}

/** To 0.01, never `-0`. */
function n(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
