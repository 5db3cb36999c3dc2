import type {VFile} from 'vfile'
import {type Place, report} from '../diagnostic/index.ts'
import type {VariableType} from './trial.ts'

/** A table as its file holds it: every cell is text, nothing is judged. */
export interface Table {
  readonly name: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly place: Place
}

export interface TableColumn {
  readonly name: string
  readonly label?: string | undefined
  /** As the file itself declares it; CSV declares nothing. */
  readonly type?: VariableType | undefined
}

export interface TableRow {
  /** As many as there are columns; a missing value is empty. */
  readonly cells: readonly string[]
  /** In an XPORT file, which has no lines, the line is the observation. */
  readonly place: Place
  /** `observation 3`, where the line alone does not tell an author. */
  readonly title?: string | undefined
}

/** A data file as it was read. */
export interface DataFileSource {
  /** Name of the data set. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Path as shown to the author. */
  readonly path: string
  /** Where the front matter names it. */
  readonly place: Place
}

/**
 * Reports columns without a name of their own.
 *
 * @returns
 *   Whether all names are there, once each.
 */
export function checkHeader(
  columns: readonly string[],
  name: string,
  place: Place,
  file: VFile
): boolean {
  let valid = true
  columns.forEach(function (column, index) {
    if (column !== '' && columns.indexOf(column) === index) return
    valid = false
    report(file, 'data-header', {
      reason:
        column === ''
          ? `Missing name of column ${index + 1} in \`${name}\``
          : `Unexpected second column \`${column}\` in \`${name}\`, expected unique names`,
      fix: 'Give the column a name of its own, or delete it.',
      place
    })
  })
  return valid
}

const shapeFixes = {
  tooFew: 'Add the missing cells; leave a missing value empty.',
  tooMany:
    'Put cells that hold a comma in double quotes, or delete the extra cell.'
}

/**
 * Reports a row that has more or fewer cells than there are columns.
 *
 * @param header
 *   Place of the names of the columns.
 */
export function checkShape(
  row: Pick<TableRow, 'cells' | 'place' | 'title'>,
  columns: number,
  name: string,
  header: Place,
  file: VFile,
  {tooFew, tooMany} = shapeFixes
): boolean {
  const count = row.cells.length
  if (count === columns) return true
  report(file, 'data-shape', {
    reason: `Unexpected row of ${count} ${count === 1 ? 'cell' : 'cells'} in \`${name}\`${inRow(row)}, expected ${columns} as in its header`,
    fix: count > columns ? tooMany : tooFew,
    place: row.place,
    actual: String(count),
    expected: [String(columns)],
    cause: {reason: `Header with ${columns} columns`, place: header}
  })
  return false
}

/** ` (observation 3)`, or nothing if the line says it all. */
export function inRow(row: {readonly title?: string | undefined}): string {
  return row.title === undefined ? '' : ` (${row.title})`
}
