import type {Element} from 'hast'
import {element} from '../../element.ts'

/** Where a line passes, in CSS pixels. */
export interface LinePoint {
  readonly x: number
  readonly y: number
}

/** How a line looks. */
export interface LineLook {
  readonly colour: string
  readonly widthPx: number
  /** Lengths of dashes and gaps, in widths of the line; absent: solid. */
  readonly dash?: readonly number[] | undefined
}

/** Draws a line through points; of one point there is none. */
export function drawPath(
  points: readonly LinePoint[],
  {colour, widthPx, dash}: LineLook
): Element {
  const d = points
    .map(
      ({x, y}, index) =>
        `${index === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`
    )
    .join('')
  return element('path', {
    d,
    fill: 'none',
    stroke: colour,
    strokeWidth: widthPx,
    strokeLineJoin: 'round',
    strokeDashArray: dash?.map((part) => (part * widthPx).toFixed(2)).join(' ')
  })
}
