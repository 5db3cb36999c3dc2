import type {Element} from 'hast'
import {element} from '../../element.ts'
import {tickText} from '../../plot-axes.ts'
import {strokePx} from '../../stroke.ts'
import {drawLine, lineWidth, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import type {PlotBox} from './plot-frame.ts'

/** An axis of percent change. */
export interface PercentAxis {
  readonly low: number
  readonly high: number
  readonly shareOf: (value: number) => number
  readonly ticksFor: (
    heightPx: number
  ) => readonly {readonly value: number; readonly text: string}[]
}

/** Makes an axis that holds the values, 0 and the lines. */
export function percentAxis(
  values: readonly number[],
  lines: readonly number[],
  limit: number | undefined,
  canvas: Canvas
): PercentAxis {
  const all = [0, ...values, ...lines]
  const lowest = Math.min(...all)
  const highest = Math.max(...all)
  const low =
    lowest < -50
      ? -Math.max(100, up(-lowest, 25))
      : -up(Math.max(-lowest, 25), 25)
  const high = Math.min(
    up(Math.max(highest, 25), 25),
    Math.max(limit ?? Number.POSITIVE_INFINITY, ...lines)
  )
  const span = high - low
  return {
    low,
    high,
    shareOf: (value) => (Math.min(Math.max(value, low), high) - low) / span,
    ticksFor(heightPx) {
      const room = heightPx / (1.7 * canvas.fontSizePx)
      const step =
        [25, 50, 100, 200, 500, 1000, 5000].find(
          (each) => span / each <= room
        ) ?? span
      const first = Math.ceil(low / step)
      const count = Math.floor(high / step) - first + 1
      return Array.from({length: count}, function (_, index) {
        const value = (first + index) * step
        return {value, text: `${tickText(value)}%`}
      })
    }
  }
}

function up(value: number, step: number): number {
  return Math.ceil(value / step) * step
}

/** Room right of the plots for the names of lines. */
export function linesWidth(lines: readonly number[], canvas: Canvas): number {
  const widths = lines.map((line) => lineWidth([lineRun(line, canvas)], canvas))
  return lines.length > 0 ? Math.max(...widths) + 0.6 * canvas.fontSizePx : 0
}

/** Draws dashed lines at changes, named right of the last plot. */
export function drawLines(
  lines: readonly number[],
  {x, width, last}: PlotBox,
  y: (value: number) => number,
  canvas: Canvas
): readonly Element[] {
  const em = canvas.fontSizePx
  const drawn = lines.map((value) =>
    element('line', {
      x1: x,
      x2: x + width,
      y1: y(value),
      y2: y(value),
      stroke: canvas.theme.muted,
      strokeWidth: strokePx(canvas),
      strokeDashArray: `${(0.35 * em).toFixed(2)} ${(0.25 * em).toFixed(2)}`
    })
  )
  if (!last) return drawn
  // Of lines that nearly meet, one is named.
  const named = lines
    .toSorted((a, b) => a - b)
    .filter(function (value, index, sorted) {
      const before = sorted[index - 1]
      return before === undefined || y(before) - y(value) >= 1.05 * em
    })
  return [
    ...drawn,
    element(
      'g',
      {className: ['axis']},
      ...named.map((value) =>
        drawLine(
          [lineRun(value, canvas)],
          {x: x + width + 0.4 * em, y: y(value), anchor: 'start'},
          canvas
        )
      )
    )
  ]
}

/** Solid line at no change. */
export function drawZero(
  {x, width}: PlotBox,
  y: (value: number) => number,
  canvas: Canvas
): Element {
  return element('line', {
    x1: x,
    x2: x + width,
    y1: y(0),
    y2: y(0),
    stroke: canvas.theme.ink,
    strokeWidth: strokePx(canvas)
  })
}

/** `+20%`. */
export function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${tickText(value)}%`
}

function lineRun(value: number, {theme}: Canvas): Run {
  return {text: signed(value), weight: 400, fill: theme.muted}
}
