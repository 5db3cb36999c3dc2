import type {Element} from 'hast'
import type {
  EventRow,
  EventSide
} from '../../../analysis/figures/adverse-events.ts'
import type {FigureInput} from '../../figure.ts'
import {type DataRow, tabulate} from '../participants/data-table.ts'
import {capital} from '../participants/words.ts'
import {printOn} from './event-numbers.ts'

type Input = FigureInput<'adverse-events'>
type Event = Extract<EventRow, {kind: 'event'}>

/** Terms that alternative text names; the table has all. */
const namedTerms = 4

/** Rows with numbers. */
export function eventsOf({data}: Input): readonly Event[] {
  return data.rows.filter((row) => row.kind === 'event')
}

/** Alternative text: the first rows, with their numbers on each side. */
export function describeEvents(input: Input): string {
  const {sides} = input.data
  const rows = eventsOf(input)
  const parts = rows.slice(0, namedTerms).map(function ({name, ids}) {
    const numbers = sides.map(function (side) {
      const value = (id: string, part: 'n' | 'N' | 'percent') =>
        printOn(id, part, side, input)?.text ?? ''
      const where = side.name === undefined ? '' : `${side.name}, `
      return `${where}${value(ids.any, 'n')} of ${value(ids.any, 'N')} (${value(ids.any, 'percent')}), grade 3 or worse ${value(ids.severe, 'n')}`
    })
    return `${name}: ${numbers.join('; ')}.`
  })
  const rest = rows.length - parts.length
  if (rest <= 0) return parts.join(' ')
  return `${parts.join(' ')} The table lists all rows.`
}

/** Note under the figure: whom it shows, and what is counted. */
export function footnoteEvents({data}: Input): string {
  const [side] = data.sides
  const whole = data.form !== 'arms' && side?.name !== undefined
  return [
    `${capital(data.setLabel)}${whole ? `, ${side.name}` : ''}. Each participant counts once a row, at the worst grade.`,
    ...(data.threshold === undefined
      ? []
      : [`Events ${data.threshold} are shown.`])
  ].join(' ')
}

/** The same as a table: counts by grade, of each side. */
export function tabulateEvents(input: Input): Element {
  const {sides} = input.data
  return tabulate(
    [
      'Adverse event',
      ...sides.flatMap((side) => [
        headOf(side, 'Participants'),
        headOf(side, 'Any grade'),
        headOf(side, 'Grade 3 or worse'),
        ...[1, 2, 3, 4, 5].map((grade) => headOf(side, `Worst grade ${grade}`))
      ])
    ],
    eventsOf(input).map(({name, ids}): DataRow => [
      name,
      ...sides.flatMap((side) => {
        const rate = (id: string) => [
          printOn(id, 'n', side, input),
          ' (',
          printOn(id, 'percent', side, input),
          ')'
        ]
        return [
          printOn(ids.any, 'N', side, input),
          rate(ids.any),
          rate(ids.severe),
          ...ids.worst.map((id) => printOn(id, 'n', side, input))
        ]
      })
    ])
  )
}

function headOf({name}: EventSide, text: string): string {
  return name === undefined ? text : `${name}: ${text.toLowerCase()}`
}
