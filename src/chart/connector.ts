import type {Element} from 'hast'
import {element} from './element.ts'
import {strokePx} from './stroke.ts'
import type {Canvas} from './theme.ts'

/** A place in a drawing, in CSS pixels. */
export type Spot = readonly [x: number, y: number]

/** Length of the head of an arrow, in sizes of the type. */
const headLength = 0.55

/** Half the width of the head of an arrow, in sizes of the type. */
const headHalf = 0.24

/**
 * Draws lines at right angles from spot to spot, with the head of an arrow at
 * the last unless it says.
 */
export function drawConnector(
  spots: readonly Spot[],
  canvas: Canvas,
  head = true
): readonly Element[] {
  const {fontSizePx: em, theme} = canvas
  const [end, before] = [spots.at(-1), spots.at(-2)]
  if (!end || !before) return []
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1
  const [right, down] = [
    (end[0] - before[0]) / length,
    (end[1] - before[1]) / length
  ]
  const neck: Spot = [
    end[0] - right * headLength * em,
    end[1] - down * headLength * em
  ]
  const line = element('polyline', {
    points: pointsOf(head ? [...spots.slice(0, -1), neck] : spots),
    fill: 'none',
    stroke: theme.ink,
    strokeWidth: strokePx(canvas)
  })
  if (!head) return [line]
  const [x, y] = [-down * headHalf * em, right * headHalf * em]
  return [
    line,
    element('polygon', {
      points: pointsOf([
        end,
        [neck[0] + x, neck[1] + y],
        [neck[0] - x, neck[1] - y]
      ]),
      fill: theme.ink
    })
  ]
}

function pointsOf(spots: readonly Spot[]): string {
  return spots.map(([x, y]) => `${fixed(x)},${fixed(y)}`).join(' ')
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}
