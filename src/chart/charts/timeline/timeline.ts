import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import type {Drawing} from '../../drawing.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {drawMark, markPath} from '../../mark.ts'
import {drawBottomAxis, tickHeight, tickText} from '../../plot-axes.ts'
import {strokePx} from '../../stroke.ts'
import {layOutSymbolKey, type SymbolEntry} from '../../symbol-key.ts'
import {drawLine, leading, lineWidth, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {timeTicks, timeTitle} from '../../time-ticks.ts'
import {drawPath, type LineLook} from '../participants/line-path.ts'
import {framePlots, type PlotBox} from '../participants/plot-frame.ts'
import {tooWide} from '../participants/too-wide.ts'
import {createFigurePrinter, type FigurePrinter} from '../participants/words.ts'
import {
  describeTimeline,
  footnoteTimeline,
  tabulateTimeline,
  valueTitle
} from './timeline-words.ts'
import {linearAxis, logAxis} from './value-axis.ts'

/** Draws a measurement over time: thin lines, their medians, and the limit. */
export function drawTimeline(
  input: FigureInput<'timeline'>,
  canvas: Canvas
): Drawing {
  const {spec, data, words} = input
  const em = canvas.fontSizePx
  const printer = createFigurePrinter(input)
  const {lloq} = spec
  const groups = data.groups
    .map(({name, level}) => ({
      name,
      level,
      lines: data.lines.filter(
        ({group}) => name === undefined || group === level
      ),
      summaries: data.summaries.filter(({group}) => group === name)
    }))
    .filter(({lines}) => lines.length > 0)
  const points = data.lines.flatMap((line) => line.points)
  const values = [
    ...points.map(({value}) => value),
    ...(lloq === undefined ? [] : [lloq])
  ]
  const axis =
    spec.scale === 'linear'
      ? linearAxis(values, canvas)
      : logAxis(values, canvas)
  const longest = Math.max(...points.map(({time}) => time), 1e-9)
  const first = Math.min(...points.map(({time}) => time), 0)
  const key = layOutSymbolKey(keyEntries(input, canvas), canvas)
  const limit = lloq === undefined ? [] : limitRuns(lloq, canvas)
  const frame =
    key &&
    framePlots(
      {
        key,
        yTitle: valueTitle(input),
        ...axis,
        panels: groups.map(({name}) => ({
          name,
          size: undefined,
          weight: 1,
          minWidthPx: 12 * em
        })),
        rightPx: Math.max(
          1 * em,
          limit.length > 0 ? lineWidth(limit, canvas) + 0.6 * em : 0
        ),
        overPx: 0.4 * em,
        footPx: (tickHeight + leading) * em,
        xTitle: timeTitle(data.unit, spec.origin),
        notes: [],
        gapPx: 2.4 * em,
        drawPanel(index, box, y) {
          const group = groups[index]
          const end = box.x + box.width - 0.5 * em
          const x = scaleLinear([first, longest], [box.x + 0.5 * em, end])
          const ticks = timeTicks(longest, data.unit, end - box.x, canvas)
          return [
            ...(lloq === undefined
              ? []
              : drawLimit(y(lloq), box, limit, canvas)),
            ...(group?.lines ?? []).map(({points}) =>
              drawIndividual(
                points,
                x,
                y,
                (group?.lines.length ?? 0) > 12,
                canvas
              )
            ),
            ...drawMedians(
              (group?.summaries ?? []).map(({time, median}) => ({
                x: x(time),
                y: y(median)
              })),
              spec.median !== false,
              canvas
            ),
            drawBottomAxis(
              ticks.map((value) => ({at: x(value), text: String(value)})),
              [box.x, box.x + box.width],
              box.bottom,
              canvas
            ),
            ...drawSizes(
              (group?.summaries ?? []).map(({time, level}) => ({
                x: x(time),
                level
              })),
              box,
              printer,
              canvas
            )
          ]
        }
      },
      canvas
    )
  if (!frame) return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? 'Measurement over time',
      alt: words.alt ?? describeTimeline(input, printer),
      table: tabulateTimeline(input, printer),
      footnote: footnoteTimeline(input),
      ...frame
    },
    canvas
  )
}

function limitRuns(lloq: number, {theme}: Canvas): readonly Run[] {
  return [{text: `LLOQ ${tickText(lloq)}`, weight: 400, fill: theme.muted}]
}

/** Zone under the limit, and its line, named right of the last plot. */
function drawLimit(
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
      ? [drawLine(label, {x: x + width + 0.4 * em, y, anchor: 'start'}, canvas)]
      : [])
  ]
}

function individualLook(canvas: Canvas): LineLook {
  return {colour: canvas.theme.accentMid, widthPx: 0.9 * strokePx(canvas)}
}

function medianLook(canvas: Canvas): LineLook {
  return {colour: canvas.theme.accentDark, widthPx: 3.2 * strokePx(canvas)}
}

function drawIndividual(
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

function drawMedians(
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
function drawSizes(
  sizes: readonly {readonly x: number; readonly level: string}[],
  {x, bottom}: PlotBox,
  printer: FigurePrinter,
  canvas: Canvas
): readonly Element[] {
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

function keyEntries(
  {spec, data}: FigureInput<'timeline'>,
  canvas: Canvas
): readonly SymbolEntry[] {
  const em = canvas.fontSizePx
  const line = (look: LineLook, name: string): SymbolEntry => ({
    width: 1.6,
    name,
    draw: (x, y) =>
      drawPath(
        [
          {x, y},
          {x: x + 1.6 * em, y}
        ],
        look
      )
  })
  const below = data.lines.some(({points}) => points.some((each) => each.below))
  return [
    ...(spec.median === false ? [] : [line(medianLook(canvas), 'Median')]),
    line(individualLook(canvas), 'Participant'),
    ...(below
      ? [
          {
            width: 0.6,
            name: 'Below LLOQ',
            draw: (x: number, y: number) =>
              drawMark(
                'ring',
                x + 0.3 * em,
                y,
                0.5 * em,
                canvas.theme.accentMid,
                canvas
              )
          }
        ]
      : [])
  ]
}
