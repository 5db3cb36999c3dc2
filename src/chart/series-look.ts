import type {Element} from 'hast'
import {curveLooks} from './charts/curves/curve-looks.ts'
import {drawPath, type LineLook} from './charts/participants/line-path.ts'
import {element} from './element.ts'
import {type MarkShape, markPath} from './mark.ts'
import type {SymbolEntry} from './symbol-key.ts'
import type {Canvas} from './theme.ts'

/** How a group of points and the line through them look. */
export interface SeriesLook {
  readonly line: LineLook
  readonly shape: MarkShape
}

/** Shapes in the order of groups, told apart without colour. */
const shapes: readonly MarkShape[] = [
  'disc',
  'square',
  'triangle',
  'diamond',
  'ring',
  'cross'
]

const hollow: ReadonlySet<MarkShape> = new Set(['diamond', 'ring'])

/** Looks of groups: colour, dash and shape; the highlighted one is accent. */
export function seriesLooks(
  levels: readonly string[],
  highlight: string | undefined,
  canvas: Canvas
): readonly SeriesLook[] {
  const looks = curveLooks(
    {curves: levels.map((level) => ({level}))},
    highlight ?? (levels.length === 1 ? levels[0] : undefined),
    canvas
  )
  return looks.map(({colour, dashes, widthPx}, index) => ({
    line: {
      colour,
      widthPx,
      dash: dashes?.map((part) => (part * canvas.fontSizePx) / widthPx)
    },
    shape: shapes[index % shapes.length] ?? 'disc'
  }))
}

/** Draws the point of a group. */
export function drawPoint(
  {line, shape}: SeriesLook,
  x: number,
  y: number,
  size: number,
  {theme}: Canvas
): Element {
  const open = hollow.has(shape)
  const crossed = shape === 'cross'
  return element('path', {
    d: markPath(shape, x, y, size),
    fill: crossed ? 'none' : open ? theme.paper : line.colour,
    stroke: open || crossed ? line.colour : theme.paper,
    strokeWidth: open || crossed ? 0.14 * size : 0.1 * size
  })
}

/** Entry of a group in the key: its line, where it has one, and its point. */
export function seriesEntry(
  look: SeriesLook,
  name: string,
  lined: boolean,
  canvas: Canvas
): SymbolEntry {
  const em = canvas.fontSizePx
  const width = lined ? 1.8 : 0.7
  return {
    width,
    name,
    draw: (x, y) =>
      element(
        'g',
        {},
        lined
          ? drawPath(
              [
                {x, y},
                {x: x + width * em, y}
              ],
              look.line
            )
          : undefined,
        drawPoint(look, x + (width * em) / 2, y, 0.62 * em, canvas)
      )
  }
}
