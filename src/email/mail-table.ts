import type {Element, ElementContent, Properties} from 'hast'
import {attributeOf, classesOf, element} from './elements.ts'
import {phrasingText} from './phrasing-text.ts'
import {
  columnHeads,
  type GridRow,
  isGroupRow,
  isNumberColumn,
  type TableGrid,
  tableGrid
} from './table-grid.ts'

/** Turns the content of a cell into content for mail. */
type Convert = (nodes: readonly ElementContent[]) => ElementContent[]

/** Attributes of all tables: clients that drop styles need them. */
export const tableProperties: Properties = {
  border: '0',
  cellPadding: '0',
  cellSpacing: '0'
}

/** Attributes of tables that fill the column. */
export const wideTable: Properties = {...tableProperties, width: '100%'}

/** More columns than these are not read on a telephone. */
const maxColumns = 4
/** Width between the margins of the narrowest screen, 320 px. */
const narrowPx = 272
/** Wide average of a character at 14 px, and the space around a cell. */
const characterPx = 8
const cellSpacePx = 8

/**
 * A data table for mail.
 *
 * A table that is too wide for a telephone is stacked: each row becomes a
 * group, and each of its cells a row with the head of its column.
 *
 * @param table
 *   Table of data.
 * @param convert
 *   What becomes of the content of cells.
 * @param caption
 *   Content of a caption that stood elsewhere, as in a figure.
 */
export function mailTable(
  table: Element,
  convert: Convert,
  caption?: readonly ElementContent[]
): Element {
  const grid = tableGrid(table)
  const words = caption ?? grid.caption?.children
  const isStacked = grid.columns > maxColumns || leastWidth(grid) > narrowPx
  const rows = isStacked ? stackedRows(grid, convert) : gridRows(grid, convert)
  const head = words ? [element('caption', {}, convert(words))] : []
  const className = isStacked ? ['data', 'stacked'] : ['data']
  return element('table', {...wideTable, className}, [...head, ...rows])
}

function gridRows(grid: TableGrid, convert: Convert): readonly Element[] {
  const numbers = Array.from({length: grid.columns}, (_, column) =>
    isNumberColumn(column, grid, textOf)
  )

  function rowOf(row: GridRow, isHead: boolean): Element {
    const isGroup = isGroupRow(row, grid)
    const cells = row.map(function (one) {
      const {column, columns, element: cell, indent, rows} = one
      // An empty head is the head of nothing.
      const isName = (cell.tagName === 'th' || isHead) && textOf(cell) !== ''
      const align = numbers[column] === true && columns === 1 ? 'right' : 'left'
      const group = isGroup ? 'rowgroup' : 'row'
      return element(
        isName ? 'th' : 'td',
        {
          align,
          className: [
            ...classesOf(cell).filter((name) => !name.startsWith('indent-')),
            ...(isHead ? ['column-head'] : isGroup ? ['group'] : ['cell']),
            ...(align === 'right' ? ['number'] : []),
            ...(column === 0 ? ['first'] : []),
            ...(indent > 0 ? [`indent-${indent}`] : [])
          ],
          ...(columns > 1 ? {colSpan: columns} : {}),
          ...(rows > 1 ? {rowSpan: rows} : {}),
          ...(isName
            ? {scope: attributeOf(cell, 'scope') ?? (isHead ? 'col' : group)}
            : {})
        },
        convert(cell.children)
      )
    })
    return element('tr', {}, cells)
  }

  const head = grid.head.map((row) => rowOf(row, true))
  const body = grid.body.map((row) => rowOf(row, false))
  return [
    ...(head.length > 0 ? [element('thead', {}, head)] : []),
    element('tbody', {}, body)
  ]
}

function stackedRows(grid: TableGrid, convert: Convert): readonly Element[] {
  return grid.body.map(function (row) {
    const [first, ...others] = row
    const isGroup = isGroupRow(row, grid)
    const name = {
      align: 'left',
      className: isGroup
        ? ['group', 'group-of-rows', 'first']
        : ['group', 'first'],
      colSpan: 2,
      scope: 'rowgroup'
    }
    return element('tbody', {}, [
      ...(first
        ? [
            element('tr', {}, [
              element('th', name, convert(first.element.children))
            ])
          ]
        : []),
      ...others.map(({column, element: cell}) =>
        element('tr', {}, [
          element(
            'th',
            {align: 'left', className: ['cell', 'first'], scope: 'row'},
            headContent(grid, column, convert)
          ),
          element(
            'td',
            {align: 'right', className: ['cell', 'number']},
            convert(cell.children)
          )
        ])
      )
    ])
  })
}

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

/** Width of a table of which every word has a line of its own. */
function leastWidth(grid: TableGrid): number {
  let sum = 0

  for (let column = 0; column < grid.columns; column++) {
    const words = [...grid.head, ...grid.body]
      .flat()
      .filter((cell) => cell.column === column && cell.columns === 1)
      .flatMap(({element}) => textOf(element).split(/[ \n]/))
    const length = Math.max(0, ...words.map((word) => [...word].length))
    sum += length * characterPx + cellSpacePx
  }

  return sum
}

function textOf(cell: Element): string {
  return phrasingText(cell.children, () => 0)
}
