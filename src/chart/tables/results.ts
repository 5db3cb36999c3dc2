import type {TableRowSpec} from '../../trial/figures/results.ts'
import type {FigureInput, TableDrawing} from '../figure.ts'
import {drawTable, headOf, type Line, phrasing} from './draw-table.ts'
import {collectCells} from './results-cells.ts'

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
  const rows: readonly TableRowSpec[] = spec.rows
  const lines = rows.map(function (row): Line {
    if ('head' in row) return {kind: 'head', label: phrasing(row.head, labels)}
    const found = cells.get(row)
    return {
      kind: 'row',
      label: phrasing(row.label ?? found?.label ?? '', labels),
      indent: row.indent,
      cells: found?.cells ?? []
    }
  })
  const heads = columns.map(headOf)
  return {table: drawTable({outcome: ['Outcome'], heads, lines}), issues}
}
