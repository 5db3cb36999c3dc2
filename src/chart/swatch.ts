import type {Element} from 'hast'
import {element} from './element.ts'
import {strokePx} from './stroke.ts'
import type {Canvas} from './theme.ts'

/** How an area is filled: a colour, or lines over what has no value. */
export type Fill =
  | {readonly kind: 'solid'; readonly colour: string}
  /** `up` for what was not assessed, `down` for what was not reported. */
  | {readonly kind: 'hatch'; readonly lean: 'up' | 'down'}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Draws a filled area. */
export function drawArea(area: Area, fill: Fill, canvas: Canvas): Element {
  if (fill.kind === 'solid') {
    return element('rect', {...area, fill: fill.colour})
  }

  // An outline on the edge would lie half outside.
  const stroke = Math.min(strokePx(canvas), area.width / 2)
  const inner = {
    x: area.x + stroke / 2,
    y: area.y + stroke / 2,
    width: area.width - stroke,
    height: area.height - stroke
  }
  const {hatch, paper} = canvas.theme
  return element(
    'g',
    {},
    element('rect', {
      ...inner,
      fill: paper,
      stroke: hatch,
      strokeWidth: stroke
    }),
    element('path', {
      d: hatchLines(inner, fill.lean, canvas.fontSizePx * 0.36),
      stroke: hatch,
      strokeWidth: strokePx(canvas) * 0.9,
      fill: 'none'
    })
  )
}

/**
 * Lines at 45° through an area, the same wherever it lies.
 *
 * Drawn one by one: the browser prints SVG patterns as pixels.
 */
function hatchLines(
  {x, y, width, height}: Area,
  lean: 'up' | 'down',
  step: number
): string {
  const [right, bottom] = [x + width, y + height]
  // Where a line meets the axis of x: the sum or difference of its coordinates.
  const first = lean === 'up' ? x + y : x - bottom
  const apart = step * Math.SQRT2
  const lines: string[] = []
  for (
    let at = Math.ceil(first / apart) * apart;
    at < first + width + height;
    at += apart
  ) {
    const [left, end] =
      lean === 'up'
        ? [Math.max(x, at - bottom), Math.min(right, at - y)]
        : [Math.max(x, at + y), Math.min(right, at + bottom)]
    const yOf = (value: number) => (lean === 'up' ? at - value : value - at)
    lines.push(
      `M${left.toFixed(2)} ${yOf(left).toFixed(2)}L${end.toFixed(2)} ${yOf(end).toFixed(2)}`
    )
  }
  return lines.join('')
}
