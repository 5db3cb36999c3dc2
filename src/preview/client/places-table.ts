import type {Printing, TracedValue} from '../../output/trace-schema.ts'
import type {SummaryView} from '../protocol.ts'
import {make, makeButton} from './dom.ts'
import type {PageNumber} from './numbers.ts'
import {nameOf, tabNames} from './products.ts'

/** What the table of places does. */
export interface PlaceActions {
  /** Opens a place in the editor. */
  readonly open: (place: string) => void
  /** Shows another place where a value is printed. */
  readonly go: (printing: Printing) => void
}

/** A place where a value is printed. */
interface Place {
  readonly printing: Printing
  readonly text: string
}

/** Places of the same value, in the order of the tabs and of reading. */
export function placesOf(
  value: TracedValue,
  values: readonly TracedValue[]
): readonly Place[] {
  const order = tabNames.map(([name]) => String(name))
  return values
    .filter(({result}) => result === value.result)
    .flatMap(({printed, text}) =>
      printed
        .filter(({number}) => number !== undefined)
        .map((printing) => ({printing, text}))
    )
    .toSorted(
      (a, b) =>
        order.indexOf(a.printing.output) - order.indexOf(b.printing.output) ||
        (a.printing.number ?? 0) - (b.printing.number ?? 0)
    )
}

export function placesTable(
  {printing: here, value}: PageNumber,
  {pending, values}: Pick<SummaryView, 'pending' | 'values'>,
  {go, open}: PlaceActions
): HTMLElement {
  const places = placesOf(value, values)
  // Products that are still to come print what was true before.
  const texts = new Set(
    places
      .filter(({printing}) => !pending.some((each) => each === printing.output))
      .map(({text}) => text)
  )
  const times =
    places.length === 1 ? 'Printed once' : `Printed ${places.length} times`
  const forms =
    places.length === 1
      ? ''
      : texts.size < 2
        ? ', all equal'
        : `, as ${[...texts].join('; ')}`
  let last = ''
  return make(
    'table.places',
    {},
    make('caption', {}, make('strong', {}, times), forms),
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        make('th', {scope: 'col'}, 'Product'),
        make('th', {scope: 'col'}, 'Where'),
        make('th.end', {scope: 'col'}, 'line')
      )
    ),
    make(
      'tbody',
      {},
      ...places.map(function ({printing}) {
        const {at, number, output, page, region} = printing
        const product = output === last ? '' : nameOf(output)
        last = output
        const isHere = output === here.output && number === here.number
        const words = region ?? (page === undefined ? 'text' : `page ${page}`)
        return make(
          'tr',
          {class: isHere ? 'here' : undefined},
          make('td', {}, product),
          make(
            'td',
            {},
            makeButton('link', () => go(printing), words)
          ),
          make('td.end', {}, lineOf(at, open))
        )
      })
    )
  )
}

/** Link to the line of a place; figures have none. */
function lineOf(at: string, open: (place: string) => void): Node | string {
  const line = /:(\d+):\d+$/.exec(at)?.[1]
  return line === undefined ? '' : makeButton('link', () => open(at), line)
}
