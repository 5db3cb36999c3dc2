import {listNames, type Place, report} from '../../diagnostic/index.ts'
import {
  type Dataset,
  inRow,
  parseNumber,
  reportRows,
  type Row
} from '../../trial/index.ts'
import type {TimeUnit} from '../../trial/figures/participants.ts'
import {checkNumeric, checkVariable} from '../filter.ts'
import {subjectVariable} from '../sets.ts'
import {daysOf, timeUnitOf} from '../time-units.ts'
import type {FigureContext} from './figure-analysis.ts'
import type {
  Participant,
  Participants,
  ParticipantSpec
} from './participants.ts'

/** What figures with a time axis say of it. */
export interface ClockSpec extends ParticipantSpec {
  readonly unit?: TimeUnit | undefined
  readonly start?: string | undefined
}

/** Reads times since the start. */
export interface Clock {
  /** Days since the start, the first day counted as 1; `undefined`: missing. */
  readonly days: (row: Row, participant: Participant) => number | undefined
  /** Unit in which the data have them. */
  readonly unit: TimeUnit
  /** Variable that is read. */
  readonly variable: string
}

/** Variables that hold the time of a row, the first that is there counts. */
const timeVariables = ['ADY', 'ADT', 'ASTDY', 'ASTDT'] as const

/**
 * Finds how the time of rows is read: by `variable`, else by the names of
 * ADaM. Dates count from the start of the participant, as study days do.
 *
 * @returns
 *   `undefined` after reporting why it cannot be read.
 */
export function createClock(
  dataset: Dataset,
  variable: string | undefined,
  place: Place,
  spec: ClockSpec,
  {set, members}: Participants,
  context: FigureContext
): Clock | undefined {
  const {file} = context
  const name = variable ?? defaultTime(dataset)
  if (name === undefined) {
    report(file, 'variable-exists', {
      reason: `Missing time in \`${dataset.name}\`, expected one of ${listNames([...timeVariables])}`,
      fix: 'Name the variable of the time with `time`.',
      place,
      cause: {reason: `Table \`${dataset.name}\``, place: dataset.place}
    })
    return undefined
  }

  if (!checkVariable(name, dataset, place, file)) return undefined
  if (isDate(name, dataset)) {
    const start = spec.start ?? 'TRTSDT'
    if (!checkVariable(start, set.dataset, spec.at('start'), file))
      return undefined
    if (!checkStarts(start, members, spec, context)) return undefined
    return {
      days: (row, participant) =>
        studyDay(row.cells.get(name), participant.row.cells.get(start)),
      unit: 'days',
      variable: name
    }
  }

  if (!checkNumeric(name, dataset, place, file)) return undefined
  const unit = unitOf(name, dataset, spec)
  if (!unit) {
    report(file, 'time-known', {
      reason: `Missing unit of \`${name}\` in \`${dataset.name}\`, expected days, weeks, months or years`,
      fix: `Write \`unit: days\`, or declare it under \`columns\`, \`${name}: {unit: days}\`.`,
      place
    })
    return undefined
  }

  const perUnit = daysPer(unit, context)
  return {
    days(row) {
      const value = parseNumber(row.cells.get(name) ?? '')
      return value === undefined ? undefined : value * perUnit
    },
    unit,
    variable: name
  }
}

/** Days of a unit of time. */
export function daysPer(unit: TimeUnit, {trial}: FigureContext): number {
  return daysOf(unit, trial.frontMatter.daysPerMonth ?? 30.4375)
}

/** Unit in which times read best, unless the author or the data say one. */
export function chooseUnit(
  longestDays: number,
  asked: TimeUnit | undefined,
  dataUnit: TimeUnit
): TimeUnit {
  if (asked) return asked
  if (dataUnit !== 'days') return dataUnit
  return longestDays > 180 ? 'months' : longestDays > 63 ? 'weeks' : 'days'
}

/** A study day of ADaM: there is no day 0. */
export function studyDay(
  date: string | undefined,
  start: string | undefined
): number | undefined {
  if (date === undefined || start === undefined) return undefined
  const days = Math.round((Date.parse(date) - Date.parse(start)) / 86_400_000)
  return days < 0 ? days : days + 1
}

function defaultTime(dataset: Dataset): string | undefined {
  if (dataset.columns.includes('CNSR') && dataset.columns.includes('AVAL'))
    return 'AVAL'
  return timeVariables.find((name) => dataset.columns.includes(name))
}

function isDate(name: string, {variables}: Dataset): boolean {
  return variables.get(name)?.type === 'date'
}

/** As the table or the front matter says, else as the figure does. */
function unitOf(
  name: string,
  {variables, rows}: Dataset,
  {unit}: ClockSpec
): TimeUnit | undefined {
  if (name.endsWith('DY')) return 'days'
  const written =
    name === 'AVAL'
      ? rows.find(({cells}) => cells.has('AVALU'))?.cells.get('AVALU')
      : undefined
  return timeUnitOf(written ?? variables.get(name)?.unit ?? '') ?? unit
}

function checkStarts(
  start: string,
  members: readonly Participant[],
  spec: ClockSpec,
  {file}: FigureContext
): boolean {
  const without = members
    .map(({row}) => row)
    .filter(({cells}) => !cells.has(start))
  reportRows(
    without,
    'time-known',
    (row) => ({
      reason: `Missing \`${start}\` of participant \`${row.cells.get(subjectVariable)}\`${inRow(row)}, from which \`${spec.id}\` counts`,
      fix: 'Fill in the date, or name another with `start`.',
      cause: {reason: `Figure \`${spec.id}\``, place: spec.place}
    }),
    `no \`${start}\``,
    file
  )
  return without.length === 0
}
