import {listNames, nearest, report} from '../../diagnostic/index.ts'
import {
  inRow,
  reportRows,
  type ResultSpec,
  type Row
} from '../../trial/index.ts'
import {checkEscalation} from '../escalation.ts'
import {checkVariable, compileFilter} from '../filter.ts'
import {type Groups, splitSet} from '../groups.ts'
import {intervalWords} from '../intervals.ts'
import {itemId} from '../item-id.ts'
import type {Context, Item, Method} from '../method.ts'
import {findDataset, type Members, subjectVariable} from '../sets.ts'
import {countsOf, createTallier, proportionsOf} from '../tally-groups.ts'

type Spec = ResultSpec<'dose-levels'>

/**
 * Participants by dose level: treated, evaluable for dose-limiting toxicity
 * (the set), and with it, of those evaluable.
 */
export const doseLevels: Method<'dose-levels'> = function (spec, context) {
  const {set, file} = context
  const treated = findTreated(spec, context)
  const toxicities = readToxicities(spec, context)
  const evaluable = splitSet(spec, context)
  const all = treated && splitSet(spec, {...context, set: treated})
  if (!treated || !toxicities || !evaluable || !all) return undefined
  if (!checkWithin(toxicities, treated, spec, context)) return undefined
  if (
    spec.design !== undefined &&
    !checkEscalation(toxicities, {spec, set, treated: all, evaluable, file})
  )
    return undefined

  const tally = createTallier(evaluable)
  const design = spec.design === undefined ? '' : '; escalation checked by 3+3'
  const method = `Participants with dose-limiting toxicity, of those evaluable for it; interval: ${intervalWords[spec.interval.method].phrase}${design}`
  const terms = termsOf(toxicities, spec.term)
  const items: readonly Item[] = [
    sizes('treated', 'Treated', all, treated),
    sizes('evaluable', 'Evaluable for dose-limiting toxicity', evaluable, set),
    ...[...terms].map(([name, counted]) => ({
      names: [name],
      label: name,
      ...countsOf(tally(counted), {
        spec,
        set,
        method: `Participants with ${name} as dose-limiting toxicity`
      })
    }))
  ]
  return {
    ...proportionsOf(tally(toxicities), {spec, set, method}, spec.interval),
    items,
    details: {
      kind: 'dose-levels',
      levels: [...evaluable.levels.keys()],
      treated: itemId(spec.id, 'treated'),
      evaluable: itemId(spec.id, 'evaluable'),
      terms: [...terms.keys()].map((name) => ({
        name,
        id: itemId(spec.id, name)
      })),
      design: spec.design
    }
  }

  function sizes(
    name: string,
    label: string,
    groups: Groups,
    of: Members
  ): Item {
    const everybody = new Map(
      [...of.rows].map(([subject, row]) => [subject, [row]])
    )
    const words = `Participants in the analysis set ${of.id}`
    return {
      names: [name],
      label,
      ...countsOf(createTallier(groups)(everybody), {
        spec: {...spec, where: undefined},
        set: of,
        method: words
      })
    }
  }
}

function findTreated(
  {treated, id, place, places}: Spec,
  {sets, trial, file}: Context
): Members | undefined {
  const found = sets.get(treated)
  const known = trial.sets.map((set) => set.id)
  // A set that exists but could not be selected was reported already.
  if (found || known.includes(treated)) return found
  const meant = nearest(treated, known)
  report(file, 'set-exists', {
    reason: `Unexpected set \`${treated}\` of \`${id}\`, expected ${listNames(known)}`,
    fix: meant ? `Write \`${meant}\`.` : 'Name the set of those treated.',
    place: places.get('treated') ?? place
  })
  return undefined
}

/** Rows with a dose-limiting toxicity, by participant, in the set or not. */
function readToxicities(
  spec: Spec,
  {trial, file}: Context
): ReadonlyMap<string, readonly Row[]> | undefined {
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
function checkWithin(
  toxicities: ReadonlyMap<string, readonly Row[]>,
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
function termsOf(
  toxicities: ReadonlyMap<string, readonly Row[]>,
  variable: string
): ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>> {
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
