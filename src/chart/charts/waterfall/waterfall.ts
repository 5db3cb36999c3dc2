import type {WaterfallBar} from '../../../analysis/figures/waterfall.ts'
import {defaultLines} from '../../../analysis/figures/best-changes.ts'
import type {Drawing} from '../../drawing.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {drawKeyMark} from '../../mark.ts'
import {layOutSymbolKey, type SymbolEntry} from '../../symbol-key.ts'
import {leading, lineWidth} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {
  drawLines,
  drawZero,
  linesWidth,
  percentAxis
} from '../participants/percent-axis.ts'
import {framePlots, type PlotRequest} from '../participants/plot-frame.ts'
import {
  type LookOf,
  responseEntry,
  responseNames,
  responseOrder
} from '../participants/response-look.ts'
import {tooWide} from '../participants/too-wide.ts'
import {capital, createFigurePrinter} from '../participants/words.ts'
import {type BarLook, cutRuns, drawBars, footText, slotWidth} from './bars.ts'
import {
  describeWaterfall,
  footnoteWaterfall,
  notesOf,
  tabulateWaterfall
} from './waterfall-words.ts'

/** Draws the best change of each participant as a bar, in order. */
export function drawWaterfall(
  input: FigureInput<'waterfall'>,
  canvas: Canvas
): Drawing {
  const {spec, data, words} = input
  const em = canvas.fontSizePx
  const printer = createFigurePrinter(input)
  const lines = spec.lines ?? defaultLines
  const limit = spec.limit ?? 100
  const coloured = spec.response !== undefined
  const shown = data.bars.filter(({percent}) => percent !== undefined)
  const groups = data.groups
    .map(({name, level}) => ({
      name,
      level,
      bars: shown.filter(({group}) => name === undefined || group === level)
    }))
    .filter(({bars}) => bars.length > 0)
  const axis = percentAxis(
    shown.map(({percent}) => percent ?? 0),
    lines,
    limit,
    canvas
  )
  const used = new Set<LookOf>(
    coloured ? shown.map(({response}) => response ?? 'none') : []
  )
  const key = layOutSymbolKey(keyEntries(input, used, canvas), canvas)
  if (!key) return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)

  const rightPx = linesWidth(lines, canvas)
  const cut = shown.filter(({percent}) => (percent ?? 0) > axis.high)
  const request = (look: BarLook): PlotRequest => ({
    key,
    yTitle: `Best change from baseline${spec.measure ? `, ${spec.measure}` : ''}`,
    ...axis,
    panels: groups.map(({name, level, bars}) => ({
      name,
      size:
        name === undefined ? undefined : printer.value('participants', level),
      weight: bars.length,
      minWidthPx: Math.max(0.8 * em, bars.length * 0.12 * em)
    })),
    rightPx,
    overPx: (cut.length > 0 && look.valued ? 1.5 : 0.4) * em,
    footPx: (0.5 + look.rows.length * leading) * em,
    xTitle: undefined,
    notes: notesOf(input, look.valued ? [] : cut, printer, canvas),
    gapPx: 1.2 * em,
    drawPanel: (index, box, y) => [
      ...drawLines(lines, box, y, canvas),
      ...drawBars(groups[index]?.bars ?? [], box, y, look, printer, canvas),
      drawZero(box, y, canvas)
    ]
  })
  const bare: BarLook = {
    coloured,
    high: axis.high,
    rows: [],
    valued: false
  }
  const first = framePlots(request(bare), canvas)
  if (!first) return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)

  // Texts under and over bars stand where all of them have room.
  const fits = (widthOf: (bar: WaterfallBar) => number) =>
    first.rows.every(({panels}) =>
      panels.every(function ({index, width}) {
        const bars = groups[index]?.bars ?? []
        const slot = slotWidth(bars, width)
        return bars.every((bar) => widthOf(bar) + 0.3 * em <= slot)
      })
    )
  const rows = (['response', 'label'] as const).filter(
    (row) =>
      (row === 'label' || coloured) &&
      fits((bar) =>
        lineWidth(
          [{text: footText(bar, row), weight: 400, fill: canvas.theme.ink}],
          canvas
        )
      )
  )
  const valued =
    cut.length > 0 &&
    fits((bar) =>
      (bar.percent ?? 0) > axis.high
        ? lineWidth(cutRuns(bar, printer, canvas), canvas)
        : 0
    )
  const frame = framePlots(request({...bare, rows, valued}), canvas) ?? first
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? 'Waterfall plot',
      alt: () => words.alt ?? describeWaterfall(input, printer),
      table: () => tabulateWaterfall(input, printer),
      footnote: footnoteWaterfall(input, lines),
      naturalStretch: frame.naturalStretch,
      heightAt: frame.heightAt,
      draw: frame.draw
    },
    canvas
  )
}

function keyEntries(
  {data}: FigureInput<'waterfall'>,
  used: ReadonlySet<LookOf>,
  canvas: Canvas
): readonly SymbolEntry[] {
  const em = canvas.fontSizePx
  return [
    ...responseOrder
      .filter((response) => used.has(response))
      .map((response) =>
        responseEntry(response, capital(responseNames[response]), canvas)
      ),
    ...(data.bars.some(({newLesion}) => newLesion)
      ? [
          {
            width: 0.82,
            name: 'New lesion',
            draw: (x: number, y: number) =>
              drawKeyMark(
                'diamond',
                x + 0.41 * em,
                y,
                0.7 * em,
                canvas.theme.ink,
                canvas
              )
          }
        ]
      : [])
  ]
}
