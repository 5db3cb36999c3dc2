import type {Element} from 'hast'
import {element} from '../../element.ts'
import {dataElement, type Printed} from '../../printed.ts'

/** A cell: text, values, or both. */
export type DataCell =
  | string
  | Printed
  | undefined
  | readonly (string | Printed | undefined)[]

/** Head of a row, and its cells. */
export type DataRow = readonly [string | Printed | undefined, ...DataCell[]]

/** Makes the accessible table of a figure; the first cell heads its row. */
export function tabulate(
  heads: readonly string[],
  rows: readonly DataRow[]
): Element {
  return element(
    'table',
    {className: ['figure-data']},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...heads.map((head) => element('th', {scope: 'col'}, head))
      )
    ),
    element(
      'tbody',
      {},
      ...rows.map(([head, ...cells]) =>
        element(
          'tr',
          {},
          element('th', {scope: 'row'}, ...partsOf(head)),
          ...cells.map((cell) => element('td', {}, ...partsOf(cell)))
        )
      )
    )
  )
}

function partsOf(cell: DataCell): readonly (Element | string)[] {
  if (cell === undefined) return ['none']
  if (typeof cell === 'string') return [cell]
  if ('text' in cell) return [dataElement(cell)]
  return cell.flatMap((part) =>
    part === undefined
      ? []
      : [typeof part === 'string' ? part : dataElement(part)]
  )
}
