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

/** A command of a path and its numbers, in a square from -1 to 1. */
type Step =
  | readonly ['M' | 'L', number, number]
  /** An arc of a radius to a point. */
  | readonly ['A', number, number, number]
  | readonly ['Z']

const outlines: Readonly<Record<MarkShape, readonly Step[]>> = {
  arrow: [
    ['M', -1, 0],
    ['L', 0.9, 0],
    ['M', 0.1, -0.7],
    ['L', 0.9, 0],
    ['L', 0.1, 0.7]
  ],
  cross: [
    ['M', -0.75, -0.75],
    ['L', 0.75, 0.75],
    ['M', -0.75, 0.75],
    ['L', 0.75, -0.75]
  ],
  dagger: [
    ['M', 0, -1],
    ['L', 0, 1],
    ['M', -0.6, -0.4],
    ['L', 0.6, -0.4]
  ],
  diamond: [['M', 0, -1], ['L', 0.85, 0], ['L', 0, 1], ['L', -0.85, 0], ['Z']],
  disc: circle(0.85),
  ring: circle(0.7),
  square: [
    ['M', -0.8, -0.8],
    ['L', 0.8, -0.8],
    ['L', 0.8, 0.8],
    ['L', -0.8, 0.8],
    ['Z']
  ],
  triangle: [['M', -1, -0.8], ['L', 1, -0.8], ['L', 0, 1], ['Z']]
}

const open: ReadonlySet<MarkShape> = new Set(['arrow', 'cross', 'dagger'])
const hollow: ReadonlySet<MarkShape> = new Set(['diamond', 'ring'])

/** Draws a mark around a point, as `drawMarks`. */
export function drawMark(
  shape: MarkShape,
  x: number,
  y: number,
  size: number,
  colour: string,
  canvas: Canvas
): Element {
  return drawMarks(shape, [{x, y}], size, colour, canvas)
}

/** Draws a mark in a key, where it lies on paper and needs no rim. */
export function drawKeyMark(
  shape: MarkShape,
  x: number,
  y: number,
  size: number,
  colour: string,
  canvas: Canvas
): Element {
  if (!open.has(shape)) return drawMark(shape, x, y, size, colour, canvas)
  return stroke(markPath(shape, x, y, size), colour, lineOf(size, canvas))
}

/**
 * Draws marks of one kind around points, with a rim of paper so that they stand
 * out from what they lie on.
 *
 * @param size
 *   Height in CSS pixels.
 */
export function drawMarks(
  shape: MarkShape,
  points: readonly {readonly x: number; readonly y: number}[],
  size: number,
  colour: string,
  canvas: Canvas
): Element {
  const {paper} = canvas.theme
  const line = lineOf(size, canvas)
  const d = points.map(({x, y}) => markPath(shape, x, y, size)).join('')
  if (hollow.has(shape))
    return element('path', {d, fill: paper, stroke: colour, strokeWidth: line})
  if (!open.has(shape))
    return element('path', {
      d,
      fill: colour,
      stroke: paper,
      strokeWidth: 0.8 * line
    })
  return element('g', {}, stroke(d, paper, 3 * line), stroke(d, colour, line))
}

/** Width of the line of a mark, in CSS pixels. */
function lineOf(size: number, canvas: Canvas): number {
  const thin = strokePx(canvas)
  return Math.max(thin, Math.min(size * 0.16, 1.8 * thin))
}

function stroke(d: string, colour: string, widthPx: number): Element {
  return element('path', {
    d,
    fill: 'none',
    stroke: colour,
    strokeWidth: widthPx
  })
}

/** Outline of a mark around a point, as data of a path. */
export function markPath(
  shape: MarkShape,
  x: number,
  y: number,
  size: number
): string {
  const scale = size / 2
  let d = ''
  for (const step of outlines[shape]) {
    switch (step[0]) {
      case 'Z': {
        d += 'Z'
        break
      }

      case 'A': {
        const radius = round(step[1] * scale)
        d += `A${radius} ${radius} 0 1 0 ${round(x + step[2] * scale)} ${round(y + step[3] * scale)}`
        break
      }

      default: {
        d += `${step[0]}${round(x + step[1] * scale)} ${round(y + step[2] * scale)}`
      }
    }
  }

  return d
}

function circle(radius: number): readonly Step[] {
  return [
    ['M', -radius, 0],
    ['A', radius, radius, 0],
    ['A', radius, -radius, 0],
    ['Z']
  ]
}

/** To 0.01, never `-0`. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
