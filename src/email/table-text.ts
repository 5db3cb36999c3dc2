import type {Element} from 'hast'
import {columnWidths} from './column-widths.ts'
import {
  type Cell,
  columnHeads,
  type GridRow,
  isGroupRow,
  type TableGrid
} from './table-grid.ts'
import {lengthOf, wrap} from './wrap.ts'

/** Between cells; blanks alone are lost in proportional type. */
const separator = ' | '

/**
 * A data table as lines of text.
 *
 * Columns are aligned if they fit; else each row becomes a list of its cells
 * with the heads of their columns.
 *
 * @param grid
 *   Table.
 * @param textOf
 *   Text of a cell; `\n` is a line break.
 * @param width
 *   Characters in a line; may be infinite.
 */
export function tableText(
  grid: TableGrid,
  textOf: (cell: Element) => string,
  width: number
): readonly string[] {
  const columns = columnWidths(grid, textOf, width, separator.length)
  if (columns === undefined) return listedRows(grid, textOf, width)
  const isRight = columns.map(({isRight}) => isRight)
  const widths = columns.map((column) => column.width)

  function lines(row: GridRow): readonly string[] {
    if (isGroupRow(row, grid) && row[0]) {
      return wrap(textOf(row[0].element), width)
    }

    return alignedRow(row, textOf, widths, isRight)
  }

  const rule = widths.map((column) => '-'.repeat(column)).join('-+-')
  return [
    ...grid.head.flatMap(lines),
    ...(grid.head.length > 0 ? [rule] : []),
    ...grid.body.flatMap(lines)
  ]
}

function alignedRow(
  row: GridRow,
  textOf: (cell: Element) => string,
  widths: readonly number[],
  isRight: readonly boolean[]
): readonly string[] {
  const cells: {lines: readonly string[]; width: number; isRight: boolean}[] =
    []

  for (let column = 0; column < widths.length;) {
    const cell = row.find((one) => one.column === column)
    const covered = cell?.columns ?? 1
    const own = widths.slice(column, column + covered)
    const width =
      own.reduce((sum, one) => sum + one, 0) +
      separator.length * (own.length - 1)
    cells.push({
      isRight: isRight[column] === true && covered === 1,
      lines: cell ? wrap(textOf(cell.element), width) : [],
      width
    })
    column += covered
  }

  const height = Math.max(1, ...cells.map(({lines}) => lines.length))
  return Array.from({length: height}, (_, line) =>
    cells
      .map(({isRight, lines, width}) => pad(lines[line] ?? '', width, isRight))
      .join(separator)
      .trimEnd()
  )
}

function pad(text: string, width: number, isRight: boolean): string {
  const blank = ' '.repeat(Math.max(0, width - lengthOf(text)))
  return isRight ? blank + text : text + blank
}

function listedRows(
  grid: TableGrid,
  textOf: (cell: Element) => string,
  width: number
): readonly string[] {
  const heads = Array.from({length: grid.columns}, (_, column) =>
    columnHeads(grid, column).map(textOf).filter(Boolean).join(', ')
  )
  const lines: string[] = []

  for (const [first, ...others] of grid.body) {
    if (first === undefined) continue
    const name = textOf(first.element).replaceAll('\n', ' ')
    const margin = '  '.repeat(first.indent)
    if (lines.length > 0) lines.push('')
    lines.push(...wrap(name === '' ? '(empty)' : name, width))
    for (const cell of others) {
      const listed = listedCell(cell, heads, textOf, width - margin.length)
      lines.push(...listed.map((line) => margin + line))
    }
  }

  return lines
}

function listedCell(
  {column, element}: Cell,
  heads: readonly string[],
  textOf: (cell: Element) => string,
  width: number
): readonly string[] {
  const head = (heads[column] ?? '').replaceAll('\n', ' ')
  const text = textOf(element).replaceAll('\n', ' ')
  const value = text === '' ? '(empty)' : text
  const line = head === '' ? value : `${head}: ${value}`
  return wrap(line, width - 4).map((part, index) =>
    index === 0 ? `  ${part}` : `    ${part}`
  )
}
