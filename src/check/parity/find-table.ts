import type {Block, Rows} from './blocks.ts'

/** Letters that were read, and whether from plain text. */
export interface ReadLetters {
  readonly letters: string
  readonly isPlainText: boolean
}

/** A cell that is not where it should be, and what is there. */
export interface MissingCell {
  readonly cell: Block
  /** How many cells before it are where they should be. */
  readonly told: number
  /** Where other letters begin. */
  readonly at: number
}

/**
 * Looks for a table whose cells may be told in another layout: row by row,
 * each cell behind its head, as where rows are stacked; or column by column,
 * as tables of plain text are read.
 *
 * @returns
 *   `undefined` if it is there.
 */
export function findTable(
  {body, heads}: Rows,
  {isPlainText, letters}: ReadLetters
): MissingCell | undefined {
  const missing = findStacked({body, heads}, letters)
  const isThere =
    !missing ||
    (isPlainText && [heads, body].every((rows) => inColumns(rows, letters)))
  return isThere ? undefined : missing
}

/** Most places where a table is looked for. */
const mostStarts = 1000
/** What stacked rows say of a cell without content. */
const emptyCell = 'empty'

/** Looks for cells one after the other, each behind its head. */
function findStacked(rows: Rows, letters: string): MissingCell | undefined {
  const cells = stack(rows)
  const named = cells.findIndex(({cell}) => cell.letters !== '')
  const [first, ...others] = named === -1 ? [] : cells.slice(named)
  if (!first) return undefined
  const stacked = [{...first, before: ['']}, ...others]
  let furthest = {at: 0, index: -1}
  let start = letters.indexOf(first.cell.letters)
  for (let starts = 0; start !== -1; starts++) {
    if (starts === mostStarts) return undefined
    const failure = failureAt(stacked, letters, start)
    if (!failure) return undefined
    if (failure.index > furthest.index) furthest = failure
    start = letters.indexOf(first.cell.letters, start + 1)
  }
  const {cell} = stacked[furthest.index] ?? first
  return {at: furthest.at, cell, told: furthest.index}
}

/** Which of the cells is not where they begin at a place. */
function failureAt(
  cells: readonly StackedCell[],
  letters: string,
  start: number
): {readonly index: number; readonly at: number} | undefined {
  let places: readonly number[] = [start]
  for (const [index, {before, cell}] of cells.entries()) {
    const own = cell.letters === '' ? ['', emptyCell] : [cell.letters]
    const next = new Set<number>()
    for (const place of places)
      for (const head of before)
        for (const word of own)
          if (letters.startsWith(head + word, place))
            next.add(place + head.length + word.length)
    if (next.size === 0) return {at: places[0] ?? 0, index}
    places = [...next]
  }
  return undefined
}

interface StackedCell {
  readonly cell: Block
  /** Any of these heads is before it. */
  readonly before: readonly string[]
}

/**
 * Cells with their heads. Where cells cover several columns, any head may be
 * that of a cell.
 */
function stack({body, heads}: Rows): readonly StackedCell[] {
  const [top = []] = heads
  const isEven = heads.every(({length}) => length === top.length)
  const columns = isEven
    ? top.map((_, column) =>
        lettersIn(heads.flatMap((row) => row[column] ?? []))
      )
    : []
  const any = [...new Set(heads.flat().map(({letters}) => letters)), '']
  return body.flatMap((row) =>
    row.map(function (cell, column): StackedCell {
      if (column === 0) return {before: ['', columns[0] ?? ''], cell}
      const own = row.length === columns.length ? columns[column] : undefined
      return {before: own === undefined ? any : [own], cell}
    })
  )
}

/**
 * Whether rows are told column by column; a row of one cell parts those before
 * it from those behind it.
 *
 * Where cells cover several rows or columns, it is enough that they are there.
 */
function inColumns(rows: Rows['body'], letters: string): boolean {
  let from = 0
  let run: Rows['body'][number][] = []
  for (const row of rows) {
    if (row.length > 1) run.push(row)
    else if (!endRun() || !find(row)) return false
  }
  return endRun()

  function endRun(): boolean {
    const ended = run
    const [{length = 0} = []] = ended
    run = []
    if (ended.some((row) => row.length !== length))
      return ended.flat().every((cell) => letters.includes(cell.letters))
    return find(
      Array.from({length}, (_, column) =>
        ended.flatMap((row) => row[column] ?? [])
      ).flat()
    )
  }

  function find(cells: readonly Block[]): boolean {
    const own = lettersIn(cells)
    const at = letters.indexOf(own, from)
    from = at + own.length
    return at !== -1
  }
}

function lettersIn(cells: readonly Block[]): string {
  return cells.map(({letters}) => letters).join('')
}
