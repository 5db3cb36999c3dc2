import {CsvError} from 'csv-parse'
import {parse as parseCsv} from 'csv-parse/sync'
import type {VFile} from 'vfile'
import {linePlace, type Place, report} from '../diagnostic/index.ts'
import {checkTableSize, measureCsv} from './data-limits.ts'
import {checkHeader, checkShapes, type Table, type TableRow} from './table.ts'

/** CSV text and where it stands. */
export interface CsvSource {
  readonly name: string
  readonly text: string
  /** File that holds it, as shown to the author. */
  readonly file: string
  /** Line of the file on which `text` begins. */
  readonly firstLine: number
  readonly place: Place
}

interface CsvRecord {
  readonly record: readonly string[]
  readonly info: {readonly lines: number}
}

/**
 * Decodes a CSV table: UTF-8, commas, a header. Cells stay text.
 *
 * Blank lines are passed over, and so are rows without a filled cell at the
 * end, as spreadsheets write them.
 *
 * @returns
 *   The table; `undefined` after reporting what is wrong with it.
 */
export function decodeCsv(source: CsvSource, file: VFile): Table | undefined {
  const size = measureCsv(source.text)
  const top = linePlace(source.file, source.firstLine)
  if (!checkTableSize(size, source.name, top, file)) return undefined
  const records = readRecords(source, file)
  if (!records) return undefined
  const [header, ...body] = records
  if (!header) {
    report(file, 'data-header', {
      reason: `Unexpected empty table \`${source.name}\`, expected a header`,
      fix: 'Write the names of the columns in the first line.',
      place: source.place
    })
    return undefined
  }

  const {name, place} = source
  const names = header.record.map((cell) => cell.trim())
  const headerPlace = linePlace(source.file, source.firstLine)
  if (!checkSeparator(names, name, headerPlace, file)) return undefined
  const headed = checkHeader(names, name, headerPlace, file)
  const rows: TableRow[] = []
  let lastLine = header.info.lines
  for (const {record, info} of body) {
    // A quoted cell may run over lines: a row begins after the one before.
    const line = source.firstLine + Math.min(lastLine, info.lines - 1)
    lastLine = info.lines
    if (record.length === 1 && isBlank(record)) continue
    rows.push({cells: record, place: linePlace(source.file, line)})
  }

  while (isBlank(rows.at(-1)?.cells ?? ['row'])) rows.pop()
  const shaped = checkShapes(rows, names.length, name, headerPlace, file)
  const columns = names.map((name) => ({name}))
  return headed && shaped ? {name, columns, rows, place} : undefined
}

function readRecords(
  {file: path, firstLine, name, text}: CsvSource,
  file: VFile
): readonly CsvRecord[] | undefined {
  try {
    // Lines may end in different ways in one file.
    const records: unknown = parseCsv(text.replaceAll(/\r\n?/g, '\n'), {
      bom: true,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true
    })
    return records as readonly CsvRecord[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED'
    const line = open
      ? lineOfQuote(text)
      : ((error as {lines?: number}).lines ?? 1)
    report(file, 'data-shape', {
      reason: open
        ? `Unexpected end of \`${name}\` in a quoted cell, expected a quote that closes it`
        : `Unexpected quote in \`${name}\`, expected quoted cells to be closed and quotes in them to be doubled`,
      fix: open
        ? 'Close the cell that begins on this line with a quote.'
        : 'Close the quoted cell, or double the quote inside it.',
      place: linePlace(path, firstLine + line - 1)
    })
    return undefined
  }
}

/** Line of the last quote: all before it are closed. */
function lineOfQuote(text: string): number {
  const before = text.slice(0, text.lastIndexOf('"'))
  return before.split(/\r\n?|\n/).length
}

function checkSeparator(
  names: readonly string[],
  table: string,
  place: Place,
  file: VFile
): boolean {
  const [only = ''] = names
  if (/^sep=/i.test(only)) {
    report(file, 'data-header', {
      reason: `Unexpected line \`${names.join(',')}\` in \`${table}\`, expected a header`,
      fix: 'Delete the line, which is for Excel alone.',
      place
    })
    return false
  }

  const mark = names.length === 1 ? /[;\t|]/.exec(only)?.[0] : undefined
  if (mark === undefined) return true
  const what = mark === '\t' ? 'tabs' : `\`${mark}\``
  report(file, 'data-header', {
    reason: `Unexpected ${what} between the columns of \`${table}\`, expected commas`,
    fix: 'Save the table with commas between its cells, and points in its numbers.',
    place
  })
  return false
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}
