import type {VFile} from 'vfile'
import {listNames, nearest, report} from '../diagnostic/index.ts'
import {reportRows} from './report-rows.ts'
import {inRow} from './table.ts'
import type {ColumnSpec, Dataset, Row} from './trial.ts'

const subject = 'USUBJID'

/** Reports variables that the front matter describes and no data set has. */
export function checkColumns(
  columns: ReadonlyMap<string, ColumnSpec>,
  datasets: ReadonlyMap<string, Dataset>,
  file: VFile
): void {
  const known = [
    ...new Set([...datasets.values()].flatMap((dataset) => dataset.columns))
  ]
  for (const [name, {place}] of columns) {
    if (known.includes(name)) continue
    const meant = nearest(name, known)
    report(file, 'column-known', {
      reason: `Unexpected variable \`${name}\` in \`columns\`, expected ${known.length > 0 ? `one of the data: ${listNames(known)}` : 'data that has it'}`,
      fix: meant ? `Write \`${meant}\`.` : 'Delete the entry.',
      place,
      actual: name,
      expected: known
    })
  }
}

/** ADSL, the data set with a row for each participant, where there is one. */
export function findAdsl(
  datasets: ReadonlyMap<string, Dataset>
): Dataset | undefined {
  return [...datasets.values()].find(
    ({columns, name}) =>
      name.toLowerCase() === 'adsl' && columns.includes(subject)
  )
}

/**
 * Reports second rows of participants in ADSL, and rows of participants who
 * are not in it, where there is one.
 *
 * They would be left out of every count without a word.
 */
export function checkParticipants(
  datasets: ReadonlyMap<string, Dataset>,
  file: VFile
): void {
  const adsl = findAdsl(datasets)
  if (!adsl) return
  checkUnique(adsl, file)
  const known = new Set(adsl.rows.map((row) => row.cells.get(subject)))
  known.delete(undefined)
  const names = [...known].filter((name) => name !== undefined)

  for (const dataset of datasets.values()) {
    if (!dataset.columns.includes(subject)) continue
    reportRows(
      dataset.rows.filter((row) => !known.has(row.cells.get(subject))),
      'participant-known',
      function (row) {
        const id = row.cells.get(subject)
        const meant = id === undefined ? undefined : nearest(id, names)
        return {
          reason:
            id === undefined
              ? `Missing \`${subject}\` of a row of \`${dataset.name}\`${inRow(row)}`
              : `Unexpected participant \`${id}\` in \`${dataset.name}\`${inRow(row)}, expected one of \`${adsl.name}\``,
          fix: meant
            ? `Write \`${meant}\`, or add \`${id}\` to \`${adsl.name}\`.`
            : `Fill in a participant of \`${adsl.name}\`, or add the participant to it.`,
          cause: {reason: `Table \`${adsl.name}\``, place: adsl.place}
        }
      },
      `a \`${subject}\` that is not in \`${adsl.name}\``,
      file
    )
  }
}

function checkUnique(adsl: Dataset, file: VFile): void {
  const first = new Map<string, Row>()
  const second: Row[] = []
  for (const row of adsl.rows) {
    const id = row.cells.get(subject)
    if (id === undefined) continue
    if (first.has(id)) second.push(row)
    else first.set(id, row)
  }
  reportRows(
    second,
    'participant-unique',
    function (row) {
      const id = row.cells.get(subject) ?? ''
      return {
        reason: `Unexpected second row of participant \`${id}\` in \`${adsl.name}\`${inRow(row)}, expected one`,
        fix: 'Delete the row, or correct its `USUBJID`.',
        cause: {reason: 'First row', place: (first.get(id) ?? row).place}
      }
    },
    'a participant who has one already',
    file
  )
}
