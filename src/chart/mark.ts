import type {Element} from 'hast'
import {element} from './element.ts'
import {strokePx} from './stroke.ts'
import type {Canvas} from './theme.ts'

/** Shapes that stand for events; told apart without colour. */
export type MarkShape =
  | 'arrow'
  | 'cross'
  | 'dagger'
  | 'diamond'
  | 'disc'
  | 'ring'
  | 'square'
  | 'triangle'

/** Outlines in a square from -1 to 1; those of lines are open. */
const paths: Readonly<Record<MarkShape, string>> = {
  arrow: 'M-1 0H0.9M0.1 -0.7L0.9 0L0.1 0.7',
  cross: 'M-0.75 -0.75L0.75 0.75M-0.75 0.75L0.75 -0.75',
  dagger: 'M0 -1V1M-0.6 -0.4H0.6',
  diamond: 'M0 -1L0.85 0L0 1L-0.85 0Z',
  disc: 'M-0.75 0A0.75 0.75 0 1 0 0.75 0A0.75 0.75 0 1 0 -0.75 0Z',
  ring: 'M-0.7 0A0.7 0.7 0 1 0 0.7 0A0.7 0.7 0 1 0 -0.7 0Z',
  square: 'M-0.7 -0.7H0.7V0.7H-0.7Z',
  triangle: 'M-0.85 -0.7H0.85L0 0.85Z'
}

const open: ReadonlySet<MarkShape> = new Set(['arrow', 'cross', 'dagger'])
const hollow: ReadonlySet<MarkShape> = new Set(['diamond', 'ring'])

/**
 * Draws a mark around a point, with a rim of paper so that it stands out from
 * what it lies on.
 *
 * @param size
 *   Height in CSS pixels.
 */
export function drawMark(
  shape: MarkShape,
  x: number,
  y: number,
  size: number,
  colour: string,
  canvas: Canvas
): Element {
  const {paper} = canvas.theme
  const line = Math.max(strokePx(canvas), Math.min(size * 0.16, 1.8 * strokePx(canvas)))
  const d = placePath(paths[shape], x, y, size / 2)
  const rim = element('path', {
    d,
    fill: open.has(shape) ? 'none' : paper,
    stroke: paper,
    strokeWidth: open.has(shape) ? 3 * line : 2 * line,
    strokeLineJoin: 'round'
  })
  const mark = open.has(shape)
    ? element('path', {d, fill: 'none', stroke: colour, strokeWidth: line})
    : element('path', {
        d,
        fill: hollow.has(shape) ? paper : colour,
        stroke: hollow.has(shape) ? colour : undefined,
        strokeWidth: hollow.has(shape) ? line : undefined
      })
  return element('g', {}, rim, mark)
}

/** Moves and scales the coordinates of a path; radii of arcs too. */
function placePath(
  path: string,
  x: number,
  y: number,
  scale: number
): string {
  return path.replaceAll(/([MLHVAZ])([^MLHVAZ]*)/g, (_, command, text) => {
    const numbers = String(text).split(' ').filter(Boolean).map(Number)
    const across = (value = 0) => round(x + value * scale)
    const down = (value = 0) => round(y + value * scale)
    switch (String(command)) {
      case 'H': {
        return `H${across(numbers[0])}`
      }

      case 'V': {
        return `V${down(numbers[0])}`
      }

      case 'A': {
        const radius = round((numbers[0] ?? 0) * scale)
        return `A${radius} ${radius} 0 1 0 ${across(numbers[5])} ${down(numbers[6])}`
      }

      case 'Z': {
        return 'Z'
      }

      default: {
        return `${String(command)}${across(numbers[0])} ${down(numbers[1])}`
      }
    }
  })
}

/** To 0.01, never `-0`. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
