import type {Element} from 'hast'
import {element} from '../../element.ts'
import {strokePx} from '../../stroke.ts'
import {drawLine, leading, wrapLabel} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import type {EstimatePlot} from './draw-estimates.ts'

interface Side {
  readonly lines: readonly string[]
  /** Where they end or begin. */
  readonly x: number
  /** Line of the first, from 0. */
  readonly first: number
}

/** Sizes in units of the type. */
const arrow = 1.2
const half = 0.5

/**
 * Words on both sides of no effect with arrows, side by side or else one over
 * the other.
 *
 * @param middle
 *   Where no effect is.
 * @returns
 *   `undefined` if a word is wider than the figure.
 */
export function favorsFoot(
  [left, right]: readonly [string, string],
  middle: number,
  canvas: Canvas
): EstimatePlot['foot'] | undefined {
  const em = canvas.fontSizePx
  const placed =
    placeBeside(left, right, middle, canvas) ??
    placeUnder(left, right, middle, canvas)
  if (!placed) return undefined
  const ends = placed.map(({lines, first}) => first + lines.length)
  return {
    lines: Math.max(...ends),
    draw: (top) =>
      placed.flatMap(({lines, x, first}, side) => {
        const out = side === 0 ? -1 : 1
        const y = (index: number) => top + (first + index + 0.5) * leading * em
        const tail = measure(lines[0] ?? '', canvas) + 0.3 * em
        return [
          ...lines.map((text, index) =>
            drawLine(
              [{text, weight: 400, fill: canvas.theme.ink}],
              {x, y: y(index), anchor: side === 0 ? 'end' : 'start'},
              canvas
            )
          ),
          drawPointer(x + out * tail, y(0), out, canvas)
        ]
      })
  }
}

function placeBeside(
  left: string,
  right: string,
  middle: number,
  canvas: Canvas
): readonly [Side, Side] | undefined {
  const aside = half * canvas.fontSizePx
  const taken = aside + arrow * canvas.fontSizePx
  const one = wrap(left, middle - taken, canvas)
  const other = wrap(right, canvas.widthPx - middle - taken, canvas)
  if (!one || !other || Math.max(one.length, other.length) > 2) return undefined
  return [
    {lines: one, x: middle - aside, first: 0},
    {lines: other, x: middle + aside, first: 0}
  ]
}

function placeUnder(
  left: string,
  right: string,
  middle: number,
  canvas: Canvas
): readonly [Side, Side] | undefined {
  const {widthPx, fontSizePx: em} = canvas
  const room = widthPx - arrow * em
  const one = wrap(left, room, canvas)
  const other = wrap(right, room, canvas)
  if (!one || !other) return undefined
  const widest = (lines: readonly string[]) =>
    Math.max(...lines.map((text) => measure(text, canvas))) + arrow * em
  return [
    {lines: one, x: Math.max(middle - half * em, widest(one)), first: 0},
    {
      lines: other,
      x: Math.min(middle + half * em, widthPx - widest(other)),
      first: one.length
    }
  ]
}

function wrap(text: string, room: number, canvas: Canvas) {
  return wrapLabel(text, room, (each) => measure(each, canvas))
}

function measure(text: string, canvas: Canvas): number {
  return canvas.measureText(text, canvas.fontSizePx, 400)
}

function drawPointer(
  x: number,
  y: number,
  out: 1 | -1,
  canvas: Canvas
): Element {
  const em = canvas.fontSizePx
  const tip = x + out * 0.8 * em
  const back = tip - out * 0.3 * em
  return element('path', {
    className: ['pointer'],
    d: `M${pointOf(x, y)}L${pointOf(tip, y)}M${pointOf(back, y - 0.25 * em)}L${pointOf(tip, y)}L${pointOf(back, y + 0.25 * em)}`,
    fill: 'none',
    stroke: canvas.theme.ink,
    strokeWidth: strokePx(canvas)
  })
}

function pointOf(x: number, y: number): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`
}
