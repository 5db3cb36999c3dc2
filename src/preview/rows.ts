import {parse} from 'csv-parse/sync'
import {linesOfRanges} from '../output/line-ranges.ts'
import type {TracedValue} from '../output/trace-schema.ts'
import type {RowsView, RowView} from './protocol.ts'

/** Most columns that are shown of a row. */
const mostColumns = 3
/** Most rows of each kind: nobody looks through more of them here. */
const mostRows = 500
/** Variables that tell whose row it is and in which arm. */
const usual = ['USUBJID', 'TRT01A', 'TRTA', 'AVALC', 'AVAL']

/** A data set as text: its header, and its rows by line. */
interface Lines {
  readonly header: readonly string[]
  readonly cells: (line: number) => readonly string[] | undefined
}

/**
 * Reads the rows behind a value from the files of its author.
 *
 * They are shown to whoever has these files, and are in no product.
 *
 * @param value
 *   The value.
 * @param readText
 *   Text of a file of the summary; `undefined` if it is no text.
 */
export async function readRows(
  value: Pick<TracedValue, 'population' | 'rows' | 'where'>,
  readText: (file: string) => Promise<string | undefined>
): Promise<RowsView> {
  const files = new Map<string, string | undefined>()
  for (const entry of [...value.rows, ...value.population]) {
    const [file] = partsOf(entry)
    if (!files.has(file)) files.set(file, await readText(file))
  }

  const [first] = value.rows[0] === undefined ? [''] : partsOf(value.rows[0])
  const firstLine = linesOf(value.rows)[0]?.line ?? 0
  const columns = chooseColumns(
    linesIn(first, files.get(first), firstLine)?.header ?? [],
    value.where ?? ''
  )
  const counted = linesOf(value.rows)
  const ids = new Set(counted.map(idOf))
  return {
    columns,
    others: linesOf(value.population)
      .filter((row) => !ids.has(idOf(row)))
      .slice(0, mostRows)
      .map(viewOf),
    rows: counted.slice(0, mostRows).map(viewOf)
  }

  /** Whose row it is; rows of nobody are told by their lines. */
  function idOf({file, line}: {file: string; line: number}): string {
    const lines = linesIn(file, files.get(file), line)
    const id = lines?.cells(line)?.[lines.header.indexOf('USUBJID')]
    return id ?? `${file}:${line}`
  }

  function viewOf({file, line}: {file: string; line: number}): RowView {
    const lines = linesIn(file, files.get(file), line)
    const cells = lines?.cells(line)
    const header = lines?.header ?? []
    return {
      file,
      line,
      cells: cells
        ? columns.map((name) => cells[header.indexOf(name)] ?? '')
        : []
    }
  }
}

function chooseColumns(
  header: readonly string[],
  where: string
): readonly string[] {
  const asked = new Set(where.match(/\b[A-Z][A-Z\d_]*\b/g))
  const wanted = [
    ...(header.includes('USUBJID') ? ['USUBJID'] : header.slice(0, 1)),
    ...header.filter((name) => asked.has(name) && name !== 'PARAMCD'),
    ...usual.filter((name) => header.includes(name))
  ]
  const columns = [...new Set(wanted)].slice(0, mostColumns)
  return columns.length > 1 ? columns : header.slice(0, mostColumns)
}

/** Lines of a CSV file, or of the block of a summary that a line is in. */
function linesIn(
  file: string,
  text: string | undefined,
  line: number
): Lines | undefined {
  if (text === undefined) return undefined
  const lines = text.split(/\r?\n/)
  if (file.endsWith('.csv')) return reader(lines, 0)
  if (!file.endsWith('.md')) return undefined
  for (let index = line - 1; index >= 0; index--)
    if (/^\s*(?:`{3,}|~{3,})\s*csv\b/.test(lines[index] ?? ''))
      return reader(lines, index + 1)
  return undefined
}

function reader(lines: readonly string[], head: number): Lines {
  return {
    header: cellsOf(lines[head] ?? '') ?? [],
    cells: (line) => cellsOf(lines[line - 1] ?? '')
  }
}

/** Cells of a line; `undefined` where a cell goes on on the next one. */
function cellsOf(line: string): readonly string[] | undefined {
  try {
    const [cells] = parse(line, {bom: true, relax_column_count: true})
    return cells
  } catch {
    return undefined
  }
}

function linesOf(
  entries: readonly string[]
): readonly {file: string; line: number}[] {
  return entries.flatMap(function (entry) {
    const [file, ranges] = partsOf(entry)
    return linesOfRanges(ranges).map((line) => ({file, line}))
  })
}

/** `file:2-9,12` in two. */
function partsOf(entry: string): readonly [file: string, ranges: string] {
  const at = entry.lastIndexOf(':')
  return [entry.slice(0, at), entry.slice(at + 1)]
}
