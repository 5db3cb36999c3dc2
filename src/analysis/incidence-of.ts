import {cumulativeIncidence, type IncidenceStep} from '../statistics/index.ts'
import type {ResultSpec} from '../trial/index.ts'
import {report} from '../diagnostic/index.ts'
import {compileFilter, type Predicate} from './filter.ts'
import type {Group} from './groups.ts'
import type {Context} from './method.ts'
import type {Estimate} from './result.ts'
import {findDataset, type Members} from './sets.ts'
import {convertedWords, observationsOf, timeProvenance} from './survival.ts'
import type {Times} from './times.ts'

/** Times of a group, and whose incidence was asked for. */
export interface GroupCauses {
  readonly group: Group
  readonly times: Times
  readonly spec: ResultSpec<'cumulative-incidence'>
  readonly set: Members
  /** Whether an event is the one, and not one that competes with it. */
  readonly isCause: Predicate
}

/**
 * Compiles the filter that tells the event from those that compete.
 *
 * @returns
 *   Predicate; `undefined` after reporting why there is none.
 */
export function readCause(
  spec: ResultSpec<'cumulative-incidence'>,
  {trial, file}: Context
): Predicate | undefined {
  const dataset = findDataset(spec.data, spec.place, trial, file)
  const place = spec.places.get('cause') ?? spec.place
  const isCause =
    dataset && compileFilter({...spec.cause, place}, dataset, file)
  if (!isCause) return undefined
  // A misspelt cause would print as 0%.
  if (dataset.rows.some(isCause)) return isCause
  report(file, 'event-known', {
    reason: `Unexpected cause \`${spec.cause.text}\` of \`${spec.id}\`, expected one that a row of \`${spec.data}\` has`,
    fix: 'Write the values as they are in the data.',
    place,
    cause: {reason: `Table \`${spec.data}\``, place: dataset.place}
  })
  return undefined
}

/**
 * Cumulative incidence in a group.
 *
 * @param of
 *   Of the event, or of all that compete with it.
 */
export function incidenceOf(
  {group, times, spec, isCause}: GroupCauses,
  of: 'cause' | 'other' = 'cause'
): readonly IncidenceStep[] {
  return cumulativeIncidence(
    observationsOf(group, times).map(({time, event, row}) => ({
      time,
      cause: event ? (isCause(row) ? 'cause' : 'other') : undefined
    })),
    of,
    spec.interval.level
  )
}

/** Percent of a group with the event by a time that follow-up has reached. */
export function incidenceAt(
  asked: GroupCauses,
  steps: readonly IncidenceStep[],
  at: number
): Estimate {
  const {group, times, spec, set} = asked
  const {level} = spec.interval
  const step = steps.findLast(({time}) => time <= at)
  const limits = step?.limits
  return {
    kind: 'estimate',
    value: (step?.incidence ?? 0) * 100,
    digits: 0,
    unit: '%',
    percentOf: group.rows.size,
    interval: limits
      ? {
          lower: limits.lower * 100,
          upper: limits.upper * 100,
          level,
          method: 'log-log'
        }
      : 'not-estimable',
    provenance: {
      ...timeProvenance(group, times, spec, set),
      method: `Cumulative incidence (Aalen–Johansen) of ${spec.cause.text} by ${at} ${times.unit}${convertedWords(times)}, other events compete; interval: log-log`
    }
  }
}
