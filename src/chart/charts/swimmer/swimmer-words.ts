import type {Element} from 'hast'
import type {SwimmerData} from '../../../analysis/figures/swimmer.ts'
import type {FigureInput} from '../../figure.ts'
import {type DataCell, tabulate} from '../participants/data-table.ts'
import {responseLetters} from '../participants/response-look.ts'
import {capital, dateWords, type FigurePrinter} from '../participants/words.ts'

/** Says in sentences what the lanes show, the numbers first. */
export function describeSwimmer(
  {groups, lanes, kinds, setLabel}: SwimmerData,
  printer: FigurePrinter
): string {
  const longest = lanes.toSorted((a, b) => b.length - a.length)[0]
  const duration = longest && printer.value('duration', longest.label)
  const named = groups.filter(({name}) => name !== undefined)
  const sizes = named
    .map(
      ({name, level}) =>
        `${name} n\u00A0=\u00A0${printer.value('participants', level)?.text}`
    )
    .join(', ')
  const events = kinds.map(function ({label}, index) {
    const n = lanes.filter(({marks}) =>
      marks.some(({kind}) => kind === index)
    ).length
    return `${label.toLowerCase()} in ${n}`
  })
  return [
    `Swimmer plot of ${printer.value('participants')?.text} participants, ${setLabel}${sizes && ` (${sizes})`}.`,
    `The longest bar is ${duration?.text}; ${printer.value('ongoing')?.text} go on at the data cut-off.`,
    ...(events.length > 0 ? [`${capital(events.join(', '))}.`] : [])
  ].join(' ')
}

/** The numbers of a swimmer plot as a table, for who cannot see it. */
export function tabulateSwimmer(
  {groups, lanes, kinds}: SwimmerData,
  coloured: boolean,
  printer: FigurePrinter
): Element {
  const grouped = groups.some(({name}) => name !== undefined)
  const heads = [
    'Participant',
    ...(grouped ? ['Group'] : []),
    'Duration',
    'At the end',
    ...(coloured ? ['Response'] : []),
    ...kinds.map(({label}) => label)
  ]
  return tabulate(
    heads,
    lanes.map((lane): [string, ...DataCell[]] => [
      lane.label,
      ...(grouped ? [lane.group ?? ''] : []),
      printer.value('duration', lane.label),
      lane.ongoing ? 'goes on' : 'ended',
      ...(coloured
        ? [
            (
              lane.segments?.flatMap(({category}) => category ?? []) ??
              (lane.response ? [lane.response] : [])
            )
              .map((category) => responseLetters[category])
              .join(', ') || 'none'
          ]
        : []),
      ...kinds.map(function (_, index): DataCell {
        const marks = lane.marks.filter(({kind}) => kind === index)
        if (marks.length === 0) return undefined
        return marks.flatMap(({level}, nth) => [
          nth > 0 ? '; ' : undefined,
          printer.value(`event-${index + 1}`, level)
        ])
      })
    ])
  )
}

/** Sentences about set, bars, order and cut-off. */
export function footnoteSwimmer(
  {spec, data, frontMatter}: FigureInput<'swimmer'>,
  {daysPerMonth}: SwimmerData
): string {
  const cutoff = frontMatter?.dataCutoff
  return [
    `${capital(data.setLabel)}.`,
    ...(spec.labels === undefined
      ? ['Participants are numbered in the order shown.']
      : []),
    ...(daysPerMonth === undefined ? [] : [`A month is ${daysPerMonth} days.`]),
    ...(cutoff && data.lanes.some(({ongoing}) => ongoing)
      ? [`Ongoing: at the data cut-off of ${dateWords(cutoff)}.`]
      : [])
  ].join(' ')
}
