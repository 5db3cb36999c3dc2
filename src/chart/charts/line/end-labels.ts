import type {Element} from 'hast'
import {drawPoint, type SeriesLook} from '../../series-look.ts'
import {drawLine, leading} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'

/** Names at the ends of lines, in place of a key. */
export interface EndLabels {
  /** Room that they need right of the last visit. */
  readonly widthPx: number
  /**
   * Draws the names as near to the ends of their lines as others let them.
   *
   * @param x
   *   Left edge.
   * @param ends
   *   Heights at which the lines end, in the order of the names.
   * @param range
   *   Top and bottom of the plot.
   */
  readonly draw: (
    x: number,
    ends: readonly number[],
    range: readonly [top: number, bottom: number]
  ) => readonly Element[]
}

/** Most room of names, as a part of the width of the figure. */
const mostWidth = 0.26
const symbol = 0.9
/** Most lines: more names than these have no room beside a low plot. */
const mostNames = 6

/**
 * Lays out the names of lines beside their ends.
 *
 * @returns
 *   `undefined` where a key is better: names are long, or too many.
 */
export function layOutEndLabels(
  names: readonly string[],
  looks: readonly SeriesLook[],
  canvas: Canvas
): EndLabels | undefined {
  const em = canvas.fontSizePx
  const widest = Math.max(
    0,
    ...names.map((name) => canvas.measureText(name, em, 600))
  )
  const widthPx = widest + (symbol + 0.9) * em
  if (names.length === 0 || names.length > mostNames) return undefined
  if (widthPx > mostWidth * canvas.widthPx) return undefined
  return {
    widthPx,
    draw: (x, ends, range) =>
      placeApart(ends, leading * em, range).flatMap(function (y, index) {
        const [name, look] = [names[index], looks[index]]
        if (name === undefined || !look) return []
        return [
          drawPoint(look, x + 0.45 * em, y, 0.66 * em, canvas),
          drawLine(
            [{text: name, weight: 600, fill: canvas.theme.ink}],
            {x: x + symbol * em + 0.2 * em, y, anchor: 'start'},
            canvas
          )
        ]
      })
  }
}

/** Heights at least so far apart, each near to the one that is wanted. */
function placeApart(
  wanted: readonly number[],
  apart: number,
  [top, bottom]: readonly [number, number]
): readonly number[] {
  const order = wanted
    .map((y, index) => ({y, index}))
    .sort((a, b) => a.y - b.y || a.index - b.index)
  let free = top
  const placed = order.map(function ({y, index}) {
    const at = Math.max(y, free)
    free = at + apart
    return {at, index}
  })
  let room = bottom
  for (const each of placed.toReversed()) {
    each.at = Math.min(each.at, room)
    room = each.at - apart
  }

  return wanted.map(
    (y, index) => placed.find((each) => each.index === index)?.at ?? y
  )
}
