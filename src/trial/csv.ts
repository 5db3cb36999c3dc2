import {CsvError} from 'csv-parse'
import {parse as parseCsv} from 'csv-parse/sync'
import type {VFile} from 'vfile'
import {linePlace, type Place, report} from '../diagnostic/index.ts'
import {checkHeader, checkShape, type Table, type TableRow} from './table.ts'

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
export function decodeCsv(source: CsvSource, file: VFile): Table | undefined {
  const records = readRecords(source, file)
  const [header, ...body] = records ?? []
  if (!header) {
    if (records)
      report(file, 'data-header', {
        reason: `Unexpected empty table \`${source.name}\`, expected a header`,
        fix: 'Write the names of the columns in the first line.',
        place: source.place
      })
    return undefined
  }

  const names = header.record.map((name) => name.trim())
  const headerPlace = linePlace(source.file, source.firstLine)
  let valid = checkHeader(names, source.name, headerPlace, file)
  const rows: TableRow[] = []
  let lastLine = header.info.lines
  for (const {record, info} of body) {
    // A quoted cell may run over lines: a row begins after the one before.
    const line = source.firstLine + Math.min(lastLine, info.lines - 1)
    lastLine = info.lines
    const row = {cells: record, place: linePlace(source.file, line)}
    if (checkShape(row, names.length, source.name, headerPlace, file))
      rows.push(row)
    else valid = false
  }

  const columns = names.map((name) => ({name}))
  const {name, place} = source
  return valid ? {name, columns, rows, place} : undefined
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
    report(file, 'data-shape', {
      reason: `Unexpected quote in \`${source.name}\`, expected quoted cells to be closed and quotes in them to be doubled`,
      fix: 'Close the quoted cell, or double the quote inside it.',
      place: linePlace(source.file, source.firstLine + line - 1)
    })
    return undefined
  }
}
