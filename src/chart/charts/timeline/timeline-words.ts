import type {Element} from 'hast'
import type {FigureInput} from '../../figure.ts'
import {type DataRow, tabulate} from '../participants/data-table.ts'
import {capital, type FigurePrinter} from '../participants/words.ts'

/** What is measured, with its unit. */
export function valueTitle({
  spec,
  data
}: Pick<FigureInput<'timeline'>, 'data' | 'spec'>): string {
  const label = spec['y-label']
  if (label !== undefined) return label
  return data.valueUnit === undefined ? 'Value' : `Value, ${data.valueUnit}`
}

/** Says in sentences what the lines show, the numbers first. */
export function describeTimeline(
  input: FigureInput<'timeline'>,
  printer: FigurePrinter
): string {
  const {data} = input
  const peaks = data.groups.flatMap(function ({name}) {
    const [peak] = data.summaries
      .filter(({group, drawn}) => drawn && group === name)
      .toSorted((a, b) => b.median - a.median)
    if (!peak) return []
    const value = printer.value('median', peak.level)?.text
    const n = printer.value('n', peak.level)?.text
    return [
      `${name === undefined ? '' : `${name}: `}highest median ${value} at ${printer.value('time', peak.level)?.text} (n\u00A0=\u00A0${n})`
    ]
  })
  return `${valueTitle(input)} over time in ${printer.value('participants')?.text} participants, ${data.setLabel}.${peaks.length > 0 ? ` ${capital(peaks.join('; '))}.` : ''}`
}

/** The numbers of a timeline as a table, for who cannot see it. */
export function tabulateTimeline(
  {spec, data}: FigureInput<'timeline'>,
  printer: FigurePrinter
): Element {
  const grouped = data.groups.some(({name}) => name !== undefined)
  return tabulate(
    [
      spec.nominal ? 'Planned time' : 'Time',
      ...(grouped ? ['Group'] : []),
      'Participants',
      'Median',
      'Lowest',
      'Highest'
    ],
    data.summaries.map(({group, level}): DataRow => [
      printer.value('time', level),
      ...(grouped ? [group ?? ''] : []),
      printer.value('n', level),
      printer.value('median', level),
      printer.value('low', level),
      printer.value('high', level)
    ])
  )
}

/** Sentences about set, medians and the limit. */
export function footnoteTimeline({
  spec,
  data
}: FigureInput<'timeline'>): string {
  return [
    `${capital(data.setLabel)}.`,
    ...timesNote(data),
    ...(spec.lloq === undefined
      ? []
      : [
          'LLOQ, lower limit of quantification; values below it are drawn, and count in medians, as half of it.'
        ]),
    ...(data.daysPerMonth === undefined
      ? []
      : [`A month is ${data.daysPerMonth} days.`])
  ].join(' ')
}

/** At which times there are numbers and medians. */
function timesNote({
  summaries
}: FigureInput<'timeline'>['data']): readonly string[] {
  if (summaries.every(({drawn}) => drawn))
    return ['n, participants measured at that time.']
  return summaries.some(({drawn}) => drawn)
    ? [
        'n and medians, at times at which at least half of the participants were measured.'
      ]
    : []
}
