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

/**
 * Draws a filled area.
 *
 * @param figureId
 *   Id of the figure, in which `hatchPattern` defined the lines.
 */
export function drawArea(
  area: Area,
  fill: Fill,
  figureId: string,
  canvas: Canvas
): Element {
  if (fill.kind === 'solid') {
    return element('rect', {...area, fill: fill.colour})
  }

  // An outline on the edge would lie half outside.
  const stroke = Math.min(strokePx(canvas), area.width / 2)
  return element('rect', {
    x: area.x + stroke / 2,
    y: area.y + stroke / 2,
    width: area.width - stroke,
    height: area.height - stroke,
    fill: `url(#${patternId(figureId, fill.lean)})`,
    stroke: canvas.theme.hatch,
    strokeWidth: stroke
  })
}

/** Definition of hatching for one figure; its id begins with the figure's. */
export function hatchPattern(
  figureId: string,
  lean: 'up' | 'down',
  canvas: Canvas
): Element {
  const step = canvas.fontSizePx * 0.36
  return element(
    'pattern',
    {
      id: patternId(figureId, lean),
      width: step,
      height: step,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `rotate(${lean === 'up' ? 45 : -45})`
    },
    element('rect', {width: step, height: step, fill: canvas.theme.paper}),
    element('rect', {
      width: strokePx(canvas) * 0.9,
      height: step,
      fill: canvas.theme.hatch
    })
  )
}

function patternId(figureId: string, lean: 'up' | 'down'): string {
  return `${figureId}-hatch-${lean}`
}
