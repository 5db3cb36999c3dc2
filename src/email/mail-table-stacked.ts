import type {Element, ElementContent} from 'hast'
import {element} from './elements.ts'
import {type Convert, mailCell} from './mail-table-grid.ts'
import {columnHeads, isGroupRow, type TableGrid} from './table-grid.ts'

/**
 * Rows of a data table as groups: each cell is a row with the head of its
 * column.
 */
export function stackedRows(
  grid: TableGrid,
  convert: Convert
): readonly Element[] {
  const heads = columnContents(grid, convert)
  return grid.body.map(function (row) {
    const [first, ...others] = row
    if (first === undefined) return element('tbody', {}, [])
    const classes = isGroupRow(row, grid)
      ? ['group', 'group-of-rows']
      : ['group']
    const name = mailCell({...first, rows: 1}, convert, {
      align: 'left',
      classes: [...classes, 'first'],
      columns: 2,
      scope: 'rowgroup'
    })
    const rows = others.map(function (cell) {
      const head = element(
        'th',
        {align: 'left', className: ['cell', 'first'], scope: 'row'},
        heads[cell.column] ?? []
      )
      const value = mailCell({...cell, columns: 1, rows: 1}, convert, {
        align: 'right',
        classes: ['cell']
      })
      return element('tr', {}, [head, value])
    })
    return element('tbody', {}, [element('tr', {}, [name]), ...rows])
  })
}

/** Content of the heads over each column, which stand in each row. */
export function columnContents(
  grid: TableGrid,
  convert: Convert
): readonly (readonly ElementContent[])[] {
  return Array.from({length: grid.columns}, (_, column) =>
    headContent(grid, column, convert)
  )
}

/** Content of the heads over a column, with commas between. */
function headContent(
  grid: TableGrid,
  column: number,
  convert: Convert
): ElementContent[] {
  const content: ElementContent[] = []

  for (const head of columnHeads(grid, column)) {
    if (content.length > 0) content.push({type: 'text', value: ', '})
    content.push(...convert(head.children))
  }

  return content
}
