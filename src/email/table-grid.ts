import type {Element} from 'hast'
import {attributeOf, classesOf, isElement} from './elements.ts'

/** Cell of a table, with the columns and rows that it covers. */
export interface Cell {
  readonly element: Element
  /** Steps by which the name of its row is indented. */
  readonly indent: number
  readonly column: number
  readonly columns: number
  readonly rows: number
}

/** Cells that begin in a row, from left to right. */
export type GridRow = readonly Cell[]

/** A table with every cell in its column. */
export interface TableGrid {
  readonly caption?: Element | undefined
  readonly columns: number
  readonly head: readonly GridRow[]
  readonly body: readonly GridRow[]
}

/**
 * Finds out in which column each cell of a table is.
 *
 * @param table
 *   Table, without tables in it.
 */
export function tableGrid(table: Element): TableGrid {
  const rows: {isHead: boolean; row: Element}[] = []
  let caption: Element | undefined

  for (const child of table.children) {
    if (!isElement(child)) continue
    if (child.tagName === 'caption') caption = child
    if (child.tagName === 'tr') rows.push({isHead: false, row: child})

    for (const row of child.children) {
      if (!isElement(row, 'tr')) continue
      rows.push({isHead: child.tagName === 'thead', row})
    }
  }

  const placed = placeCells(rows.map(({row}) => row))
  let headRows = rows.filter(({isHead}) => isHead).length
  // Without a `thead`, heads are the rows of heads on top.
  if (headRows === 0) headRows = Math.max(0, placed.findIndex(hasData))
  const ends = placed.flat().map((cell) => cell.column + cell.columns)

  return {
    body: placed.slice(headRows).filter((row) => row.length > 0),
    caption,
    columns: Math.max(0, ...ends),
    head: placed.slice(0, headRows).filter((row) => row.length > 0)
  }
}

function hasData(row: GridRow): boolean {
  return row.some(({element}) => element.tagName === 'td')
}

function placeCells(rows: readonly Element[]): readonly GridRow[] {
  /** Row in which each column is free again. */
  const free: number[] = []

  return rows.map(function (row, index) {
    const cells: Cell[] = []
    let column = 0

    for (const element of row.children) {
      if (!isElement(element, 'td', 'th')) continue
      while ((free[column] ?? 0) > index) column++
      const columns = spanOf(element, 'colSpan')
      const rowsDown = spanOf(element, 'rowSpan')
      const indent = column === 0 ? indentOf(row) : 0
      cells.push({column, columns, element, indent, rows: rowsDown})
      for (let over = 0; over < columns; over++) {
        free[column + over] = index + rowsDown
      }
      column += columns
    }

    return cells
  })
}

/** From the class `indent-1` of a row, or of the head in it. */
function indentOf(row: Element): number {
  const name = row.children.find((child) => isElement(child))
  const classes = [...classesOf(row), ...(name ? classesOf(name) : [])]
  const [, steps = '0'] = /\bindent-([1-9])\b/.exec(classes.join(' ')) ?? []
  return Number(steps)
}

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(attributeOf(cell, name) ?? 1)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, 1000) : 1
}

/** Heads over a column, from top to bottom. */
export function columnHeads(
  {head}: TableGrid,
  column: number
): readonly Element[] {
  return head
    .flatMap((row) => row.filter((cell) => covers(cell, column)))
    .map(({element}) => element)
}

function covers(cell: Cell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columns
}

/** Whether a row is one cell over all columns, the head of a group. */
export function isGroupRow(row: GridRow, {columns}: TableGrid): boolean {
  return columns > 1 && row.length === 1 && row[0]?.columns === columns
}

/**
 * Whether a column holds numbers, which are aligned to the right.
 *
 * @param column
 *   Index; the first column names the rows.
 * @param grid
 *   Table.
 * @param textOf
 *   Text of a cell.
 */
export function isNumberColumn(
  column: number,
  {body}: TableGrid,
  textOf: (cell: Element) => string
): boolean {
  const texts = body
    .flat()
    .filter((cell) => cell.column === column && cell.columns === 1)
    .map(({element}) => textOf(element))
    .filter((text) => text !== '')
  const numbers = texts.filter((text) => /^[<>≤≥=~+−-]?\s?\d/.test(text))
  return column > 0 && numbers.length * 2 > texts.length
}
