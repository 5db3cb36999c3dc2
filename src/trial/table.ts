import type {VFile} from 'vfile'
import {hiddenIn, type Place, report} from '../diagnostic/index.ts'
import {reportRows} from './report-rows.ts'
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
    const hidden = hiddenIn(column)
    if (hidden !== undefined) {
      valid = false
      report(file, 'text-encoding', {
        reason: `Unexpected ${hidden} in the name of column ${index + 1} in \`${name}\`, expected visible text`,
        fix: 'Delete the character.',
        place
      })
      return
    }
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
 * Reports rows that have more or fewer cells than there are columns.
 *
 * @param header
 *   Place of the names of the columns.
 * @returns
 *   Whether all rows have as many.
 */
export function checkShapes(
  rows: readonly TableRow[],
  columns: number,
  name: string,
  header: Place,
  file: VFile,
  {tooFew, tooMany} = shapeFixes
): boolean {
  const wrong = rows.filter(({cells}) => cells.length !== columns)
  reportRows(
    wrong,
    'data-shape',
    function (row) {
      const count = row.cells.length
      return {
        reason: `Unexpected row of ${count} ${count === 1 ? 'cell' : 'cells'} in \`${name}\`${inRow(row)}, expected ${columns} as in its header`,
        fix: count > columns ? tooMany : tooFew,
        actual: String(count),
        expected: [String(columns)],
        cause: {reason: `Header with ${columns} columns`, place: header}
      }
    },
    'another number of cells',
    file
  )
  return wrong.length === 0
}

/** ` (observation 3)`, or nothing if the line says it all. */
export function inRow(row: {readonly title?: string | undefined}): string {
  return row.title === undefined ? '' : ` (${row.title})`
}
