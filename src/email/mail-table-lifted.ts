import type {Element} from 'hast'
import {element} from './elements.ts'
import {alignments, type Convert, mailCell} from './mail-table-grid.ts'
import {
  type Cell,
  type GridRow,
  isGroupRow,
  type TableGrid
} from './table-grid.ts'

/**
 * Rows of a data table, each name over its values.
 *
 * Values keep their columns, and all of the width.
 *
 * @param grid
 *   Table with one row of heads, without cells over others.
 * @param convert
 *   What becomes of the content of cells.
 */
export function liftedRows(
  grid: TableGrid,
  convert: Convert
): readonly Element[] {
  const columns = grid.columns - 1
  const aligned = alignments(grid)

  function nameRow(cell: Cell, kind: string, scope: string): Element {
    const classes = [kind, 'first']
    const settings = {align: 'left', classes, columns, scope} as const
    return element('tr', {}, [mailCell(cell, convert, settings)])
  }

  function values(row: GridRow, kind: string, scope?: string): Element {
    const cells = row.slice(1).map((cell) =>
      mailCell(cell, convert, {
        align: aligned[cell.column],
        classes: [kind, ...(cell.column === 1 ? ['first'] : [])],
        scope
      })
    )
    return element('tr', {}, cells)
  }

  const heads = grid.head.flatMap(function (row) {
    const [first] = row
    return first && first.element.children.length > 0
      ? [
          nameRow(first, 'lifted-head', 'col'),
          values(row, 'column-head', 'col')
        ]
      : [values(row, 'column-head', 'col')]
  })
  const bodies = grid.body.map(function (row) {
    const [first] = row
    if (first === undefined) return element('tbody', {}, [])
    const rows = isGroupRow(row, grid)
      ? [nameRow(first, 'group', 'rowgroup')]
      : [nameRow(first, 'lifted', 'rowgroup'), values(row, 'cell')]
    return element('tbody', {}, rows)
  })
  return [element('thead', {}, heads), ...bodies]
}
