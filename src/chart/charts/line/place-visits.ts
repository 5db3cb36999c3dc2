import type {Element} from 'hast'
import {drawLine, leading, wrapLabel} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'

/** Names of visits under their ticks. */
export interface PlacedVisits {
  readonly lines: number
  readonly draw: (top: number) => readonly Element[]
}

/**
 * Places names under ticks; they are broken to the room between ticks, or
 * else every other one goes unnamed, or more.
 *
 * @returns
 *   `undefined` if a word is wider than the figure.
 */
export function placeVisits(
  visits: readonly {readonly text: string; readonly x: number}[],
  canvas: Canvas
): PlacedVisits | undefined {
  const em = canvas.fontSizePx
  const gap = 0.5 * em
  const measure = (text: string) => canvas.measureText(text, em, 400)
  for (let every = 1; every <= visits.length; every++) {
    const shown = visits.filter((_, index) => index % every === 0)
    const distances = shown
      .slice(1)
      .map(({x}, index) => x - (shown[index]?.x ?? 0))
    const room = Math.min(
      canvas.widthPx,
      ...distances.map((each) => each - gap)
    )
    const names = shown.map(function ({text, x}) {
      const lines = wrapLabel(text, room, measure)
      if (!lines || lines.length > 3) return undefined
      const half = Math.max(...lines.map(measure)) / 2
      const inside = Math.min(Math.max(x, half), canvas.widthPx - half)
      return {lines, half, x: inside}
    })
    const whole = names.filter((name) => name !== undefined)
    const free = whole.every(function ({x, half}, index) {
      const next = whole[index + 1]
      return !next || x + half + gap <= next.x - next.half + 0.01
    })
    if (whole.length < names.length || !free) continue
    return {
      lines: Math.max(...whole.map(({lines}) => lines.length)),
      draw: (top) =>
        whole.flatMap(({lines, x}) =>
          lines.map((text, index) =>
            drawLine(
              [{text, weight: 400, fill: canvas.theme.ink}],
              {x, y: top + (index + 0.5) * leading * em, anchor: 'middle'},
              canvas
            )
          )
        )
    }
  }

  return undefined
}
