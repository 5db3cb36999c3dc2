import type {Element} from 'hast'
import {element} from '../../element.ts'
import type {Canvas} from '../../theme.ts'
import type {CurveLook} from './curve-looks.ts'
import type {StepCurve} from './steps.ts'

/** From time and height to CSS pixels. */
export interface PlotScale {
  readonly x: (time: number) => number
  readonly y: (height: number) => number
}

/** Opacity of the area of an interval: two of them still tell apart. */
const bandOpacity = 0.14

/** Draws a curve: steps to its end, no further. */
export function drawCurve(
  {steps, start, end}: StepCurve,
  {colour, dashes, widthPx}: CurveLook,
  {x, y}: PlotScale,
  {fontSizePx}: Canvas
): Element {
  const path = [`M${round(x(0))} ${round(y(start))}`]
  let height: number = start
  for (const {time, value} of steps) {
    if (value === height) continue
    height = value
    path.push(`H${round(x(time))}V${round(y(value))}`)
  }

  path.push(`H${round(x(end))}`)
  return element('path', {
    className: ['curve'],
    d: path.join(''),
    fill: 'none',
    stroke: colour,
    strokeWidth: widthPx,
    strokeDashArray: dashes
      ?.map((length) => round(length * fontSizePx))
      .join(' '),
    strokeLineJoin: 'miter'
  })
}

/** Draws the area of the intervals of a curve, where there are any. */
export function drawBand(
  {steps, end}: StepCurve,
  {colour}: CurveLook,
  {x, y}: PlotScale
): Element | undefined {
  const upper: string[] = []
  const lower: string[] = []
  // Who is censored changes nothing.
  const spans = steps.filter(
    ({limits}, index) => !isSame(limits, steps[index - 1]?.limits)
  )
  for (const [index, {time, limits}] of spans.entries()) {
    if (!limits) continue
    const [from, to] = [time, spans[index + 1]?.time ?? end].map((at) =>
      round(x(at))
    )
    if (from === to) continue
    const [top, bottom] = [limits.upper, limits.lower].map((at) => round(y(at)))
    upper.push(`${from} ${top}`, `${to} ${top}`)
    lower.push(`${from} ${bottom}`, `${to} ${bottom}`)
  }

  if (upper.length === 0) return undefined
  return element('path', {
    className: ['band'],
    d: `M${[...upper, ...lower.toReversed()].join('L')}Z`,
    fill: colour,
    fillOpacity: bandOpacity
  })
}

/** Draws a tick at each time at which somebody was censored. */
export function drawCensoring(
  {steps}: StepCurve,
  {colour, widthPx}: CurveLook,
  {x, y}: PlotScale,
  {fontSizePx}: Canvas
): Element | undefined {
  const half = fontSizePx * 0.36
  const path = steps
    .filter(({censored}) => censored > 0)
    .map(
      ({time, value}) =>
        `M${round(x(time))} ${round(y(value) - half)}V${round(y(value) + half)}`
    )
  if (path.length === 0) return undefined
  return element('path', {
    className: ['censored'],
    d: path.join(''),
    fill: 'none',
    stroke: colour,
    strokeWidth: Math.max(0.8, widthPx * 0.62)
  })
}

type StepLimits = StepCurve['steps'][number]['limits']

function isSame(one: StepLimits, other: StepLimits): boolean {
  return one?.lower === other?.lower && one?.upper === other?.upper
}

/** To 0.01, never `-0`. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
