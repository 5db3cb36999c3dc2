import type {Element} from 'hast'
import type {FigureInput} from '../../figure.ts'
import {type DataCell, tabulate} from '../participants/data-table.ts'
import {signed} from '../participants/percent-axis.ts'
import {responseLetters} from '../participants/response-look.ts'
import {capital, dateWords, type FigurePrinter} from '../participants/words.ts'

/** Says in sentences what the lines show, the numbers first. */
export function describeSpider(
  {data}: FigureInput<'spider'>,
  printer: FigurePrinter
): string {
  const lasts = data.lines
    .map(({label, points}) => ({label, last: points.at(-1)?.percent ?? 0}))
    .toSorted((a, b) => a.last - b.last)
  const value = (label: string | undefined) =>
    label === undefined ? '' : printer.value('last', label)?.text
  return [
    `Spider plot of the change from baseline over time of ${printer.value('assessed', 'all', 'n')?.text} of ${printer.value('assessed', 'all', 'N')?.text} participants, ${data.setLabel}.`,
    `The last change is from ${value(lasts.at(-1)?.label)} to ${value(lasts[0]?.label)}.`
  ].join(' ')
}

/** The numbers of a spider plot as a table, for who cannot see it. */
export function tabulateSpider(
  {spec, data}: FigureInput<'spider'>,
  printer: FigurePrinter
): Element {
  const grouped = data.groups.some(({name}) => name !== undefined)
  return tabulate(
    [
      'Participant',
      ...(grouped ? ['Group'] : []),
      ...(spec.response ? ['Response'] : []),
      'Lowest change',
      'Last change',
      'Time of the last assessment'
    ],
    data.lines.map(({label, group, response}): [string, ...DataCell[]] => [
      label,
      ...(grouped ? [group ?? ''] : []),
      ...(spec.response ? [response ? responseLetters[response] : 'none'] : []),
      printer.value('best', label),
      printer.value('last', label),
      printer.value('time', label)
    ])
  )
}

/** Sentences about set, lines and cut-off. */
export function footnoteSpider(
  {spec, data, frontMatter}: FigureInput<'spider'>,
  lines: readonly number[]
): string {
  const cutoff = frontMatter?.dataCutoff
  return [
    `${capital(data.setLabel)}.`,
    ...(lines.length > 0
      ? [
          `Dashed lines: ${lines.map(signed).join(' and ')} of baseline${spec.criteria ? ` (${spec.criteria})` : ''}.`
        ]
      : []),
    ...(data.daysPerMonth === undefined
      ? []
      : [`A month is ${data.daysPerMonth} days.`]),
    ...(cutoff && data.lines.some(({ongoing}) => ongoing)
      ? [`Ongoing: at the data cut-off of ${dateWords(cutoff)}.`]
      : [])
  ].join(' ')
}
