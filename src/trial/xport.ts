import type {VFile} from 'vfile'
import {linePlace, report} from '../diagnostic/index.ts'
import {checkTableSize} from './data-limits.ts'
import {decimalText} from './decimal-text.ts'
import {decodeIbmFloat} from './ibm-float.ts'
import {sasDateText, temporalKind} from './sas-date.ts'
import {
  checkHeader,
  type DataFileSource,
  type Table,
  type TableColumn,
  type TableRow
} from './table.ts'
import {
  readXportLayout,
  type XportLayout,
  type XportVariable
} from './xport-layout.ts'

const blank = 0x20

/**
 * Decodes a SAS transport file of version 5 (`.xpt`) with one data set.
 *
 * Numbers keep every bit; those that SAS shows as dates become ISO 8601 text,
 * and all special missing values (`.A` to `.Z`, `._`) are missing. The line in
 * the place of a row is the number of its observation.
 *
 * @returns
 *   The table; `undefined` after reporting what is wrong with it.
 */
export function decodeXport(
  source: DataFileSource,
  file: VFile
): Table | undefined {
  const {bytes, name, path, place} = source
  const layout = readXportLayout(bytes)
  if ('offset' in layout) return refuse(layout)

  const {variables, rowLength, start} = layout
  const names = variables.map((variable) => variable.name)
  if (!checkHeader(names, name, linePlace(path, 1), file)) return undefined
  const count = countRows(bytes.subarray(start), rowLength)
  const size = {rows: count, columns: names.length}
  if (!checkTableSize(size, name, place, file)) return undefined
  const tail = bytes.subarray(start + count * rowLength)
  if (tail.length >= 80 || !isBlank(tail))
    return refuse({
      reason: `Unexpected end of the file in observation ${count + 1}`,
      fix: 'The file is cut off: export or copy it again.',
      offset: start + count * rowLength
    })

  const rows: TableRow[] = []
  for (let index = 0; index < count; index++) {
    const row = readRow(index, layout)
    if (!row) return undefined
    rows.push(row)
  }
  return {name, columns: variables.map(columnOf), rows, place}

  function readRow(
    index: number,
    {rowLength, start, variables}: XportLayout
  ): TableRow | undefined {
    const title = `observation ${index + 1}`
    const rowPlace = linePlace(path, index + 1)
    const cells: string[] = []
    for (const variable of variables) {
      const offset = start + index * rowLength + variable.position
      const field = bytes.subarray(offset, offset + variable.length)
      const cell = variable.numeric
        ? numberText(field, variable)
        : decodeText(field)
      if (cell === undefined) {
        report(file, variable.numeric ? 'data-format' : 'text-encoding', {
          reason: `Unexpected bytes of \`${variable.name}\` at byte ${offset} of \`${path}\` (${title}), expected ${variable.numeric ? 'a number' : 'ASCII or UTF-8 text'}`,
          fix: variable.numeric
            ? 'The file is damaged: export or copy it again, as binary.'
            : 'Export the data set in a session with `-encoding utf8`.',
          place: rowPlace
        })
        return undefined
      }
      cells.push(cell)
    }
    return {cells, place: rowPlace, title}
  }

  function refuse(problem: {
    readonly reason: string
    readonly fix: string
    readonly offset: number
  }): undefined {
    report(file, 'data-format', {
      reason: `${problem.reason} (\`${path}\`, byte ${problem.offset})`,
      fix: problem.fix,
      place
    })
    return undefined
  }
}

/**
 * Observations; the format does not tell, and blanks fill the last record, so
 * that blank observations in it are none (TS-140).
 */
function countRows(data: Uint8Array, rowLength: number): number {
  let count = Math.floor(data.length / rowLength)
  while (count > 0) {
    const last = (count - 1) * rowLength
    if (data.length - last >= 80 || !isBlank(data.subarray(last))) break
    count--
  }
  return count
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === blank)
}

function columnOf({format, label, name, numeric}: XportVariable): TableColumn {
  const kind = numeric ? temporalKind(format) : undefined
  const type = kind === 'date' ? 'date' : numeric && !kind ? 'number' : 'text'
  return {name, type, label: label || undefined}
}

function numberText(
  field: Uint8Array,
  {format}: XportVariable
): string | undefined {
  const value = decodeIbmFloat(field)
  if (value === undefined) return ''
  if (Number.isNaN(value)) return undefined
  const kind = temporalKind(format)
  return (kind && sasDateText(value, kind)) ?? decimalText(value)
}

function decodeText(field: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(field)
    // Some writers fill with NUL in place of blanks.
    return text.replace(/[\0 ]+$/, '')
  } catch {
    return undefined
  }
}
