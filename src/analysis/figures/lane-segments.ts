import type {FigureSpec} from '../../trial/figure-spec.ts'
import {createClock} from './clock.ts'
import type {FigureContext} from './figure-analysis.ts'
import type {Participants} from './participants.ts'
import {readResponses, type ShownResponse} from './responses.ts'

/** Part of a lane with one response. */
export interface LaneSegment {
  readonly from: number
  readonly to: number
  /** Absent before the first assessment. */
  readonly category: ShownResponse | undefined
}

/** Response at a time. */
export interface Assessment {
  readonly days: number
  readonly category: ShownResponse
}

/**
 * Reads the assessments of each participant, in the order of time.
 *
 * @returns
 *   `undefined` after reporting why there are none.
 */
export function readAssessments(
  spec: FigureSpec<'swimmer'>,
  found: Participants,
  context: FigureContext
): ReadonlyMap<string, readonly Assessment[]> | undefined {
  const {assessments} = spec
  const read = assessments && readResponses(assessments, found, context)
  const clock =
    read &&
    createClock(
      read.dataset,
      assessments.time,
      spec.at('assessments', 'time'),
      spec,
      found,
      context
    )
  if (!clock) return undefined
  return new Map(
    found.members.map(function (participant) {
      const list = (read.bySubject.get(participant.subject) ?? []).flatMap(
        function (row) {
          const days = clock.days(row, participant)
          const category = read.categoryOf(row)
          return days === undefined || !category ? [] : [{days, category}]
        }
      )
      return [participant.subject, list.toSorted((a, b) => a.days - b.days)]
    })
  )
}

/** From each assessment to the next; nothing is known before the first. */
export function cutLane(
  assessments: readonly Assessment[],
  lengthDays: number,
  perUnit: number
): readonly LaneSegment[] {
  const segments: {from: number; to: number; category?: ShownResponse}[] = [
    {from: 0, to: lengthDays}
  ]
  for (const {days, category} of assessments) {
    const last = segments.at(-1)
    const from = Math.max(0, days)
    if (!last || from >= lengthDays) break
    if (last.category === category) continue
    last.to = from
    segments.push({from, to: lengthDays, category})
  }

  return segments
    .filter(({from, to}) => to > from)
    .map(({from, to, category}) => ({
      from: from / perUnit,
      to: to / perUnit,
      category
    }))
}
