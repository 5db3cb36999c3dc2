import type {VFile} from 'vfile'
import {
  type kaplanMeier,
  type SurvivalCurve,
  type SurvivalStep,
  survivalQuantile,
  type Transformation
} from '../statistics/index.ts'
import {report} from '../diagnostic/index.ts'
import type {Row, TimeSpec} from '../trial/index.ts'
import type {Group} from './groups.ts'
import type {Estimate, Interval, Provenance} from './result.ts'
import type {Members} from './sets.ts'
import type {ParticipantTime, Times} from './times.ts'

/** Times of a group, and what was asked of them. */
export interface GroupTimes {
  readonly group: Group
  readonly times: Times
  readonly spec: TimeSpec & {
    readonly interval: {
      readonly method: Transformation
      readonly level: number
    }
  }
  readonly set: Members
}

/** Times of the participants of a group, with their rows of the set. */
export function observationsOf(
  {rows}: Group,
  {bySubject}: Times
): ReadonlyArray<ParticipantTime & {readonly member: Row}> {
  return [...rows].flatMap(([subject, member]) => {
    const time = bySubject.get(subject)
    return time ? [{...time, member}] : []
  })
}

/** Curve of a group, with the interval that its author asked for. */
export function curveOf(
  estimator: typeof kaplanMeier,
  {group, times, spec}: GroupTimes
): SurvivalCurve {
  const {method, level} = spec.interval
  return estimator(observationsOf(group, times), {
    transformation: method,
    level
  })
}

/**
 * Checks that a curve is known at a time: it is not carried on beyond the last
 * time, unless it has reached 0.
 */
export function checkReached(
  time: number,
  {
    steps
  }: {
    readonly steps: ReadonlyArray<Pick<SurvivalStep, 'time' | 'survival'>>
  },
  {
    group,
    times,
    spec
  }: {
    readonly group: Group
    readonly times: Times
    readonly spec: TimeSpec
  },
  file: VFile
): boolean {
  const last = steps.at(-1)
  if (!last || time <= last.time || last.survival === 0) return true
  const row = observationsOf(group, times).find(
    (observation) => observation.time === last.time
  )?.row
  report(file, 'time-reached', {
    reason: `Unexpected time \`${time}\` in \`${spec.id}\`, expected at most \`${last.time}\`, the last time of ${group.name}`,
    fix: `Write \`at: ${last.time}\` or an earlier time; nothing is known later.`,
    place: spec.places.get('at') ?? spec.place,
    actual: String(time),
    cause: row && {reason: 'Last time', place: row.place}
  })
  return false
}

/** Where a result of times comes from. */
export function timeProvenance(
  group: Group,
  times: Times,
  spec: TimeSpec,
  set: Members
): Omit<Provenance, 'method'> {
  return {
    place: spec.place,
    rows: observationsOf(group, times).map(({row}) => row.place),
    population: [...group.rows.values()].map((row) => row.place),
    set,
    where: spec.where?.text
  }
}

/**
 * Median time of a group with the interval of Brookmeyer and Crowley.
 *
 * @param name
 *   What it is, for the sentence that names the method.
 */
export function medianOf(
  estimator: typeof kaplanMeier,
  name: string,
  asked: GroupTimes
): Estimate {
  const {group, times, spec, set} = asked
  const {method, level} = spec.interval
  const curve = curveOf(estimator, asked)
  const median = survivalQuantile(curve)
  const {lower, upper} = median
  const values = [median.estimate, lower, upper]
  // A midpoint of whole days needs its half.
  const whole = values.every((value = 0) => Number.isInteger(value))
  return {
    kind: 'estimate',
    value: median.estimate,
    digits: times.digits === 0 && whole ? 0 : 1,
    unit: times.unit,
    interval: intervalOf(curve, {
      lower,
      upper,
      level,
      method: `Brookmeyer–Crowley, ${method}`
    }),
    provenance: {
      ...timeProvenance(group, times, spec, set),
      method: `${name}${convertedWords(times)}; interval: Brookmeyer–Crowley (${method})`
    }
  }
}

/** How times came into their unit, in a sentence on a method. */
export function convertedWords({converted}: Times): string {
  return converted === undefined ? '' : `, ${converted}`
}

/**
 * A limit is not reached while follow-up may yet bring it; once the curve is 0,
 * or where it has no limits at all, it is not estimable.
 */
function intervalOf(
  {steps}: SurvivalCurve,
  interval: Interval
): Interval | 'not-estimable' {
  const {lower, upper} = interval
  const open = steps.at(-1)?.survival !== 0 && steps.some(({limits}) => limits)
  if (open || upper !== undefined) return interval
  return lower === undefined
    ? 'not-estimable'
    : {...interval, notEstimable: ['upper']}
}
