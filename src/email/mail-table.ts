import type {Element, ElementContent} from 'hast'
import {element} from './elements.ts'
import {wideTable} from './layout-table.ts'
import {
  alignments,
  cellText,
  type Convert,
  gridRows
} from './mail-table-grid.ts'
import {liftedRows} from './mail-table-lifted.ts'
import {stackedRows} from './mail-table-stacked.ts'
import {isGroupRow, type TableGrid, tableGrid} from './table-grid.ts'
import {lengthOf} from './wrap.ts'

/** More columns than these are not read on a telephone. */
const maxColumns = 4
/** Width between the margins of the narrowest screen, 320 px. */
const narrowPx = 272
/** Wide average of a character at 14 px, and the space around a cell. */
const characterPx = 7
const cellSpacePx = 8

/**
 * A data table for mail.
 *
 * Where a table is too wide for a telephone, names of rows stand over their
 * values; where that is too wide too, each row becomes a group, and each of its
 * cells a row with the head of its column.
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
  const head = words ? [element('caption', {}, convert(words))] : []
  const [form, rows] = rowsOf(grid, convert)
  return element('table', {...wideTable, className: ['data', form]}, [
    ...head,
    ...rows
  ])
}

function rowsOf(
  grid: TableGrid,
  convert: Convert
): readonly [form: string, rows: readonly Element[]] {
  const {columns} = grid
  if (columns <= maxColumns && leastWidth(grid, 0) <= narrowPx) {
    // Numbers stay on one line where all of them have room for it.
    const isWhole = leastWidth(grid, 0, alignments(grid)) <= narrowPx
    return [isWhole ? 'whole' : 'aligned', gridRows(grid, convert)]
  }

  return isSimple(grid) &&
    columns - 1 <= maxColumns &&
    leastWidth(grid, 1) <= narrowPx
    ? ['lifted', liftedRows(grid, convert)]
    : ['stacked', stackedRows(grid, convert)]
}

/** Whether a table has one row of heads, and no cells over others. */
function isSimple(grid: TableGrid): boolean {
  return (
    grid.head.length === 1 &&
    [...grid.head, ...grid.body].every(
      (row) =>
        isGroupRow(row, grid) ||
        (row.length === grid.columns &&
          row.every(({columns, rows}) => columns === 1 && rows === 1))
    )
  )
}

/**
 * Width of a table of which every word has a line of its own.
 *
 * @param from
 *   First column that counts.
 * @param aligned
 *   How columns are aligned, to keep what is in those of numbers on one line.
 */
function leastWidth(
  grid: TableGrid,
  from: number,
  aligned: readonly string[] = []
): number {
  let sum = 0

  for (let column = from; column < grid.columns; column++) {
    const breaks = aligned[column] === 'right' ? /\n/ : /[ \n]/
    const words = [...grid.head, ...grid.body]
      .flat()
      .filter((cell) => cell.column === column && cell.columns === 1)
      .flatMap(({element}) => cellText(element).split(breaks))
    const length = Math.max(0, ...words.map(lengthOf))
    sum += length * characterPx + cellSpacePx
  }

  return sum
}
