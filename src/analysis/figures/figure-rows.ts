import type {Place} from '../../diagnostic/index.ts'
import type {ResultName} from '../../trial/figure-spec.ts'
import type {Dataset, Filter, Row} from '../../trial/index.ts'
import {checkVariable, compileFilter} from '../filter.ts'
import {findDataset, subjectVariable} from '../sets.ts'
import type {FigureContext} from './figure-analysis.ts'
import type {Participants} from './participants.ts'

/** Rows that a figure asks for. */
export interface RowsSpec {
  readonly data: ResultName
  readonly where?: Filter | undefined
}

/** Rows of the participants of a figure, by participant. */
export interface FigureRows {
  readonly dataset: Dataset
  readonly place: Place
  readonly bySubject: ReadonlyMap<string, readonly Row[]>
}

/**
 * Selects rows of the participants of a figure.
 *
 * @returns
 *   Rows in the order of the data; `undefined` after reporting why there are
 *   none.
 */
export function selectRows(
  {data, where}: RowsSpec,
  {members}: Participants,
  {trial, file}: FigureContext
): FigureRows | undefined {
  const dataset = findDataset(data.id, data.place, trial, file)
  if (!dataset) return undefined
  if (!checkVariable(subjectVariable, dataset, data.place, file))
    return undefined
  const keep = compileFilter(where, dataset, file)
  if (!keep) return undefined
  const shown = new Set(members.map(({subject}) => subject))
  const bySubject = new Map<string, Row[]>()
  for (const row of dataset.rows) {
    const subject = row.cells.get(subjectVariable) ?? ''
    if (!shown.has(subject) || !keep(row)) continue
    const known = bySubject.get(subject)
    if (known) known.push(row)
    else bySubject.set(subject, [row])
  }

  return {dataset, place: data.place, bySubject}
}
