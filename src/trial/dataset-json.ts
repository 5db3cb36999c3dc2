import {z} from 'zod'
import type {VFile} from 'vfile'
import {linePlace, report} from '../diagnostic/index.ts'
import {checkJsonDepth, checkTableSize} from './data-limits.ts'
import {decimalText} from './decimal-text.ts'
import {decodeUtf8} from './decode-utf8.ts'
import {findJsonRows} from './json-rows.ts'
import {reportRows} from './report-rows.ts'
import {describeIssue, schemaProblems} from './schema-problems.ts'
import {
  checkHeader,
  checkShapes,
  type DataFileSource,
  type Table,
  type TableColumn,
  type TableRow
} from './table.ts'

/** Kind of the JSON values of each `dataType` (section “Column metadata”). */
const jsonTypes = {
  string: 'string',
  integer: 'number',
  decimal: 'string',
  float: 'number',
  double: 'number',
  boolean: 'boolean',
  datetime: 'string',
  date: 'string',
  time: 'string',
  URI: 'string'
} as const

const column = z.object({
  name: z.string(),
  label: z.string(),
  dataType: z.enum([
    'string',
    'integer',
    'decimal',
    'float',
    'double',
    'boolean',
    'datetime',
    'date',
    'time',
    'URI'
  ]),
  targetDataType: z.string().optional()
})
type Column = z.output<typeof column>

interface JsonRow extends TableRow {
  readonly title: string
  /** Cells as they were written. */
  readonly list: readonly unknown[]
}

const fixes = {
  tooFew: 'Add the missing cells; a missing value is `null`.',
  tooMany: 'Delete the extra cell, or add its column.'
}

// What we need of CDISC Dataset-JSON 1.1 (specification of 2024-12-05).
const schema = z.object({
  datasetJSONVersion: z.string(),
  records: z.number(),
  columns: z.array(column).min(1),
  rows: z.array(z.array(z.unknown())).optional()
})

/**
 * Decodes a data set in CDISC Dataset-JSON 1.1 (`.json`).
 *
 * @returns
 *   The table; `undefined` after reporting what is wrong with it.
 */
export function decodeDatasetJson(
  source: DataFileSource,
  file: VFile
): Table | undefined {
  const {bytes, name, path, place} = source
  const text = decodeUtf8(bytes, path, place, file)
  if (text === undefined || !checkJsonDepth(text, path, file)) return undefined
  const value = parseJson(text)
  if (value === undefined) return undefined

  const parsed = schema.safeParse(value, {error: describeIssue})
  const version = versionOf(value)
  if (version === undefined || !/^1\.1(?:\.\d+)?$/.test(version))
    return refuse(
      `Unexpected ${version === undefined ? 'JSON without `datasetJSONVersion`' : `Dataset-JSON ${version}`} in \`${path}\`, expected CDISC Dataset-JSON 1.1`,
      'Export the data set as Dataset-JSON 1.1, or save it as CSV.'
    )
  if (!parsed.success) {
    for (const problem of schemaProblems(parsed.error))
      if (problem.kind === 'value') refuse(problem.reason, problem.fix)
    return undefined
  }

  const {columns, records, rows: lists = []} = parsed.data
  if (records !== lists.length)
    return refuse(
      `Unexpected ${lists.length} rows in \`${path}\`, expected ${records} as \`records\` says`,
      'Export the file again: it may be cut off.'
    )
  const top = linePlace(path, 1)
  const size = {rows: lists.length, columns: columns.length}
  if (!checkTableSize(size, name, top, file)) return undefined
  const names = columns.map((entry) => entry.name.trim())
  const headed = checkHeader(names, name, top, file)
  const points = findJsonRows(text)
  const rows = lists.map(function (list, index): JsonRow {
    const point = points[index] ?? {line: 1, column: 1}
    return {
      place: linePlace(path, point.line, point.column),
      title: `row ${index + 1}`,
      cells: list.map((cell) => cellText(cell) ?? ''),
      list
    }
  })
  const shaped = checkShapes(rows, names.length, name, top, file, fixes)
  const whole = rows.filter(({list}) => list.length === names.length)
  const typed = checkTypes(whole, columns, file)
  if (!headed || !shaped || !typed) return undefined
  return {name, columns: columns.map(columnOf), rows, place}

  function parseJson(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      const offset = /at position (\d+)/.exec(error.message)?.[1]
      const before = text.slice(0, Number(offset ?? text.length)).split('\n')
      return refuse(
        `Unexpected JSON in \`${path}\`: ${error.message}`,
        'Export the file again: it may be cut off.',
        linePlace(path, before.length, (before.at(-1)?.length ?? 0) + 1)
      )
    }
  }

  function refuse(
    reason: string,
    fix: string,
    at = linePlace(path, 1)
  ): undefined {
    report(file, 'data-format', {reason, fix, place: at})
    return undefined
  }
}

function versionOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const {datasetJSONVersion} = value as {datasetJSONVersion?: unknown}
  return typeof datasetJSONVersion === 'string' ? datasetJSONVersion : undefined
}

function columnOf({
  dataType,
  label,
  name,
  targetDataType
}: Column): TableColumn {
  const type =
    dataType === 'decimal' || jsonTypes[dataType] === 'number'
      ? 'number'
      : // Dates of ADaM are whole; those of SDTM, which stay text, may be partial.
        dataType === 'date' && targetDataType === 'integer'
        ? 'date'
        : 'text'
  return {name: name.trim(), label: label || undefined, type}
}

function checkTypes(
  rows: readonly JsonRow[],
  columns: readonly Column[],
  file: VFile
): boolean {
  let valid = true
  columns.forEach(function ({dataType, name}, index) {
    const expected = jsonTypes[dataType]
    const wrong = rows.filter(function ({list}) {
      const cell = list[index]
      return cell !== null && typeof cell !== expected
    })
    if (wrong.length > 0) valid = false
    reportRows(
      wrong,
      'data-format',
      ({list, title}) => ({
        reason: `Unexpected ${typeof list[index]} \`${cellText(list[index]) ?? '…'}\` of \`${name}\` (${title}), expected a ${expected} as \`dataType: ${dataType}\` says`,
        fix: 'Correct the cell or the `dataType`; a missing value is `null`.'
      }),
      `such a \`${name}\``,
      file
    )
  })
  return valid
}

/** Text of a cell; `undefined` for what no cell may be. */
function cellText(cell: unknown): string | undefined {
  if (typeof cell === 'number') return decimalText(cell)
  if (typeof cell === 'string') return cell
  return typeof cell === 'boolean' ? String(cell) : undefined
}
