import {CsvError} from 'csv-parse'
import {parse as parseCsv} from 'csv-parse/sync'
import type {VFile} from 'vfile'
import {linePlace, type Place, report} from '../diagnostic/index.ts'
import type {Dataset, Row} from './trial.ts'

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
 * @returns
 *   The table; `undefined` after reporting what is wrong with it.
 */
export function decodeCsv(source: CsvSource, file: VFile): Dataset | undefined {
  const records = readRecords(source, file)
  const [header, ...body] = records ?? []
  if (!header) {
    if (records)
      report(file, 'csv-header', {
        reason: `Unexpected empty table \`${source.name}\`, expected a header`,
        fix: 'Write the names of the columns in the first line.',
        place: source.place
      })
    return undefined
  }

  const columns = header.record.map((name) => name.trim())
  let valid = checkHeader(columns, source, file)
  const rows: Row[] = []
  let lastLine = header.info.lines
  for (const {record, info} of body) {
    // A quoted cell may run over lines: a row begins after the one before.
    const line = source.firstLine + Math.min(lastLine, info.lines - 1)
    lastLine = info.lines
    const place = linePlace(source.file, line)
    if (record.length !== columns.length) {
      valid = false
      report(file, 'csv-shape', {
        reason: `Unexpected row of ${record.length} ${record.length === 1 ? 'cell' : 'cells'} in \`${source.name}\`, expected ${columns.length} as in its header`,
        fix:
          record.length > columns.length
            ? 'Put cells that hold a comma in double quotes, or delete the extra cell.'
            : 'Add the missing cells; leave a missing value empty.',
        place,
        actual: String(record.length),
        expected: [String(columns.length)],
        cause: {
          reason: `Header with ${columns.length} columns`,
          place: linePlace(source.file, source.firstLine)
        }
      })
      continue
    }
    rows.push({place, cells: cellsOf(columns, record)})
  }

  return valid
    ? {name: source.name, columns, rows, place: source.place}
    : undefined
}

function readRecords(
  source: CsvSource,
  file: VFile
): readonly CsvRecord[] | undefined {
  try {
    const records: unknown = parseCsv(source.text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true
    })
    return records as readonly CsvRecord[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = (error as {lines?: number}).lines ?? 1
    report(file, 'csv-shape', {
      reason: `Unexpected quote in \`${source.name}\`, expected quoted cells to be closed and quotes in them to be doubled`,
      fix: 'Close the quoted cell, or double the quote inside it.',
      place: linePlace(source.file, source.firstLine + line - 1)
    })
    return undefined
  }
}

function checkHeader(
  columns: readonly string[],
  source: CsvSource,
  file: VFile
): boolean {
  let valid = true
  columns.forEach(function (name, index) {
    const first = columns.indexOf(name)
    if (name !== '' && first === index) return
    valid = false
    report(file, 'csv-header', {
      reason:
        name === ''
          ? `Missing name of column ${index + 1} in \`${source.name}\``
          : `Unexpected second column \`${name}\` in \`${source.name}\`, expected unique names`,
      fix: 'Give the column a name of its own, or delete it.',
      place: linePlace(source.file, source.firstLine)
    })
  })
  return valid
}

function cellsOf(
  columns: readonly string[],
  record: readonly string[]
): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  columns.forEach(function (name, index) {
    const cell = record[index]?.trim() ?? ''
    // `.` is how SAS prints a missing value.
    if (cell !== '' && cell !== '.') cells.set(name, cell)
  })
  return cells
}
