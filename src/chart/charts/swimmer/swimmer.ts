import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import type {Drawing} from '../../drawing.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {drawBottomAxis, tickHeight} from '../../plot-axes.ts'
import {strokePx} from '../../stroke.ts'
import {layOutSymbolKey} from '../../symbol-key.ts'
import {drawLine, leading, wrapLabel} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {timeTicks, timeTitle} from '../../time-ticks.ts'
import {responseLetters} from '../participants/response-look.ts'
import {tooWide} from '../participants/too-wide.ts'
import {createFigurePrinter} from '../participants/words.ts'
import {drawLane} from './lane.ts'
import {
  hasRoom,
  type LanePlaces,
  labelledLanes,
  layOutHeads,
  pitchRange,
  placeLanes
} from './lane-places.ts'
import {keyEntries} from './swimmer-key.ts'
import {
  describeSwimmer,
  footnoteSwimmer,
  tabulateSwimmer
} from './swimmer-words.ts'

/** Draws one bar a participant, with what happened on it. */
export function drawSwimmer(
  input: FigureInput<'swimmer'>,
  canvas: Canvas
): Drawing {
  const {spec, data, words} = input
  const em = canvas.fontSizePx
  const printer = createFigurePrinter(input)
  const coloured = spec.response !== undefined || spec.assessments !== undefined
  const heads = layOutHeads(data, printer, canvas)
  const key = layOutSymbolKey(keyEntries(input, coloured, canvas), canvas)
  const measure = (text: string) => canvas.measureText(text, em, 400)
  const title = wrapLabel(
    timeTitle(data.unit, spec.origin),
    canvas.widthPx,
    measure
  )
  const labelWidth = Math.max(...data.lanes.map(({label}) => measure(label)))
  const letters =
    spec.response && !spec.assessments
      ? 0.8 * em +
        Math.max(
          ...data.lanes.map(({response}) =>
            measure(responseLetters[response ?? 'none'])
          )
        )
      : 0
  const start = labelWidth + letters + 0.9 * em
  const end = canvas.widthPx - 1.3 * em
  if (!heads || !key || !title || end - start < 8 * em)
    return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)

  const longest = Math.max(...data.lanes.map(({length}) => length))
  const scale = scaleLinear([0, longest], [start, end])
  const ticks = timeTicks(longest, data.unit, end - start, canvas)
  const [least, best, most] = pitchRange(
    data,
    spec.labels !== undefined,
    canvas
  )
  const top = key.heightPx + (key.heightPx > 0 ? 0.6 * em : 0)
  const place = (stretch: number) =>
    placeLanes(data, heads, top, least + stretch * (most - least), canvas)
  const below = (tickHeight + title.length * leading) * em
  const look = {scale, coloured, kinds: data.kinds}
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? 'Swimmer plot',
      alt: () => words.alt ?? describeSwimmer(data, printer),
      table: () => tabulateSwimmer(data, coloured, printer),
      footnote: footnoteSwimmer(input, data),
      naturalStretch: (best - least) / (most - least),
      heightAt: (stretch) => place(stretch).bottom + below,
      draw(stretch) {
        const places = place(stretch)
        const labelled = new Set(labelledLanes(places, canvas))
        const roomy = hasRoom(places.pitch, canvas)
        return [
          key.draw(0),
          drawGrid(ticks.map(scale), places, canvas),
          ...heads.flatMap(({lines}, index) =>
            lines.map((runs, line) =>
              drawLine(
                runs,
                {
                  x: 0,
                  y: (places.heads[index] ?? 0) + (line + 0.5) * leading * em,
                  anchor: 'start'
                },
                canvas
              )
            )
          ),
          element(
            'g',
            {className: ['lanes']},
            ...data.lanes.flatMap(function (lane, index) {
              const y = places.lanes[index] ?? 0
              const {ink, muted} = canvas.theme
              const label = labelled.has(index)
                ? [
                    drawLine(
                      [{text: lane.label, weight: 400, fill: ink}],
                      {x: labelWidth, y, anchor: 'end'},
                      canvas
                    )
                  ]
                : []
              const letter =
                letters > 0 && roomy
                  ? [
                      drawLine(
                        [
                          {
                            text: responseLetters[lane.response ?? 'none'],
                            weight: 400,
                            fill: muted
                          }
                        ],
                        {x: labelWidth + 0.8 * em, y, anchor: 'start'},
                        canvas
                      )
                    ]
                  : []
              return [
                ...label,
                ...letter,
                drawLane(lane, y, places.pitch, look, canvas)
              ]
            })
          ),
          drawBottomAxis(
            ticks.map((value) => ({at: scale(value), text: String(value)})),
            [start, end],
            places.bottom,
            canvas
          ),
          ...title.map((text, line) =>
            drawLine(
              [{text, weight: 400, fill: canvas.theme.muted}],
              {
                x: canvas.widthPx,
                y: places.bottom + (tickHeight + (line + 0.5) * leading) * em,
                anchor: 'end'
              },
              canvas
            )
          )
        ]
      }
    },
    canvas
  )
}

/** Hairlines at the ticks, behind the lanes and not behind names. */
function drawGrid(
  xs: readonly number[],
  {blocks}: LanePlaces,
  canvas: Canvas
): Element {
  const lines = blocks.flatMap(([top, bottom]) =>
    xs.map((x) => `M${x.toFixed(2)} ${top.toFixed(2)}V${bottom.toFixed(2)}`)
  )
  return element('path', {
    d: lines.join(''),
    fill: 'none',
    stroke: canvas.theme.hair,
    strokeWidth: strokePx(canvas) * 0.8
  })
}
