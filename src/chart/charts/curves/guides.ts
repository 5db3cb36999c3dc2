import type {Element} from 'hast'
import {element} from '../../element.ts'
import {strokePx} from '../../stroke.ts'
import type {Canvas} from '../../theme.ts'
import type {Rectangle} from './curve-labels.ts'
import type {PlotScale} from './curve-paths.ts'
import type {PlotContent} from './plot.ts'
import {spanOf, type StepCurve} from './steps.ts'

/** With more curves, medians have no lines. */
const mostMedianLines = 3

/** A thin line that leads from a curve to an axis. */
export interface Guide {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
  readonly dotted: boolean
}

/**
 * Lines at medians, from the axis of heights and down to the time, and at
 * landmarks, from the highest curve down.
 */
export function guidesOf(
  {curves, medians, data, summary}: PlotContent,
  {x, y}: PlotScale,
  {left, bottom}: Rectangle
): readonly Guide[] {
  // Of many curves, lines would hide more than they show.
  const reached =
    medians.length > mostMedianLines
      ? []
      : medians.filter((time) => time !== undefined && time <= data.until)
  const half = y(0.5)
  const [last = 0] = reached.toSorted((a = 0, b = 0) => b - a)
  return [
    ...data.landmarks.map(function ({time}) {
      const [at, from] = [x(time), y(highestAt(curves, time))]
      const meets =
        summary && summary.top > from && summary.left < at && at < summary.right
      return {
        x1: at,
        x2: at,
        y1: from,
        y2: meets ? summary.top : bottom,
        dotted: true
      }
    }),
    ...(reached.length > 0
      ? [{x1: left, x2: x(last), y1: half, y2: half, dotted: false}]
      : []),
    ...reached.map((time = 0) => ({
      x1: x(time),
      x2: x(time),
      y1: half,
      y2: bottom,
      dotted: false
    }))
  ]
}

export function drawGuide({dotted, ...line}: Guide, canvas: Canvas): Element {
  const em = canvas.fontSizePx
  return element('line', {
    ...line,
    stroke: canvas.theme.hatch,
    strokeWidth: strokePx(canvas) * 0.8,
    strokeDashArray: (dotted ? [0.08, 0.22] : [0.28, 0.22])
      .map((length) => Math.round(length * em * 100) / 100)
      .join(' ')
  })
}

/** Greatest height of curves at a time; zero where none goes so far. */
function highestAt(curves: readonly StepCurve[], time: number): number {
  return Math.max(
    0,
    ...curves.map((curve) => spanOf(curve, time, time)?.[1] ?? 0)
  )
}
