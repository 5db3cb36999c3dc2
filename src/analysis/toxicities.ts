import {inRow, reportRows, type ResultSpec, type Row} from '../trial/index.ts'
import {checkVariable, compileFilter} from './filter.ts'
import type {Context} from './method.ts'
import {findDataset, type Members, subjectVariable} from './sets.ts'
import type {Counted} from './tally-groups.ts'

type Spec = ResultSpec<'dose-levels'>

/** Rows with a dose-limiting toxicity, by participant, in the set or not. */
export function readToxicities(
  spec: Spec,
  {trial, file}: Context
): Counted | undefined {
  const dataset = findDataset(spec.data, spec.place, trial, file)
  if (!dataset) return undefined
  const at = spec.places.get('term') ?? spec.place
  if (!checkVariable(subjectVariable, dataset, spec.place, file))
    return undefined
  if (!checkVariable(spec.term, dataset, at, file)) return undefined
  const keep = compileFilter(spec.where, dataset, file)
  if (!keep) return undefined
  const found = new Map<string, Row[]>()
  const uncoded: Row[] = []
  for (const row of dataset.rows) {
    if (!keep(row)) continue
    if (!row.cells.has(spec.term)) uncoded.push(row)
    const subject = row.cells.get(subjectVariable) ?? ''
    const known = found.get(subject)
    if (known) known.push(row)
    else found.set(subject, [row])
  }

  reportRows(
    uncoded,
    'event-coded',
    (row) => ({
      reason: `Missing \`${spec.term}\` of a dose-limiting toxicity in \`${spec.id}\`${inRow(row)}`,
      fix: 'Code the event.',
      cause: {reason: `Result \`${spec.id}\``, place: spec.place}
    }),
    `no \`${spec.term}\``,
    file
  )
  return uncoded.length === 0 ? found : undefined
}

/** Whoever had a DLT was evaluable for it, and whoever was, was treated. */
export function checkWithin(
  toxicities: Counted,
  treated: Members,
  {id, place}: Spec,
  {set, file}: Context
): boolean {
  const cause = {reason: `Result \`${id}\``, place}
  const outside = [...toxicities]
    .filter(([subject]) => !set.rows.has(subject))
    .flatMap(([, rows]) => rows)
  reportRows(
    outside,
    'dlt-evaluable',
    (row) => ({
      reason: `Unexpected dose-limiting toxicity of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)}, who is not in set \`${set.id}\``,
      fix: 'Take the participant into the set: whoever had a dose-limiting toxicity is evaluable for it. Or correct the row or `where`.',
      cause
    }),
    `a dose-limiting toxicity of somebody outside of \`${set.id}\``,
    file
  )
  const untreated = [...set.rows]
    .filter(([subject]) => !treated.rows.has(subject))
    .map(([, row]) => row)
  reportRows(
    untreated,
    'dlt-evaluable',
    (row) => ({
      reason: `Unexpected participant \`${row.cells.get(subjectVariable)}\` of set \`${set.id}\`${inRow(row)}, who is not in set \`${treated.id}\``,
      fix: `Correct the filter of \`${set.id}\` or of \`${treated.id}\`: whoever is evaluable was treated.`,
      cause
    }),
    `no participant of \`${treated.id}\``,
    file
  )
  return outside.length === 0 && untreated.length === 0
}

/** Rows by term and participant, the terms in alphabetical order. */
export function termsOf(
  toxicities: Counted,
  variable: string
): ReadonlyMap<string, Counted> {
  const terms = new Map<string, Map<string, readonly Row[]>>()
  const names = new Set<string>()
  for (const rows of toxicities.values())
    for (const {cells} of rows) names.add(cells.get(variable) ?? '')
  for (const name of [...names].toSorted()) {
    const own = new Map<string, readonly Row[]>()
    for (const [subject, rows] of toxicities) {
      const found = rows.filter(({cells}) => cells.get(variable) === name)
      if (found.length > 0) own.set(subject, found)
    }
    terms.set(name, own)
  }
  return terms
}
