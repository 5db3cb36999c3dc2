import type {Place} from '../../diagnostic/index.ts'
import {itemId} from '../item-id.ts'
import type {Count, Proportion, Result, ResultGroup} from '../result.ts'
import type {CurveGroup, CurveTimes} from './curve-times.ts'

type Participant = CurveGroup['observations'][number]

/** What became of participants, and who they are. */
interface Fate {
  /** `censored`, as in the ids of the results. */
  readonly name: string
  /** “Censored”. */
  readonly label: string
  readonly belongs: (participant: Participant) => boolean
}

/** Numbers to count for a figure of curves. */
interface Counted {
  readonly figure: {readonly id: string; readonly place: Place}
  readonly ticks: readonly number[]
  /** Fates that are counted at the ticks; the first is the event. */
  readonly fates: readonly [Fate, ...Fate[]]
  /** Whether fates are counted at the ticks, or only those at risk. */
  readonly extended: boolean
}

/**
 * Counts at the ticks who is at risk, and of what became of the others: before
 * the time of a tick, so that the numbers of a tick add up to all participants.
 * Also counts those with the event until the end, out of all.
 */
export function countCurves(
  curves: CurveTimes,
  {figure, ticks, fates, extended}: Counted
): readonly ResultGroup[] {
  const {unit} = curves.times
  const [event] = fates
  return [
    levelResults(
      `${figure.id}:events`,
      event.label,
      curves,
      figure.place,
      (group) => proportionOf(group, event, curves)
    ),
    ...ticks.flatMap((tick) => [
      counts('at-risk', 'At risk', tick, ({time}) => time >= tick),
      ...(extended
        ? fates.map(({name, label, belongs}) =>
            counts(
              name,
              label,
              tick,
              (each) => each.time < tick && belongs(each)
            )
          )
        : [])
    ])
  ]

  function counts(
    name: string,
    label: string,
    tick: number,
    belongs: (participant: Participant) => boolean
  ): ResultGroup {
    const id = itemId(`${figure.id}:${name}`, String(tick))
    const method =
      name === 'at-risk'
        ? `Participants followed up until ${tick} ${unit} at least`
        : `${label} before ${tick} ${unit}`
    return levelResults(id, label, curves, figure.place, (group): Count => {
      const counted = group.observations.filter(belongs)
      return {
        kind: 'count',
        numerator: counted.length,
        provenance: {
          ...provenanceOf(group, curves),
          rows: counted.map(({row}) => row.place),
          method
        }
      }
    })
  }
}

/** A group of results that a figure derives, of each of its curves. */
export function levelResults(
  id: string,
  label: string,
  {spec, groups}: CurveTimes,
  place: Place,
  compute: (group: CurveGroup) => Result
): ResultGroup {
  const results = groups.map((group) => [group.level, compute(group)] as const)
  const [whole] = results
  return spec.by === undefined
    ? {id, label, all: whole?.[1], levels: new Map(), place}
    : {id, label, by: spec.by, levels: new Map(results), place}
}

function proportionOf(
  group: CurveGroup,
  {label, belongs}: Fate,
  curves: CurveTimes
): Proportion {
  const counted = group.observations.filter(belongs)
  return {
    kind: 'proportion',
    numerator: counted.length,
    denominator: group.observations.length,
    provenance: {
      ...provenanceOf(group, curves),
      rows: counted.map(({row}) => row.place),
      method: `${label} during follow-up`
    }
  }
}

function provenanceOf({observations}: CurveGroup, {spec, set}: CurveTimes) {
  return {
    place: spec.place,
    population: observations.map(({member}) => member.place),
    set,
    where: spec.where?.text
  }
}
