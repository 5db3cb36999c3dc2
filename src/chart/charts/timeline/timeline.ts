import {scaleLinear} from 'd3-scale'
import type {Drawing} from '../../drawing.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {drawBottomAxis, tickHeight} from '../../plot-axes.ts'
import {layOutSymbolKey} from '../../symbol-key.ts'
import {leading, lineWidth} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {timeTicks, timeTitle} from '../../time-ticks.ts'
import {framePlots} from '../participants/plot-frame.ts'
import {tooWide} from '../participants/too-wide.ts'
import {createFigurePrinter} from '../participants/words.ts'
import {
  drawIndividual,
  drawLimit,
  drawMedians,
  drawSizes,
  limitRuns
} from './lines.ts'
import {keyEntries} from './timeline-key.ts'
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
      summaries: data.summaries.filter(
        ({group, drawn}) => drawn && group === name
      )
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
      alt: () => words.alt ?? describeTimeline(input, printer),
      table: () => tabulateTimeline(input, printer),
      footnote: footnoteTimeline(input),
      ...frame
    },
    canvas
  )
}
