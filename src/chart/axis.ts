import type {ScaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import {element} from './element.ts'
import {strokePx} from './stroke.ts'
import {drawLine, leading, lineWidth, type Run} from './text-line.ts'
import type {Canvas} from './theme.ts'

/** Height of a horizontal axis with its title, in sizes of the type. */
export const axisHeight = 0.4 + leading * 2

/**
 * Draws a horizontal axis: line, ticks, numbers, and the title right-aligned
 * below them.
 *
 * @param scale
 *   From values to CSS pixels.
 * @param ticks
 *   Values to mark. Every other one goes unnamed where numbers would touch.
 * @param title
 *   What is measured, with its unit.
 * @param y
 *   Where the line runs.
 */
export function drawAxis(
  scale: ScaleLinear<number, number>,
  ticks: readonly number[],
  title: string,
  y: number,
  canvas: Canvas
): Element {
  const em = canvas.fontSizePx
  const {ink, muted} = canvas.theme
  const stroke = {stroke: ink, strokeWidth: strokePx(canvas)}
  const [start = 0, end = 0] = scale.range()
  const middle = y + em * (0.4 + leading / 2)
  const named = ticks.map(function (value) {
    const run: Run = {text: String(value), weight: 400, fill: ink}
    const width = lineWidth([run], canvas)
    return {run, width, x: inside(scale(value), width / 2, canvas)}
  })
  const crowded = named.some(function ({x, width}, index) {
    const next = named[index + 1]
    return next && x + width / 2 + 0.5 * em > next.x - next.width / 2
  })

  return element(
    'g',
    {className: ['axis']},
    element('line', {x1: start, x2: end, y1: y, y2: y, ...stroke}),
    ...ticks.map(function (value) {
      // Outer ticks end flush with the line.
      const half = strokePx(canvas) / 2
      const x = Math.min(Math.max(scale(value), start + half), end - half)
      return element('line', {
        x1: x,
        x2: x,
        y1: y,
        y2: y + 0.35 * em,
        ...stroke
      })
    }),
    ...named
      .filter((_, index) => !crowded || index % 2 === 0)
      .map(({run, x}) =>
        drawLine([run], {x, y: middle, anchor: 'middle'}, canvas)
      ),
    drawLine(
      [{text: title, weight: 400, fill: muted}],
      {x: end, y: middle + leading * em, anchor: 'end'},
      canvas
    )
  )
}

/** Moves the middle of a label so that the label stays on the canvas. */
function inside(x: number, half: number, {widthPx}: Canvas): number {
  return Math.min(Math.max(x, half), widthPx - half)
}
