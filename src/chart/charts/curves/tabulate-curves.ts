import type {Element} from 'hast'
import {element} from '../../element.ts'
import {dataElement, type Printed} from '../../printed.ts'
import type {CurveInput, CurveKind} from './curve-kind.ts'
import type {BesideWords, CurveWords, EstimateWords} from './curve-words.ts'
import {intervalName} from './summary.ts'

type Content = readonly (Element | string | undefined)[]

/** The numbers of a figure as a table, a column a curve. */
export function tabulateCurves(
  {data}: CurveInput,
  {at}: CurveKind,
  curves: readonly CurveWords[],
  {ratio, test}: BesideWords
): Element {
  const {unit, ticks} = data
  const interval = intervalName(data)
  const rows: Element[] = [
    row('Events of participants', ({n, total}) => [
      ...value(n),
      ' of ',
      ...value(total)
    ])
  ]
  if (data.medians !== undefined)
    rows.push(row(`Median (${interval})`, ({median}) => estimate(median)))
  for (const [index, {time}] of data.landmarks.entries())
    rows.push(
      row(`${at} ${time} ${unit} (${interval})`, ({landmarks}) =>
        estimate(landmarks[index])
      )
    )
  for (const [kind, {label}] of (curves[0]?.counts ?? []).entries())
    for (const [index, tick] of ticks.entries()) {
      // Before the start, nothing has happened.
      if (kind > 0 && tick === 0) continue
      rows.push(
        row(
          `${label}${kind === 0 ? ' at' : ' before'} ${tick} ${unit}`,
          ({counts}) => value(counts[kind]?.counts[index])
        )
      )
    }

  const beside = [
    ...(ratio ? [whole(`Hazard ratio (${interval})`, estimate(ratio))] : []),
    ...(test ? [whole(`${test.name} test`.trim(), value(test.p))] : [])
  ]
  const heads = curves.map(({name}) => name ?? 'All')
  return element(
    'table',
    {className: ['figure-data']},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...['Number', ...heads].map((head) =>
          element('th', {scope: 'col'}, head)
        )
      )
    ),
    element('tbody', {}, ...rows, ...beside)
  )

  function row(head: string, cell: (words: CurveWords) => Content): Element {
    return element(
      'tr',
      {},
      rowHead(head),
      ...curves.map((words) => element('td', {}, ...cell(words)))
    )
  }

  /** A value of all curves together. */
  function whole(head: string, cell: Content): Element {
    const properties = {colSpan: curves.length > 1 ? curves.length : undefined}
    return element('tr', {}, rowHead(head), element('td', properties, ...cell))
  }
}

/** Times in heads are those of the axis. */
function rowHead(text: string): Element {
  return element('th', {scope: 'row', className: ['axis']}, text)
}

function estimate(words: EstimateWords | undefined): Content {
  if (!words?.estimate) return []
  return [
    dataElement(words.estimate),
    ...(words.limits ? [' (', dataElement(words.limits), ')'] : [])
  ]
}

function value(printed: Printed | undefined): Content {
  return printed ? [dataElement(printed)] : []
}
