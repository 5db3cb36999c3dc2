import {report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {TimeUnit} from '../../trial/figures/participants.ts'
import {inRow, reportRows, type Row} from '../../trial/index.ts'
import {checkVariable, compileFilter} from '../filter.ts'
import {subjectVariable} from '../sets.ts'
import {createClock, studyDay} from './clock.ts'
import type {FigureContext} from './figure-analysis.ts'
import {selectRows} from './figure-rows.ts'
import type {Participants} from './participants.ts'

/** How long a participant is followed. */
export interface LaneLength {
  readonly days: number
  readonly ongoing: boolean
  /** Row that says so. */
  readonly row: Row
}

/** Lengths of all lanes of a figure. */
export interface LaneLengths {
  readonly bySubject: ReadonlyMap<string, LaneLength>
  /** Unit in which the data have them. */
  readonly unit: TimeUnit
  /** Where they come from, for footnotes. */
  readonly method: string
}

/**
 * Reads how long each participant is followed: times with `CNSR`, else dates.
 *
 * @returns
 *   Lengths of all; `undefined` after reporting why there are none.
 */
export function readLengths(
  spec: FigureSpec<'swimmer'>,
  found: Participants,
  context: FigureContext
): LaneLengths | undefined {
  return spec.data
    ? readTimes({...spec, data: spec.data}, found, context)
    : readDates(spec, found, context)
}

function readTimes(
  spec: FigureSpec<'swimmer'> & {
    readonly data: NonNullable<FigureSpec<'swimmer'>['data']>
  },
  found: Participants,
  context: FigureContext
): LaneLengths | undefined {
  const {file} = context
  const selected = selectRows(spec, found, context)
  if (!selected) return undefined
  const {dataset, place} = selected
  if (!checkVariable('AVAL', dataset, place, file)) return undefined
  const clock = createClock(dataset, 'AVAL', place, spec, found, context)
  if (!clock) return undefined
  if (!spec.ongoing && !checkVariable('CNSR', dataset, place, file))
    return undefined
  const goesOn = spec.ongoing
    ? compileFilter(spec.ongoing, dataset, file)
    : ({cells}: Row) => cells.get('CNSR') !== '0'
  if (!goesOn) return undefined

  const bySubject = new Map<string, LaneLength>()
  const second: Row[] = []
  const without: Row[] = []
  for (const participant of found.members) {
    const [row, ...more] = selected.bySubject.get(participant.subject) ?? []
    second.push(...more)
    const days = row && clock.days(row, participant)
    if (!row || days === undefined || days <= 0)
      without.push(row ?? participant.row)
    else bySubject.set(participant.subject, {days, ongoing: goesOn(row), row})
  }

  reportRows(
    second,
    'time-known',
    (row) => ({
      reason: `Unexpected second time of participant \`${row.cells.get(subjectVariable)}\` in \`${spec.id}\`${inRow(row)}, expected one`,
      fix: 'Keep one row a participant, as with `where: {PARAMCD: OS}`.',
      cause: {reason: `Figure \`${spec.id}\``, place: spec.place}
    }),
    'a second time of a participant',
    file
  )
  reportRows(
    without,
    'time-known',
    (row) => ({
      reason: `Missing time above 0 of participant \`${row.cells.get(subjectVariable)}\` of set \`${found.set.id}\`${inRow(row)} in \`${dataset.name}\``,
      fix: `Add the time that \`${spec.id}\` asks for, or name a set of those who have one.`,
      cause: {reason: `Figure \`${spec.id}\``, place: spec.place}
    }),
    `no time in \`${dataset.name}\``,
    file
  )
  if (second.length > 0 || without.length > 0) return undefined
  return {
    bySubject,
    unit: clock.unit,
    method: `Time of \`AVAL\` in \`${dataset.name}\`, from the start to the end or the last known date`
  }
}

function readDates(
  spec: FigureSpec<'swimmer'>,
  found: Participants,
  context: FigureContext
): LaneLengths | undefined {
  const {file, trial} = context
  const {dataset} = found.set
  const start = spec.start ?? 'TRTSDT'
  const end =
    spec.end ?? (dataset.columns.includes('EOSDT') ? 'EOSDT' : 'TRTEDT')
  if (!checkVariable(start, dataset, spec.at('start'), file)) return undefined
  if (!checkVariable(end, dataset, spec.at('end'), file)) return undefined
  const goesOn = compileFilter(spec.ongoing, dataset, file)
  if (!goesOn) return undefined

  const cutoff = trial.frontMatter.dataCutoff
  const bySubject = new Map<string, LaneLength>()
  const wrong: Row[] = []
  let needsCutoff = false
  for (const {subject, row} of found.members) {
    const last = row.cells.get(end)
    if (last === undefined && cutoff === undefined) needsCutoff = true
    const days = studyDay(last ?? cutoff, row.cells.get(start))
    const ongoing = last === undefined || (spec.ongoing ? goesOn(row) : false)
    if (days === undefined || days <= 0) wrong.push(row)
    else bySubject.set(subject, {days, ongoing, row})
  }

  if (needsCutoff) {
    report(file, 'time-known', {
      reason: `Missing \`data-cutoff\`, to which bars of \`${spec.id}\` without \`${end}\` run`,
      fix: 'Write `data-cutoff: 2025-09-01` into the front matter, with your date.',
      place: spec.place
    })
    return undefined
  }

  reportRows(
    wrong,
    'time-known',
    (row) => ({
      reason: `Unexpected dates of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)}: \`${start}\` ${row.cells.get(start) ?? 'is missing'}, \`${end}\` ${row.cells.get(end) ?? 'is missing'}, expected an end at or after the start`,
      fix: 'Correct the dates, or name others with `start` and `end`.',
      cause: {reason: `Figure \`${spec.id}\``, place: spec.place}
    }),
    'such dates',
    file
  )
  if (wrong.length > 0) return undefined
  return {
    bySubject,
    unit: 'days',
    method: `Days from \`${start}\` to \`${end}\`, or to the data cut-off; both days count`
  }
}
