import type {VFile} from 'vfile'
import {listNames, nearest, type Place, report} from '../diagnostic/index.ts'
import type {Dataset, Row, SetSpec, Trial} from '../trial/index.ts'
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
  let valid = true
  for (const row of dataset.rows) {
    if (!keep(row)) continue
    const subject = row.cells.get(subjectVariable)
    const first = subject === undefined ? undefined : rows.get(subject)
    if (subject !== undefined && !first) {
      rows.set(subject, row)
      continue
    }
    valid = false
    report(file, 'participant-unique', {
      reason: first
        ? `Unexpected second row of participant \`${subject}\` in set \`${spec.id}\`, expected one`
        : `Missing \`${subjectVariable}\` in a row of set \`${spec.id}\``,
      fix: first
        ? 'Take the set from a table with one row a participant (ADSL), or filter it.'
        : 'Add the identifier of the participant.',
      place: row.place,
      cause: first && {reason: 'First row', place: first.place}
    })
  }
  if (!valid) return undefined

  const {id, label, place} = spec
  return {id, label, place, size: rows.size, dataset, rows}
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
