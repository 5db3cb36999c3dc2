import type {VFile} from 'vfile'
import {listNames, nearest, type Place, report} from '../diagnostic/index.ts'
import {
  type Dataset,
  findAdsl,
  inRow,
  reportRows,
  type Row,
  type SetSpec,
  type Trial
} from '../trial/index.ts'
import {checkVariable, compileFilter} from './filter.ts'
import type {AnalysisSet} from './result.ts'

/** Variable that identifies a participant in all ADaM tables. */
export const subjectVariable = 'USUBJID'

/** An analysis set with the row of each of its participants. */
export interface Members extends AnalysisSet {
  readonly dataset: Dataset
  /** Row by participant. */
  readonly rows: ReadonlyMap<string, Row>
}

/**
 * Selects the participants of an analysis set.
 *
 * @returns
 *   The set; `undefined` after reporting why there is none.
 */
export function selectSet(
  spec: SetSpec,
  trial: Trial,
  file: VFile
): Members | undefined {
  const dataset = findDataset(spec.data, spec.place, trial, file)
  if (!dataset) return undefined
  const keep = compileFilter(spec.where, dataset, file)
  if (!keep) return undefined
  if (!checkVariable(subjectVariable, dataset, spec.place, file))
    return undefined

  const rows = new Map<string, Row>()
  const wrong: Row[] = []
  for (const row of dataset.rows) {
    if (!keep(row)) continue
    const subject = row.cells.get(subjectVariable)
    if (subject === undefined || rows.has(subject)) wrong.push(row)
    else rows.set(subject, row)
  }
  // Those of ADSL, and rows of nobody beside it, were reported when read.
  const adsl = findAdsl(trial.datasets)
  reportSubjects(
    wrong.filter(
      ({cells}) => !adsl || (adsl !== dataset && cells.has(subjectVariable))
    ),
    rows,
    spec,
    file
  )
  if (wrong.length > 0) return undefined
  if (rows.size === 0) {
    reportNobody(spec, dataset, file)
    return undefined
  }

  const {id, label, place} = spec
  return {id, label, place, size: rows.size, dataset, rows}
}

function reportSubjects(
  wrong: readonly Row[],
  members: ReadonlyMap<string, Row>,
  {id}: SetSpec,
  file: VFile
): void {
  reportRows(
    wrong,
    'participant-unique',
    function (row) {
      const subject = row.cells.get(subjectVariable) ?? ''
      const first = members.get(subject)
      return {
        reason: first
          ? `Unexpected second row of participant \`${subject}\` in set \`${id}\`${inRow(row)}, expected one`
          : `Missing \`${subjectVariable}\` in a row of set \`${id}\`${inRow(row)}`,
        fix: first
          ? 'Take the set from a table with one row a participant (ADSL), or filter it.'
          : 'Add the identifier of the participant.',
        cause: first && {reason: 'First row', place: first.place}
      }
    },
    `no participant of its own in set \`${id}\``,
    file
  )
}

/** Reports a set without participants: it is no denominator. */
function reportNobody(
  {id, place, where}: SetSpec,
  {name, place: table, rows}: Dataset,
  file: VFile
): void {
  const none = rows.length === 0
  report(file, 'group-known', {
    reason: `Unexpected set \`${id}\` without participants, expected some: ${none ? `\`${name}\` has no rows` : `none of the ${rows.length} rows of \`${name}\` fulfils \`${where?.text}\``}`,
    fix: none
      ? `Add the rows to \`${name}\`, or take the set from another table.`
      : 'Correct `where`, or delete the set and what is computed from it.',
    place: where?.place ?? place,
    cause: {reason: `Table \`${name}\``, place: table}
  })
}

/** Finds a table by name, or reports that there is none. */
export function findDataset(
  name: string,
  place: Place,
  trial: Trial,
  file: VFile
): Dataset | undefined {
  const dataset = trial.datasets.get(name)
  if (dataset || trial.unreadable.has(name)) return dataset
  const known = [...trial.datasets.keys(), ...trial.unreadable]
  const meant = nearest(name, known)
  report(file, 'set-exists', {
    reason: `Unexpected data \`${name}\`, expected ${known.length > 0 ? listNames(known) : 'the name of a `csv` block or of a file under `data`'}`,
    fix: meant
      ? `Write \`${meant}\`.`
      : 'Add the table, or name one that exists.',
    place
  })
  return undefined
}
