import type {Element} from 'hast'
import {element} from './element.ts'
import {strokePx} from './stroke.ts'
import {drawLine, leading, lineWidth, type Run} from './text-line.ts'
import type {Canvas} from './theme.ts'

/** A tick: where it stands, in CSS pixels, and what it says. */
export interface PlotTick {
  readonly at: number
  readonly text: string
}

/** Height of the numbers under a horizontal axis, in sizes of the type. */
export const tickHeight = 0.4 + leading

/** `−30`, with a true minus. */
export function tickText(value: number): string {
  return String(value).replace('-', '\u2212')
}

/** Draws a horizontal axis from `start` to `end` with ticks and numbers. */
export function drawBottomAxis(
  ticks: readonly PlotTick[],
  [start, end]: readonly [number, number],
  y: number,
  canvas: Canvas
): Element {
  const em = canvas.fontSizePx
  const stroke = {stroke: canvas.theme.ink, strokeWidth: strokePx(canvas)}
  const named = ticks.map(function ({at, text}) {
    const run: Run = {text, weight: 400, fill: canvas.theme.ink}
    const half = lineWidth([run], canvas) / 2
    const x = Math.min(Math.max(at, half), canvas.widthPx - half)
    return {run, half, x}
  })
  const gap = 0.5 * em
  const step = [1, 2, 4, 8, 16].find((every) =>
    named.every(function ({x, half}, index) {
      const next = named[index + every]
      return index % every > 0 || !next || x + half + gap <= next.x - next.half
    })
  )
  return element(
    'g',
    {className: ['axis']},
    element('line', {x1: start, x2: end, y1: y, y2: y, ...stroke}),
    ...ticks.map(({at}) =>
      element('line', {x1: at, x2: at, y1: y, y2: y + 0.35 * em, ...stroke})
    ),
    ...named
      .filter(
        ({run}, index) =>
          run.text !== '' && index % (step ?? ticks.length) === 0
      )
      .map(({run, x}) =>
        drawLine(
          [run],
          {x, y: y + em * (0.4 + leading / 2), anchor: 'middle'},
          canvas
        )
      )
  )
}

/** Draws a vertical axis at `x`, its numbers left of it. */
export function drawLeftAxis(
  ticks: readonly PlotTick[],
  [top, bottom]: readonly [number, number],
  x: number,
  canvas: Canvas
): Element {
  const em = canvas.fontSizePx
  const stroke = {stroke: canvas.theme.ink, strokeWidth: strokePx(canvas)}
  return element(
    'g',
    {className: ['axis']},
    element('line', {x1: x, x2: x, y1: top, y2: bottom, ...stroke}),
    ...ticks.flatMap(({at, text}) => [
      element('line', {x1: x - 0.35 * em, x2: x, y1: at, y2: at, ...stroke}),
      drawLine(
        [{text, weight: 400, fill: canvas.theme.ink}],
        {x: x - 0.6 * em, y: at, anchor: 'end'},
        canvas
      )
    ])
  )
}

/** Room left of a vertical axis that its numbers need. */
export function leftAxisWidth(
  texts: readonly string[],
  canvas: Canvas
): number {
  const widths = texts.map((text) =>
    lineWidth([{text, weight: 400, fill: canvas.theme.ink}], canvas)
  )
  return Math.max(0, ...widths) + 0.6 * canvas.fontSizePx
}
