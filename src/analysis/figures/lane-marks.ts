import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {SwimmerMark} from '../../trial/figures/swimmer.ts'
import {inRow, reportRows, type Row} from '../../trial/index.ts'
import {subjectVariable} from '../sets.ts'
import {createClock, daysPer} from './clock.ts'
import type {FigureContext} from './figure-analysis.ts'
import {selectRows} from './figure-rows.ts'
import type {LaneLengths} from './lane-lengths.ts'
import type {Participants} from './participants.ts'

/** An event on a lane. */
export interface MarkTime {
  /** Days since the start. */
  readonly days: number
  readonly row: Row
}

/** Events of one kind. */
export interface MarkKind {
  readonly mark: SwimmerMark
  readonly label: string
  readonly bySubject: ReadonlyMap<string, readonly MarkTime[]>
}

const labels: Readonly<Record<SwimmerMark, string>> = {
  response: 'Response',
  progression: 'Progression',
  death: 'Death',
  dose: 'Dose',
  toxicity: 'Dose-limiting toxicity',
  other: 'Event'
}

/**
 * Reads the events of a swimmer plot; each lies on the lane of its
 * participant, and nobody who died is ongoing.
 *
 * @returns
 *   Kinds in the order of the author; `undefined` after reporting why not.
 */
export function readMarks(
  spec: FigureSpec<'swimmer'>,
  lengths: LaneLengths,
  found: Participants,
  context: FigureContext
): readonly MarkKind[] | undefined {
  const kinds = (spec.events ?? []).map((_, index) =>
    readKind(index, spec, lengths, found, context)
  )
  const read = kinds.filter((kind) => kind !== undefined)
  return read.length === kinds.length ? read : undefined
}

function readKind(
  index: number,
  spec: FigureSpec<'swimmer'>,
  lengths: LaneLengths,
  found: Participants,
  context: FigureContext
): MarkKind | undefined {
  const event = spec.events?.[index]
  const selected = event && selectRows(event, found, context)
  if (!selected) return undefined
  const place = spec.at('events', index)
  const clock = createClock(
    selected.dataset,
    event.time,
    spec.at('events', index, 'time'),
    spec,
    found,
    context
  )
  if (!clock) return undefined

  const label = event.label ?? labels[event.mark]
  // Times in whole tenths of months are half a tenth off at most.
  const coarsest = Math.max(
    ...[clock.unit, lengths.unit].map((unit) => daysPer(unit, context))
  )
  const slack = coarsest === 1 ? 0.5 : coarsest * 0.11
  const bySubject = new Map<string, MarkTime[]>()
  const missing: Row[] = []
  const outside: Row[] = []
  const goesOn: Row[] = []
  for (const participant of found.members) {
    const lane = lengths.bySubject.get(participant.subject)
    const marks: MarkTime[] = []
    for (const row of selected.bySubject.get(participant.subject) ?? []) {
      const days = clock.days(row, participant)
      if (days === undefined) missing.push(row)
      else if (!lane || days < 0 || days > lane.days + slack) outside.push(row)
      else if (event.mark === 'death' && lane.ongoing) goesOn.push(row)
      else marks.push({days, row})
    }

    if (marks.length > 0) bySubject.set(participant.subject, marks)
  }

  const cause = {reason: `${label} of \`${spec.id}\``, place}
  reportRows(
    missing,
    'time-known',
    (row) => ({
      reason: `Missing \`${clock.variable}\` of participant \`${subjectOf(row)}\`${inRow(row)}`,
      fix: 'Fill in the time, or leave the row out with `where`.',
      cause
    }),
    'no time',
    context.file
  )
  reportRows(
    outside,
    'lane-consistent',
    (row) => ({
      reason: `Unexpected \`${clock.variable}\` of \`${row.cells.get(clock.variable)}\` of participant \`${subjectOf(row)}\`${inRow(row)}, expected a time on the bar, from its start to its end`,
      fix: 'Correct the time, let the bars run to the end of follow-up, or leave the row out with `where`.',
      cause
    }),
    'such a time',
    context.file
  )
  reportRows(
    goesOn,
    'lane-consistent',
    (row) => ({
      reason: `Unexpected death of participant \`${subjectOf(row)}\`${inRow(row)} whose bar goes on, expected one or the other`,
      fix: 'Correct `CNSR`, or say with `ongoing` who goes on.',
      cause
    }),
    'such a death',
    context.file
  )
  if (missing.length + outside.length + goesOn.length > 0) return undefined
  return {mark: event.mark, label, bySubject}
}

function subjectOf({cells}: Row): string {
  return cells.get(subjectVariable) ?? ''
}
