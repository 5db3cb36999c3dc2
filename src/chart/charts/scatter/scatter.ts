import type {Element} from 'hast'
import type {Drawing} from '../../drawing.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {type PlainAxis, plainAxis} from '../../plain-axis.ts'
import {drawBottomAxis, tickHeight} from '../../plot-axes.ts'
import {drawPoint, seriesEntry, seriesLooks} from '../../series-look.ts'
import {layOutSymbolKey} from '../../symbol-key.ts'
import type {Canvas} from '../../theme.ts'
import {type DataRow, tabulate} from '../participants/data-table.ts'
import {framePlots} from '../participants/plot-frame.ts'
import {tooWide} from '../participants/too-wide.ts'
import {
  capital,
  createFigurePrinter,
  type FigurePrinter,
  sentence
} from '../participants/words.ts'
import {logAxis} from '../timeline/value-axis.ts'

type Input = FigureInput<'scatter'>

/** Draws two variables of participants against each other. */
export function drawScatter(input: Input, canvas: Canvas): Drawing {
  const {spec, data, words} = input
  const em = canvas.fontSizePx
  const printer = createFigurePrinter(input)
  const axis = (values: readonly number[], scale = 'linear'): PlainAxis => {
    if (scale === 'linear') return plainAxis(values)
    const log = logAxis(values, canvas)
    return {...log, ticks: (most) => log.ticksFor(most * 1.6 * em)}
  }
  const x = axis(
    data.points.map((point) => point.x),
    spec['x-scale']
  )
  const y = axis(
    data.points.map((point) => point.y),
    spec['y-scale']
  )
  const levels = data.groups.map(({level}) => level)
  const looks = seriesLooks(levels, spec.highlight, canvas)
  const named = data.groups.filter(({name}) => name !== undefined)
  const key = layOutSymbolKey(
    named.flatMap(({name = ''}, index) => {
      const look = looks[index]
      return look ? [seriesEntry(look, name, false, canvas)] : []
    }),
    canvas
  )
  const sizes = sentence(
    named.length === 0
      ? ['n\u00A0=\u00A0', printer.value('participants')]
      : named.flatMap(({name, level}, index) => [
          `${index === 0 ? '' : '; '}${name}, n\u00A0=\u00A0`,
          printer.value('participants', level)
        ]),
    canvas.theme
  )
  // Many points are smaller, so that fewer hide others.
  const side = (data.points.length > 60 ? 0.5 : 0.66) * em
  const inset = 0.6 * em
  const frame =
    key &&
    framePlots(
      {
        key,
        yTitle: data.yTitle,
        // Points at the ends do not lie on the axis.
        shareOf: (value) => 0.03 + 0.94 * y.shareOf(value),
        ticksFor: (heightPx) => y.ticks(Math.floor(heightPx / (2 * em))),
        panels: [
          {name: undefined, size: undefined, weight: 1, minWidthPx: 8 * em}
        ],
        rightPx: 1.2 * em,
        overPx: 0.5 * em,
        footPx: (tickHeight + 0.1) * em,
        xTitle: data.xTitle,
        notes: [sizes],
        gapPx: 0,
        drawPanel(_, box, yOf) {
          const xOf = (value: number) =>
            box.x + inset + x.shareOf(value) * (box.width - 2 * inset)
          return [
            drawBottomAxis(
              x
                .ticks(Math.floor(box.width / (3.4 * em)))
                .map(({value, text}) => ({at: xOf(value), text})),
              [box.x, box.x + box.width],
              box.bottom,
              canvas
            ),
            ...data.points.flatMap(function (point): readonly Element[] {
              const index = Math.max(0, levels.indexOf(point.group ?? ''))
              const look = looks[index]
              return look
                ? [drawPoint(look, xOf(point.x), yOf(point.y), side, canvas)]
                : []
            })
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
      title: words.title ?? 'Scatter plot',
      alt: () => words.alt ?? describeScatter(input, printer),
      table: () => tabulateScatter(input, printer),
      footnote: `${capital(data.setLabel)} with both values, one point each.`,
      ...frame
    },
    canvas
  )
}

function describeScatter({data}: Input, printer: FigurePrinter): string {
  const ends = (key: 'x' | 'y') => {
    const sorted = data.points.toSorted((a, b) => a[key] - b[key])
    const [first, last] = [sorted[0], sorted.at(-1)].map(
      (point) => point && printer.value(key, point.label)?.text
    )
    return `${first} to ${last}`
  }
  return `${printer.value('participants')?.text} participants. ${data.xTitle}: ${ends('x')}. ${data.yTitle}: ${ends('y')}.`
}

function tabulateScatter({data}: Input, printer: FigurePrinter) {
  const grouped = data.groups.some(({name}) => name !== undefined)
  return tabulate(
    ['Participant', ...(grouped ? ['Group'] : []), data.xTitle, data.yTitle],
    data.points.map(({label, group}): DataRow => [
      label,
      ...(grouped ? [group ?? ''] : []),
      printer.value('x', label),
      printer.value('y', label)
    ])
  )
}
