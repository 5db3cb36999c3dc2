import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {TimeUnit} from '../../trial/figures/participants.ts'
import type {SwimmerMark} from '../../trial/figures/swimmer.ts'
import type {Row} from '../../trial/index.ts'
import type {Estimate, ResultGroup} from '../result.ts'
import {chooseUnit, daysPer} from './clock.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {readLengths} from './lane-lengths.ts'
import {readMarks} from './lane-marks.ts'
import {cutLane, type LaneSegment, readAssessments} from './lane-segments.ts'
import {
  countShown,
  findParticipants,
  groupsOf,
  labelParticipants,
  membersOf,
  type Participant,
  provenanceOf,
  type ShownGroup
} from './participants.ts'
import {readBestResponses, type ShownResponse} from './responses.ts'

/** An event on a lane. */
export interface LaneMark {
  /** Index in `kinds`. */
  readonly kind: number
  readonly time: number
  /** Level in the results of its kind. */
  readonly level: string
}

/** A participant as a swimmer plot shows one. */
export interface Lane {
  readonly label: string
  /** Group; absent where there are none. */
  readonly group: string | undefined
  /** In the unit of the figure. */
  readonly length: number
  readonly ongoing: boolean
  /** Best response; absent where it is not known, or not asked for. */
  readonly response: ShownResponse | undefined
  /** Responses over time; absent where they are not asked for. */
  readonly segments: readonly LaneSegment[] | undefined
  readonly marks: readonly LaneMark[]
}

/** What a swimmer plot is drawn from. */
export interface SwimmerData {
  readonly groups: readonly ShownGroup[]
  /** In the order in which they are shown. */
  readonly lanes: readonly Lane[]
  readonly unit: TimeUnit
  readonly kinds: readonly {
    readonly mark: SwimmerMark
    readonly label: string
  }[]
  /** “all treated participants”. */
  readonly setLabel: string
  /** Days in a month of the axis; absent where none were converted. */
  readonly daysPerMonth: number | undefined
}

/** Digits of times in a unit. */
export const timeDigits: Readonly<Record<TimeUnit, number>> = {
  days: 0,
  weeks: 1,
  months: 1,
  years: 2
}

/** Computes lanes, their order, and what happens on them. */
export function analyzeSwimmer(
  spec: FigureSpec<'swimmer'>,
  context: FigureContext
): FigureAnalysis<SwimmerData> | undefined {
  const found = findParticipants(spec, context)
  if (!found) return undefined
  const lengths = readLengths(spec, found, context)
  if (!lengths) return undefined
  const kinds = readMarks(spec, lengths, found, context)
  const best = spec.response
    ? readBestResponses(spec.response, spec, found, context)
    : new Map<string, never>()
  const assessed = spec.assessments
    ? readAssessments(spec, found, context)
    : new Map<string, never>()
  if (!kinds || !best || !assessed) return undefined

  const members = found.members.flatMap(function (participant) {
    const length = lengths.bySubject.get(participant.subject)
    return length ? [{participant, length}] : []
  })
  const groups = groupsOf(found)
  const ordered = groups.flatMap((group) =>
    spec.sort === 'data'
      ? membersOf(group, members)
      : membersOf(group, members).toSorted(
          (a, b) => b.length.days - a.length.days
        )
  )
  const labels = labelParticipants(
    ordered.map(({participant}) => participant),
    spec,
    found.set,
    context
  )
  if (!labels) return undefined

  const longest = Math.max(...members.map(({length}) => length.days))
  const unit = chooseUnit(longest, spec.unit, lengths.unit)
  const perUnit = daysPer(unit, context)
  const durations = new Map<string, Estimate>()
  const times = kinds.map(() => new Map<string, Estimate>())
  const lanes = ordered.map(function ({participant, length}, index): Lane {
    const {subject, level} = participant
    const label = labels[index] ?? ''
    durations.set(label, timed(length.days, length.row, lengths.method))
    const marks = kinds.flatMap(({bySubject, label: name}, kind) =>
      (bySubject.get(subject) ?? []).map(function ({days, row}, nth): LaneMark {
        const key = nth === 0 ? label : `${label} (${nth + 1})`
        times[kind]?.set(key, timed(days, row, `Time to ${name.toLowerCase()}`))
        // The first day begins at the start.
        const at = days <= 1 ? 0 : Math.min(days, length.days)
        return {kind, time: at / perUnit, level: key}
      })
    )
    return {
      label,
      group: level,
      length: length.days / perUnit,
      ongoing: length.ongoing,
      response: best.get(subject)?.category,
      segments: spec.assessments
        ? cutLane(assessed.get(subject) ?? [], length.days, perUnit)
        : undefined,
      marks
    }
  })

  return {
    data: {
      groups,
      lanes,
      unit,
      kinds: kinds.map(({mark, label}) => ({mark, label})),
      setLabel: found.set.label,
      daysPerMonth:
        unit === 'months' && lengths.unit !== 'months' ? perUnit : undefined
    },
    results: [
      countShown(spec, found),
      {
        id: `${spec.id}:ongoing`,
        label: 'Ongoing',
        levels: new Map(),
        all: {
          kind: 'count',
          numerator: lanes.filter(({ongoing}) => ongoing).length,
          provenance: provenanceOf(
            spec,
            found.set,
            goingOn(ordered),
            'Participants whose bar goes on at the data cut-off'
          )
        },
        place: spec.place
      },
      byLabel('duration', 'Duration', durations),
      ...times.map((levels, index) =>
        byLabel(`event-${index + 1}`, kinds[index]?.label ?? '', levels)
      )
    ]
  }

  function timed(days: number, row: Row, method: string): Estimate {
    return {
      kind: 'estimate',
      value: days / perUnit,
      digits: timeDigits[unit],
      unit,
      provenance: {place: spec.place, rows: [row.place], method}
    }
  }

  function byLabel(
    name: string,
    label: string,
    levels: ReadonlyMap<string, Estimate>
  ): ResultGroup {
    return {id: `${spec.id}:${name}`, label, levels, place: spec.place}
  }
}

function goingOn(
  ordered: readonly {
    readonly participant: Participant
    readonly length: {readonly ongoing: boolean}
  }[]
): readonly Participant[] {
  return ordered
    .filter(({length}) => length.ongoing)
    .map(({participant}) => participant)
}
