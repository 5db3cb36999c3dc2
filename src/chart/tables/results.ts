import type {Element, ElementContent} from 'hast'
import type {AuthorText} from '../../trial/figure-spec.ts'
import type {TableRowSpec} from '../../trial/figures/results.ts'
import type {FigureInput, TableDrawing} from '../figure.ts'
import {element} from '../element.ts'
import {dataElement, type Printed} from '../printed.ts'
import {
  collectCells,
  type Cell,
  type Column,
  type ResultRow
} from './results-cells.ts'

type Labels = FigureInput['labels']

/**
 * Makes a table of results: one row a result, one column a level, the whole
 * set last.
 *
 * Totals stand in the heads of the columns where all rows share them, else in
 * every cell.
 */
export function drawResultsTable({
  spec,
  results,
  style,
  labels
}: FigureInput<'results'>): TableDrawing {
  const {columns, cells, issues} = collectCells(spec, results, style)
  const bodies: Element[][] = [[]]
  for (const row of spec.rows) {
    if ('head' in row && bodies.at(-1)?.length !== 0) bodies.push([])
    bodies.at(-1)?.push(drawRow(row, cells, columns, labels))
  }

  const table = element(
    'table',
    {className: ['results']},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', {scope: 'col', className: ['outcome']}, 'Outcome'),
        ...columns.map(drawHead)
      )
    ),
    ...bodies.map((rows) => element('tbody', {}, ...rows))
  )
  return {table, issues}
}

function drawHead({name, total}: Column): Element {
  const words = name === undefined ? [] : [name]
  const size = total && [
    name === undefined ? undefined : ' ',
    element('span', {className: ['size']}, 'n\u00A0=\u00A0', dataElement(total))
  ]
  // A head is never empty: screen readers announce it with each cell.
  const fallback = words.length === 0 && !size ? ['Result'] : []
  return element(
    'th',
    {scope: 'col', className: ['value']},
    ...words,
    ...(size ?? fallback)
  )
}

function drawRow(
  row: TableRowSpec,
  cells: ReadonlyMap<TableRowSpec, ResultRow>,
  columns: readonly Column[],
  labels: Labels
): Element {
  if ('head' in row) {
    return element(
      'tr',
      {className: ['group']},
      element(
        'th',
        {scope: 'rowgroup', colSpan: columns.length + 1},
        ...phrasing(row.head, labels)
      )
    )
  }

  const found = cells.get(row)
  return element(
    'tr',
    {className: row.indent ? [`indent-${row.indent}`] : undefined},
    element(
      'th',
      {scope: 'row'},
      ...(row.label ? phrasing(row.label, labels) : [found?.label ?? ''])
    ),
    ...(found?.cells ?? []).map(drawCell)
  )
}

function drawCell(cell: Cell): Element {
  switch (cell.kind) {
    case 'share': {
      const {n, percent, zero} = cell
      return element(
        'td',
        {className: zero ? ['value', 'zero'] : ['value']},
        element('span', {className: ['n']}, dataElement(n)),
        ' ',
        element('span', {className: ['pct']}, '(', dataElement(percent), ')')
      )
    }

    case 'printed': {
      const {printed, look} = cell
      return element('td', {className: ['value', ...look]}, ...valueOf(printed))
    }

    case 'absent': {
      return element('td', {className: ['value', 'absent']}, cell.text)
    }
  }
}

function valueOf(printed: Printed | undefined): Element[] {
  return printed ? [dataElement(printed)] : []
}

function phrasing(
  text: AuthorText,
  labels: Labels
): readonly (ElementContent | string)[] {
  return labels.get(text) ?? [text.value]
}
