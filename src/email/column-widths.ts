import type {Element} from 'hast'
import {type Cell, isNumberColumn, type TableGrid} from './table-grid.ts'
import {lengthOf} from './wrap.ts'

/** How a column of a text table is set. */
export interface ColumnWidth {
  readonly width: number
  /** Whether it holds numbers, which are aligned to the right. */
  readonly isRight: boolean
}

interface Need {
  /** Widest text on one line. */
  natural: number
  /** Narrowest that breaks no word, and no line of numbers. */
  least: number
  isRight: boolean
}

/**
 * Widths of the columns of a table.
 *
 * @param grid
 *   Table.
 * @param textOf
 *   Text of a cell; `\n` is a line break.
 * @param width
 *   Characters in a line.
 * @param gap
 *   Characters between two columns.
 * @returns
 *   Widths, or nothing if the table does not fit.
 */
export function columnWidths(
  grid: TableGrid,
  textOf: (cell: Element) => string,
  width: number,
  gap: number
): readonly ColumnWidth[] | undefined {
  return (
    fit(grid, textOf, width, gap, false) ?? fit(grid, textOf, width, gap, true)
  )
}

/** Fits a table, breaking lines of numbers (`7 of 11 (64%)`) only if asked. */
function fit(
  grid: TableGrid,
  textOf: (cell: Element) => string,
  width: number,
  gap: number,
  breaksNumbers: boolean
): readonly ColumnWidth[] | undefined {
  const needs = Array.from({length: grid.columns}, (_, column) =>
    needOf(column, grid, textOf, breaksNumbers)
  )

  for (const cell of [...grid.head, ...grid.body].flat()) {
    if (cell.columns > 1 && cell.columns < grid.columns) {
      widen(needs, cell, lengthOf(longest(textOf(cell.element), '\n')), gap)
    }
  }

  const free = width - gap * (needs.length - 1)
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  return least > free ? undefined : share(needs, free - least)
}

function needOf(
  column: number,
  grid: TableGrid,
  textOf: (cell: Element) => string,
  breaksNumbers: boolean
): Need {
  const texts = (rows: TableGrid['body']): string[] =>
    rows
      .flat()
      .filter((cell) => cell.column === column && cell.columns === 1)
      .map(({element}) => textOf(element))
  const head = texts(grid.head)
  const body = texts(grid.body)
  const isRight = isNumberColumn(column, grid, textOf)
  const natural = lengthOf(longest([...head, ...body].join('\n'), '\n'))
  const word = lengthOf(longest([...head, ...body].join('\n'), /[ \n]/))
  if (isRight && breaksNumbers) return {isRight, least: word, natural: word}
  const numbers = isRight ? lengthOf(longest(body.join('\n'), '\n')) : 0
  // Prose in narrower columns than this is slower to read than a list.
  const least = Math.max(word, numbers, Math.min(natural, 12))
  return {isRight, least, natural}
}

function longest(text: string, separator: string | RegExp): string {
  let longest = ''
  for (const part of text.split(separator)) {
    if (lengthOf(part) > lengthOf(longest)) longest = part
  }
  return longest
}

/** Makes the last column under a wide cell wide enough for it. */
function widen(needs: Need[], cell: Cell, length: number, gap: number): void {
  const end = cell.column + cell.columns
  const under = needs.slice(cell.column, end)
  const last = under.at(-1)
  if (last === undefined) return
  const has = under.reduce((sum, need) => sum + need.least, 0)
  const missing = length - has - gap * (under.length - 1)

  if (missing > 0) {
    last.least += missing
    last.natural = Math.max(last.natural, last.least)
  }
}

/** Gives what is free to the columns that need least more, then the others. */
function share(needs: readonly Need[], free: number): readonly ColumnWidth[] {
  const order = needs
    .map(({least, natural}, column) => ({column, more: natural - least}))
    .toSorted((left, right) => left.more - right.more)
  const widths = needs.map(({least}) => least)
  let rest = free

  for (const [index, {column, more}] of order.entries()) {
    const fair = Math.floor(rest / (order.length - index))
    const given = Number.isFinite(rest) ? Math.min(more, fair) : more
    widths[column] = (widths[column] ?? 0) + given
    rest -= given
  }

  return needs.map(({isRight}, column) => ({
    isRight,
    width: widths[column] ?? 0
  }))
}
