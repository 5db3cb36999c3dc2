import {report} from '../../diagnostic/index.ts'
import type {ResultSpec} from '../../trial/index.ts'
import {
  byFrequency,
  countEvents,
  type EventCount,
  groupBy,
  reachesThreshold
} from '../event-counts.ts'
import {type Event, readEvents} from '../events.ts'
import {splitSet} from '../groups.ts'
import type {Context, Method} from '../method.ts'
import type {AdverseEventRow, AdverseEvents} from '../result.ts'
import {createTallier} from '../tally-groups.ts'

type Spec = ResultSpec<'adverse-events'>

/** Counts of a term, and the body system that it belongs to. */
interface Term {
  readonly count: EventCount
  readonly group: string | undefined
}

/**
 * Participants with adverse events by term, each once at the worst grade, of
 * those in the set.
 */
export const adverseEvents: Method<'adverse-events'> = function (
  spec,
  context
) {
  const read = readEvents(spec, context)
  const groups = splitSet(spec, context)
  if (!read || !groups) return undefined
  const {events, gradeVariable} = read
  if (!checkSystems(events, spec, context)) return undefined
  const origin = {
    spec,
    set: context.set,
    tally: createTallier(groups),
    method: `Participants counted once each, at the worst grade (${gradeVariable}${missingWords[spec['missing-grade']]}), of those in the analysis set; terms: ${spec.term}`
  }

  const any = countEvents(undefined, events, origin)
  const terms = [...groupBy(events, ({term}) => term)].map(
    ([name, own]): Term => ({
      count: countEvents(name, own, origin),
      group: own[0]?.group
    })
  )
  const systems = [...groupBy(events, ({group}) => group)].map(([name, own]) =>
    countEvents(name, own, origin)
  )
  const counts = [...terms.map(({count}) => count), ...systems, any]
  return {
    all: any.any.all,
    levels: any.any.levels,
    items: counts.flatMap(({items}) => items),
    details: detailsOf(any, terms, systems, spec)
  }
}

const missingWords = {
  refuse: '',
  'any-grade': '; without a grade: any grade',
  severe: '; without a grade: grade 3'
}

/** Terms that reach the threshold, in the order in which they are listed. */
function detailsOf(
  any: EventCount,
  terms: readonly Term[],
  systems: readonly EventCount[],
  spec: Spec
): AdverseEvents {
  const listed = terms
    .filter(({count}) => reachesThreshold(count, spec))
    .toSorted((a, b) => byFrequency(a.count, b.count))
  const names = new Set(listed.map(({group}) => group))
  const groups = systems
    .filter(({row}) => names.has(row.name))
    .toSorted(byFrequency)
    .map(({row}) => row)
  const rows = listed.map(({count, group}): AdverseEventRow => ({
    ...count.row,
    group
  }))
  return {
    kind: 'adverse-events',
    any: any.row,
    terms:
      spec.group === undefined
        ? rows
        : groups.flatMap(({name}) => rows.filter(({group}) => group === name)),
    groups,
    threshold: thresholdWords(spec),
    below: terms.length - listed.length
  }
}

function thresholdWords({threshold, by}: Spec): string | undefined {
  if (!threshold) return undefined
  const {percent, count} = threshold
  const least =
    percent === undefined
      ? `at least ${count} participants`
      : `at least ${percent}% of participants`
  const where = by !== undefined && threshold.in === 'level'
  return `in ${least}${where ? ' of at least one group' : ''}`
}

/** A term has one body system, and none has the name of a term. */
function checkSystems(
  events: readonly Event[],
  {id, group, place}: Spec,
  {file}: Context
): boolean {
  if (group === undefined) return true
  const first = new Map<string, Event>()
  for (const event of events)
    if (!first.has(event.term)) first.set(event.term, event)
  const wrong = events.find(
    (event) =>
      first.has(event.group ?? '') ||
      first.get(event.term)?.group !== event.group
  )
  if (!wrong) return true
  const {term, row} = wrong
  const other = first.get(term)
  const same = first.has(wrong.group ?? '')
  report(file, 'event-coded', {
    reason: same
      ? `Unexpected body system \`${wrong.group}\` in \`${id}\`, expected one that is no term`
      : `Unexpected body system \`${wrong.group}\` of \`${term}\` in \`${id}\`, expected \`${other?.group}\` as before`,
    fix: 'Give each term its primary body system (`AEBODSYS`).',
    place: row.place,
    cause: other
      ? {reason: `First \`${term}\``, place: other.row.place}
      : {reason: `Result \`${id}\``, place}
  })
  return false
}
