import type {Element} from 'hast'
import type {WaterfallBar} from '../../../analysis/figures/waterfall.ts'
import type {FigureInput} from '../../figure.ts'
import {print, type Printed} from '../../printed.ts'
import type {Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {type DataCell, tabulate} from '../participants/data-table.ts'
import {signed} from '../participants/percent-axis.ts'
import {responseLetters} from '../participants/response-look.ts'
import {capital, type FigurePrinter, sentence} from '../participants/words.ts'
import {cutRuns} from './bars.ts'

/** Rate of response: the result that the author names, else that of the data. */
function rateOf(
  {spec, results, style}: FigureInput<'waterfall'>,
  printer: FigurePrinter
): {readonly label: string; readonly value: Printed} | undefined {
  const named = spec.rate && results.get(spec.rate.id)
  if (spec.rate) {
    const value =
      named?.all &&
      print(named.all, undefined, style, {id: spec.rate.id, level: 'all'})
    return value && {label: named.label, value}
  }

  const value = spec.response && printer.value('responders')
  return value && {label: 'Response (CR or PR)', value}
}

/**
 * Sentences under the bars: who is not shown, how many bars reach a response
 * beside how many responses were confirmed, and values of bars that are cut.
 */
export function notesOf(
  input: FigureInput<'waterfall'>,
  cut: readonly WaterfallBar[],
  printer: FigurePrinter,
  canvas: Canvas
): readonly (readonly Run[])[] {
  const {theme} = canvas
  const {data} = input
  const missing = data.bars.some(({percent}) => percent === undefined)
  const rate = rateOf(input, printer)
  return [
    sentence(
      [
        'Assessed after baseline: ',
        printer.value('assessed'),
        ...(missing
          ? ['; not assessed, and not shown: ', printer.value('not-assessed')]
          : []),
        '.'
      ],
      theme
    ),
    ...(data.responseLine === undefined
      ? []
      : [
          sentence(
            [
              'Best change of ',
              printer.value('line'),
              ' or less: ',
              printer.value('reaching', 'all', 'n'),
              ...(rate ? [`. ${rate.label}: `, rate.value] : []),
              '.'
            ],
            theme
          )
        ]),
    ...(cut.length > 0
      ? [
          [
            ...sentence(['Bars that leave the axis: '], theme),
            ...cut.flatMap((bar, index) => [
              ...(index > 0 ? sentence([', '], theme) : []),
              ...cutRuns(bar, printer, canvas).map((run) => ({
                ...run,
                fill: theme.muted
              }))
            ]),
            ...sentence(['.'], theme)
          ]
        ]
      : [])
  ]
}

/** Says in sentences what the bars show, the numbers first. */
export function describeWaterfall(
  input: FigureInput<'waterfall'>,
  printer: FigurePrinter
): string {
  const {data} = input
  const shown = data.bars.filter(({percent}) => percent !== undefined)
  const ordered = shown.toSorted((a, b) => (a.percent ?? 0) - (b.percent ?? 0))
  const [lowest, highest] = [ordered[0], ordered.at(-1)]
  const value = (bar: WaterfallBar | undefined) =>
    bar && printer.value('change', bar.label)?.text
  const rate = rateOf(input, printer)
  return [
    `Waterfall plot of the best change from baseline of ${printer.value('assessed', 'all', 'n')?.text} of ${printer.value('assessed', 'all', 'N')?.text} participants, ${data.setLabel}: from ${value(highest)} to ${value(lowest)}.`,
    ...(data.responseLine === undefined
      ? []
      : [
          `${printer.value('reaching', 'all', 'n')?.text} had a best change of ${signed(data.responseLine)} or less${rate ? `; ${rate.label}, ${rate.value.text}` : ''}.`
        ])
  ].join(' ')
}

/** The numbers of a waterfall as a table, for who cannot see it. */
export function tabulateWaterfall(
  {spec, data}: FigureInput<'waterfall'>,
  printer: FigurePrinter
): Element {
  const grouped = data.groups.some(({name}) => name !== undefined)
  const lesions = data.bars.some(({newLesion}) => newLesion)
  return tabulate(
    [
      'Participant',
      ...(grouped ? ['Group'] : []),
      'Best change from baseline',
      ...(spec.response ? ['Response'] : []),
      ...(lesions ? ['New lesion'] : [])
    ],
    data.bars.map((bar): [string, ...DataCell[]] => [
      bar.label,
      ...(grouped ? [bar.group ?? ''] : []),
      bar.percent === undefined
        ? 'not assessed after baseline'
        : printer.value('change', bar.label),
      ...(spec.response
        ? [bar.response ? responseLetters[bar.response] : 'none']
        : []),
      ...(lesions ? [bar.newLesion ? 'yes' : 'no'] : [])
    ])
  )
}

/** Sentences about set and lines, the same at every size. */
export function footnoteWaterfall(
  input: FigureInput<'waterfall'>,
  lines: readonly number[]
): string {
  const {spec, data} = input
  return [
    `${capital(data.setLabel)}.`,
    ...(lines.length > 0
      ? [
          `Dashed lines: ${lines.map(signed).join(' and ')}${spec.criteria ? ` (${spec.criteria})` : ''}.`
        ]
      : []),
    ...(differs(input)
      ? ['Bars show best change, not confirmed response.']
      : [])
  ].join(' ')
}

/** Whether other numbers reach the line of a response and have one. */
function differs({spec, results}: FigureInput<'waterfall'>): boolean {
  if (!spec.rate && !spec.response) return false
  const counts = [
    `${spec.id}:reaching`,
    spec.rate?.id ?? `${spec.id}:responders`
  ].map(function (id) {
    const result = results.get(id)?.all
    return result?.kind === 'proportion' ? result.numerator : undefined
  })
  return counts[0] !== counts[1]
}
