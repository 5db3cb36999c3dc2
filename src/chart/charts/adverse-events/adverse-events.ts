import type {Element} from 'hast'
import type {Drawing} from '../../drawing.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {drawBottomAxis, tickHeight} from '../../plot-axes.ts'
import {strokePx} from '../../stroke.ts'
import {layOutSymbolKey} from '../../symbol-key.ts'
import {drawLine, leading} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {tooWide} from '../participants/too-wide.ts'
import {gradeBands} from './event-numbers.ts'
import {describeEvents, footnoteEvents, tabulateEvents} from './event-words.ts'
import {drawGrade, gradeEntry} from './grade-look.ts'
import {type EventColumns, layOutEvents, type Track} from './lay-out-events.ts'
import {shareAxis} from './share-axis.ts'

/** Draws adverse events as bars by grade, of two sides or of one. */
export function drawAdverseEvents(
  input: FigureInput<'adverse-events'>,
  canvas: Canvas
): Drawing {
  const {spec, words, data} = input
  const em = canvas.fontSizePx
  const layout = layOutEvents(input, canvas)
  const used = new Set(
    layout?.tracks.flatMap(({bars}) =>
      bars.flatMap((shares) => (shares ?? []).map(([band]) => band))
    )
  )
  const bands = gradeBands.filter((band) => used.has(band))
  const key = layOutSymbolKey(
    bands.toReversed().map((band) => gradeEntry(band, canvas)),
    canvas
  )
  if (!layout || !key)
    return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)

  const {tracks, labels, columns} = layout
  const headLines = Math.max(
    ...tracks.map(({head}) => head.length),
    ...columns.map(({head}) => head.length)
  )
  const top = key.heightPx + (headLines * leading + 0.7) * em
  const axis = shareAxis(tracks, canvas)
  const rowAt = (index: number, stretch: number) =>
    (Math.max((labels[index]?.length ?? 1) * leading, 1.2 + 0.5 * stretch) +
      0.25 +
      0.8 * stretch +
      (data.rows[index]?.kind === 'head' && index > 0 ? 0.4 : 0)) *
    em
  const rowsAt = (stretch: number) =>
    labels.reduce((sum, _, index) => sum + rowAt(index, stretch), 0)
  const foot = (0.3 + tickHeight + leading) * em
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? 'Adverse events',
      alt: () => words.alt ?? describeEvents(input),
      table: () => tabulateEvents(input),
      footnote: footnoteEvents(input),
      naturalStretch: 0.3,
      heightAt: (stretch) => top + rowsAt(stretch) + foot,
      draw(stretch) {
        const barPx = (0.95 + 0.5 * stretch) * em
        const bottom = top + rowsAt(stretch)
        const drawn: Element[] = []
        let y = top
        for (const [index] of labels.entries()) {
          const height = rowAt(index, stretch)
          const first = data.rows[index]?.kind === 'head' && index > 0
          const middle = y + height / 2 + (first ? 0.2 * em : 0)
          drawn.push(drawRow(index, middle, barPx))
          y += height
        }

        return [
          key.draw(0),
          ...drawHeads(layout, top - 0.45 * em, canvas),
          ...drawn,
          ...tracks.flatMap((track) =>
            drawTrackAxis(track, axis.ticks, axis.end, [top, bottom], canvas)
          )
        ]
      }
    },
    canvas
  )

  function drawRow(index: number, middle: number, barPx: number): Element {
    const lines = labels[index] ?? []
    const isHead = data.rows[index]?.kind === 'head'
    const {ink} = canvas.theme
    return element(
      'g',
      {className: [isHead ? 'system' : 'event']},
      ...lines.map((text, line) =>
        drawLine(
          [{text, weight: isHead ? 600 : 400, fill: ink}],
          {
            x: layoutX(),
            y: middle + (line - (lines.length - 1) / 2) * leading * em,
            anchor: layoutAnchor()
          },
          canvas
        )
      ),
      ...tracks.flatMap((track) =>
        drawBar(track, index, middle, barPx, axis.end, canvas)
      ),
      ...columns.flatMap(({x, values}) =>
        (values[index] ?? []).length > 0
          ? [
              drawLine(
                values[index] ?? [],
                {x, y: middle, anchor: 'end'},
                canvas
              )
            ]
          : []
      )
    )
  }

  function layoutX(): number {
    return layout?.labelX ?? 0
  }

  function layoutAnchor() {
    return layout?.labelAnchor ?? 'start'
  }
}

/** Segments from the worst grade outwards, and the value at the end. */
function drawBar(
  {x, direction, lengthPx, bars, values}: Track,
  index: number,
  middle: number,
  barPx: number,
  end: number,
  canvas: Canvas
): readonly Element[] {
  const shares = bars[index]
  if (!shares) return []
  const drawn: Element[] = []
  let at = 0
  for (const [band, share] of shares) {
    const [from, to] = [at, at + share].map(
      (value) => x + (direction * value * lengthPx) / end
    )
    at += share
    drawn.push(
      drawGrade(
        {
          x: Math.min(from ?? x, to ?? x),
          y: middle - barPx / 2,
          width: Math.abs((to ?? x) - (from ?? x)),
          height: barPx
        },
        band,
        canvas
      )
    )
  }

  const runs = values[index] ?? []
  if (runs.length === 0) return drawn
  const tip = x + direction * ((at * lengthPx) / end + 0.35 * canvas.fontSizePx)
  const anchor = direction === 1 ? 'start' : 'end'
  return [...drawn, drawLine(runs, {x: tip, y: middle, anchor}, canvas)]
}

function drawHeads(
  {tracks, columns}: EventColumns,
  bottom: number,
  canvas: Canvas
): readonly Element[] {
  const step = leading * canvas.fontSizePx
  const y = (index: number, count: number) =>
    bottom - (count - index - 0.5) * step
  return [
    ...tracks.flatMap(({head, x, direction}) =>
      head.map((runs, index) =>
        drawLine(
          runs,
          {
            x,
            y: y(index, head.length),
            anchor: direction === 1 ? 'start' : 'end'
          },
          canvas
        )
      )
    ),
    ...columns.flatMap(({head, x}) =>
      head.map((text, index) =>
        drawLine(
          [{text, weight: 400, fill: canvas.theme.muted}],
          {x, y: y(index, head.length), anchor: 'end'},
          canvas
        )
      )
    )
  ]
}

/** Line from which bars grow, axis under them, and its title. */
function drawTrackAxis(
  {x, direction, lengthPx}: Track,
  ticks: readonly number[],
  end: number,
  [top, bottom]: readonly [number, number],
  canvas: Canvas
): readonly Element[] {
  const {ink, muted} = canvas.theme
  const em = canvas.fontSizePx
  const outer = x + direction * lengthPx
  const range = direction === 1 ? ([x, outer] as const) : ([outer, x] as const)
  const placed = ticks.map((value) => ({
    at: x + (direction * value * lengthPx) / end,
    text: String(Math.round(value * 100))
  }))
  return [
    element('line', {
      x1: x,
      x2: x,
      y1: top,
      y2: bottom,
      stroke: ink,
      strokeWidth: strokePx(canvas)
    }),
    drawBottomAxis(
      direction === 1 ? placed : placed.toReversed(),
      range,
      bottom,
      canvas
    ),
    drawLine(
      [{text: 'Participants, %', weight: 400, fill: muted}],
      {
        x: direction === 1 ? outer : Math.max(outer, 0),
        y: bottom + (tickHeight + leading / 2) * em,
        anchor: direction === 1 ? 'end' : 'start'
      },
      canvas
    )
  ]
}
