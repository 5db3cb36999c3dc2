import type {ScaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import type {Lane, SwimmerData} from '../../../analysis/figures/swimmer.ts'
import type {SwimmerMark} from '../../../trial/figures/swimmer.ts'
import {element} from '../../element.ts'
import {drawMark, drawMarks, type MarkShape} from '../../mark.ts'
import {strokePx} from '../../stroke.ts'
import {drawArea} from '../../swatch.ts'
import type {Canvas} from '../../theme.ts'
import {drawResponse} from '../participants/response-look.ts'

/** Shape of each kind of mark. */
export const markShapes: Readonly<Record<SwimmerMark, MarkShape>> = {
  response: 'disc',
  progression: 'cross',
  death: 'dagger',
  dose: 'triangle',
  toxicity: 'diamond',
  other: 'square'
}

/** Colour of lanes of which no response is asked. */
export function plainLane({theme}: Canvas): string {
  return theme.accentTint
}

/** How the lanes of a figure are drawn. */
export interface LaneLook {
  readonly scale: ScaleLinear<number, number>
  readonly coloured: boolean
  readonly kinds: SwimmerData['kinds']
}

/** Draws a lane: bar, marks, and what becomes of it at its end. */
export function drawLane(
  lane: Lane,
  y: number,
  pitch: number,
  {scale, coloured, kinds}: LaneLook,
  canvas: Canvas
): Element {
  const em = canvas.fontSizePx
  const height = Math.min(pitch * 0.64, 1.15 * em)
  const size = Math.min(Math.max(pitch * 0.62, 0.34 * em), 0.8 * em)
  const end = scale(lane.length)
  const area = (from: number, to: number) => ({
    x: scale(from),
    y: y - height / 2,
    width: Math.max(0.5, scale(to) - scale(from)),
    height
  })
  const bars = (
    lane.segments ?? [{from: 0, to: lane.length, category: lane.response}]
  ).map(function ({from, to, category}) {
    const waiting = lane.segments !== undefined && category === undefined
    return waiting || !coloured
      ? drawArea(
          area(from, to),
          {
            kind: 'solid',
            colour: waiting ? canvas.theme.hair : plainLane(canvas)
          },
          canvas
        )
      : drawResponse(area(from, to), category ?? 'none', canvas)
  })
  const {ink} = canvas.theme
  const marks = kinds.flatMap(function ({mark}, index) {
    const points = lane.marks
      .filter(({kind}) => kind === index)
      .map(function ({time}) {
        const last = mark === 'death' && time >= lane.length * 0.999
        return {x: last ? end + 0.62 * em : scale(time), y}
      })
    // Doses come in rows.
    const side = mark === 'dose' ? 0.8 * size : size
    return points.length > 0
      ? [drawMarks(markShapes[mark], points, side, ink, canvas)]
      : []
  })
  const arrow = lane.ongoing
    ? [
        drawMark(
          'arrow',
          end + 0.62 * em,
          y,
          Math.max(size, 0.5 * em),
          ink,
          canvas
        )
      ]
    : []
  const stop = endsUnmarked(lane, kinds)
    ? [drawEnd(end, y, Math.min(1.7 * height, pitch), canvas)]
    : []
  return element(
    'g',
    {className: ['bar']},
    ...bars,
    ...arrow,
    ...stop,
    ...marks
  )
}

/** Whether a lane ends, and no mark says that its participant died. */
export function endsUnmarked(
  {ongoing, marks}: Lane,
  kinds: SwimmerData['kinds']
): boolean {
  return !ongoing && !marks.some(({kind}) => kinds[kind]?.mark === 'death')
}

/** Draws the end of a lane on which nothing else is known. */
export function drawEnd(
  x: number,
  y: number,
  height: number,
  canvas: Canvas
): Element {
  return element('line', {
    x1: x,
    x2: x,
    y1: y - height / 2,
    y2: y + height / 2,
    stroke: canvas.theme.ink,
    strokeWidth: 2 * strokePx(canvas)
  })
}
