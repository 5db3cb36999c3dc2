import type {ResultSpec, Row} from '../trial/index.ts'
import type {Tallies} from './counting.ts'
import type {Event} from './events.ts'
import {itemId} from './item-id.ts'
import type {Item} from './method.ts'
import type {AdverseEventRow, AnalysisSet, Proportion} from './result.ts'
import {type Counted, proportionsOf, type Tallied} from './tally-groups.ts'

/** Participants with some adverse events, by grade. */
export interface EventCount {
  readonly row: AdverseEventRow
  /** Of any grade. */
  readonly any: Tallied<Proportion>
  /** Of grade 3 or worse. */
  readonly severe: Tallied<Proportion>
  /** Items by grade; of a term also the one of any grade. */
  readonly items: readonly Item[]
}

/** What all counts of a result have in common. */
export interface EventOrigin {
  readonly spec: ResultSpec<'adverse-events'>
  readonly set: AnalysisSet
  readonly method: string
  readonly tally: (counted: Counted) => Tallies
}

const grades = [1, 2, 3, 4, 5] as const

/**
 * Counts participants with adverse events, each once at the worst grade.
 *
 * @param name
 *   Term or body system; absent: any event.
 */
export function countEvents(
  name: string | undefined,
  events: readonly Event[],
  origin: EventOrigin
): EventCount {
  const {spec} = origin
  const bySubject = groupBy(events, ({subject}) => subject)
  const worst = new Map(
    [...bySubject].map(([subject, own]) => [
      subject,
      own.reduce((most, {grade}) => Math.max(most, grade), 0)
    ])
  )
  const names = name === undefined ? [] : [name]
  const label = name ?? spec.label
  const whole = count(() => true)
  const any: Item = {names, label, ...whole}
  const severe = item('≥3', `${label}, grade ≥3`, (grade) => grade >= 3)
  const each = grades.map((grade) =>
    item(String(grade), `${label}, grade ${grade}`, (other) => other === grade)
  )
  const idOf = (grade: number) => itemId(spec.id, ...names, String(grade))
  return {
    row: {
      name: label,
      any: itemId(spec.id, ...names),
      severe: itemId(spec.id, ...severe.names),
      worst: [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)]
    },
    any: whole,
    severe,
    items: [...(name === undefined ? [] : [any]), severe, ...each]
  }

  function item(grade: string, words: string, is: (grade: number) => boolean) {
    return {names: [...names, grade], label: words, ...count(is)}
  }

  /** Rows are those of the grade that counts. */
  function count(is: (grade: number) => boolean): Tallied<Proportion> {
    const counted = new Map<string, Row[]>()
    for (const [subject, most] of worst) {
      if (!is(most)) continue
      const rows: Row[] = []
      for (const {grade, row} of bySubject.get(subject) ?? [])
        if (is(grade)) rows.push(row)
      counted.set(subject, rows)
    }
    return proportionsOf(origin.tally(counted), origin)
  }
}

/** Whether a count reaches the threshold of a result. */
export function reachesThreshold(
  {any}: EventCount,
  {threshold}: ResultSpec<'adverse-events'>
): boolean {
  if (!threshold) return true
  const {percent = 0, count = 0} = threshold
  const levels = [...any.levels.values()]
  const among =
    threshold.in === 'level' && levels.length > 0 ? levels : [any.all]
  return among.some(
    ({numerator, denominator}) =>
      numerator >= count && numerator * 100 >= percent * denominator
  )
}

/** Most frequent first: of any grade, then of grade ≥3, then by name. */
export function byFrequency(a: EventCount, b: EventCount): number {
  return (
    b.any.all.numerator - a.any.all.numerator ||
    b.severe.all.numerator - a.severe.all.numerator ||
    (a.row.name < b.row.name ? -1 : 1)
  )
}

/** Groups events by a name, in the order in which names come first. */
export function groupBy(
  events: readonly Event[],
  nameOf: (event: Event) => string | undefined
): ReadonlyMap<string, readonly Event[]> {
  const groups = new Map<string, Event[]>()
  for (const event of events) {
    const name = nameOf(event)
    if (name === undefined) continue
    const known = groups.get(name)
    if (known) known.push(event)
    else groups.set(name, [event])
  }
  return groups
}
