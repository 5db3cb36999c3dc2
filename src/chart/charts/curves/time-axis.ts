import type {Element} from 'hast'
import type {TimeAxis} from '../../../analysis/figures/time-breaks.ts'
import {element} from '../../element.ts'
import {strokePx} from '../../stroke.ts'
import {drawLine, leading, lineWidth, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'

/** A tick that is named. */
export interface NamedTick {
  /** Index among all ticks. */
  readonly index: number
  readonly x: number
  readonly label: string
}

/** Length of ticks, and height of the axis with its numbers, in em. */
export const tickLength = 0.35
export const timeAxisHeight = 0.4 + leading

/**
 * Chooses the ticks that are named: all, or every second, third … where
 * numbers would touch; the first always is.
 *
 * @param numberPx
 *   Width of the widest number that stands under a tick.
 */
export function nameTicks(
  ticks: readonly number[],
  x: (time: number) => number,
  numberPx: number,
  canvas: Canvas
): readonly NamedTick[] {
  const labels = ticks.map(String)
  const widest = Math.max(
    numberPx,
    ...labels.map((text) => lineWidth([numberRun(text, canvas)], canvas))
  )
  const distance = x(ticks[1] ?? 1) - x(0)
  const every = Math.ceil((widest + 0.6 * canvas.fontSizePx) / distance)
  return ticks.flatMap((time, index) =>
    index % every === 0 ? [{index, x: x(time), label: labels[index] ?? ''}] : []
  )
}

/** Draws the line of a time axis, its ticks, and the numbers of some. */
export function drawTimeAxis(
  {ticks, until}: TimeAxis,
  named: readonly NamedTick[],
  x: (time: number) => number,
  y: number,
  canvas: Canvas
): Element {
  const em = canvas.fontSizePx
  const stroke = {stroke: canvas.theme.ink, strokeWidth: strokePx(canvas)}
  const names = new Set(named.map(({index}) => index))
  return element(
    'g',
    {className: ['axis']},
    element('line', {x1: x(0), x2: x(until), y1: y, y2: y, ...stroke}),
    ...ticks.map((time, index) =>
      element('line', {
        x1: x(time),
        x2: x(time),
        y1: y,
        y2: y + (names.has(index) ? tickLength : tickLength / 2) * em,
        ...stroke
      })
    ),
    ...named.map(({x: middle, label}) =>
      drawLine(
        [numberRun(label, canvas)],
        {x: middle, y: y + em * (0.4 + leading / 2), anchor: 'middle'},
        canvas
      )
    )
  )
}

function numberRun(text: string, {theme}: Canvas): Run {
  return {text, weight: 400, fill: theme.ink}
}
