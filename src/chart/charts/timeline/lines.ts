import type {Element} from 'hast'
import {element} from '../../element.ts'
import {markPath} from '../../mark.ts'
import {tickHeight, tickText} from '../../plot-axes.ts'
import {strokePx} from '../../stroke.ts'
import {drawLine, leading, lineWidth, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {drawPath, type LineLook} from '../participants/line-path.ts'
import type {PlotBox} from '../participants/plot-frame.ts'
import type {FigurePrinter} from '../participants/words.ts'

/** Name of the limit. */
export function limitRuns(lloq: number, {theme}: Canvas): readonly Run[] {
  return [{text: `LLOQ ${tickText(lloq)}`, weight: 400, fill: theme.muted}]
}

/** Zone under the limit, and its line, named right of the last plot. */
export function drawLimit(
  y: number,
  {x, width, bottom, last}: PlotBox,
  label: readonly Run[],
  canvas: Canvas
): readonly Element[] {
  const em = canvas.fontSizePx
  const {accentWash, muted} = canvas.theme
  return [
    element('rect', {
      x,
      y,
      width,
      height: Math.max(0, bottom - y),
      fill: accentWash
    }),
    element('line', {
      x1: x,
      x2: x + width,
      y1: y,
      y2: y,
      stroke: muted,
      strokeWidth: strokePx(canvas),
      strokeDashArray: `${(0.35 * em).toFixed(2)} ${(0.25 * em).toFixed(2)}`
    }),
    ...(last
      ? [
          element(
            'g',
            {className: ['axis']},
            drawLine(
              label,
              {x: x + width + 0.4 * em, y, anchor: 'start'},
              canvas
            )
          )
        ]
      : [])
  ]
}

/** Look of the line of a participant. */
export function individualLook(canvas: Canvas): LineLook {
  return {colour: canvas.theme.accentMid, widthPx: 0.9 * strokePx(canvas)}
}

/** Look of the line of medians. */
export function medianLook(canvas: Canvas): LineLook {
  return {colour: canvas.theme.accentDark, widthPx: 3.2 * strokePx(canvas)}
}

/** Draws a participant: a thin line, open points below the limit. */
export function drawIndividual(
  points: readonly {
    readonly time: number
    readonly value: number
    readonly below: boolean
  }[],
  x: (value: number) => number,
  y: (value: number) => number,
  crowded: boolean,
  canvas: Canvas
): Element {
  const {accentMid, paper} = canvas.theme
  const look = individualLook(canvas)
  const side = (crowded ? 0.34 : 0.5) * canvas.fontSizePx
  return element(
    'g',
    {},
    drawPath(
      points.map(({time, value}) => ({x: x(time), y: y(value)})),
      look
    ),
    dots(false),
    dots(true)
  )

  /** Points of one look as one path. */
  function dots(below: boolean): Element | undefined {
    const marked = points.filter((point) => point.below === below)
    if (marked.length === 0) return undefined
    return element('path', {
      d: marked
        .map(({time, value}) => markPath('ring', x(time), y(value), side))
        .join(''),
      fill: below ? paper : accentMid,
      stroke: below ? accentMid : undefined,
      strokeWidth: below ? 1.2 * look.widthPx : undefined
    })
  }
}

/** Draws medians as a thick line with a square at each. */
export function drawMedians(
  points: readonly {readonly x: number; readonly y: number}[],
  shown: boolean,
  canvas: Canvas
): readonly Element[] {
  if (!shown || points.length === 0) return []
  const {colour} = medianLook(canvas)
  const side = 0.42 * canvas.fontSizePx
  return [
    drawPath(points, medianLook(canvas)),
    ...points.map(({x, y}) =>
      element('rect', {
        x: x - side / 2,
        y: y - side / 2,
        width: side,
        height: side,
        fill: colour
      })
    )
  ]
}

/** Numbers measured at each time, under the axis, where there is room. */
export function drawSizes(
  sizes: readonly {readonly x: number; readonly level: string}[],
  {x, bottom}: PlotBox,
  printer: FigurePrinter,
  canvas: Canvas
): readonly Element[] {
  if (sizes.length === 0) return []
  const em = canvas.fontSizePx
  const y = bottom + (tickHeight + 0.5 * leading) * em
  const look = {weight: 400, fill: canvas.theme.muted} as const
  const head: Run = {text: 'n', ...look}
  let free = x - 0.2 * em
  const headX = x - 0.6 * em
  const drawn = [drawLine([head], {x: headX, y, anchor: 'end'}, canvas)]
  for (const {x: at, level} of sizes) {
    const n = printer.value('n', level)
    if (!n) continue
    const run: Run = {text: n.text, ...look, printed: n}
    const half = lineWidth([run], canvas) / 2
    if (at - half < free) continue
    free = at + half + 0.4 * em
    drawn.push(drawLine([run], {x: at, y, anchor: 'middle'}, canvas))
  }

  return drawn
}
