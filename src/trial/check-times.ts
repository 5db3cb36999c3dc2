import type {VFile} from 'vfile'
import {reportRows} from './report-rows.ts'
import {inRow} from './table.ts'
import type {Dataset, Row} from './trial.ts'
import {parseNumber} from './variables.ts'

/**
 * Checks times to an event: `CNSR`, the order of dates, and `AVAL` against
 * them.
 *
 * `AVAL` is `ADT − STARTDT + 1` (ADaM basic data structure for time-to-event
 * analyses 1.0), in days; in weeks to the digits that are written, and so in
 * months or years, when the front matter says how many days make a month.
 *
 * @param daysPerMonth
 *   Days that make a month; a year is twelve of them.
 */
export function checkTimes(
  datasets: ReadonlyMap<string, Dataset>,
  daysPerMonth: number | undefined,
  file: VFile
): void {
  for (const dataset of datasets.values()) {
    checkCensoring(dataset, file)
    checkOrder(dataset, file)
    checkDates(dataset, daysPerMonth, file)
  }
}

function checkCensoring(dataset: Dataset, file: VFile): void {
  if (!dataset.columns.includes('CNSR')) return
  reportRows(
    dataset.rows.filter(({cells}) => {
      const cell = cells.get('CNSR')
      return cell === undefined ? cells.has('AVAL') : !/^\d+$/.test(cell)
    }),
    'censoring-value',
    function (row) {
      const cell = row.cells.get('CNSR')
      return {
        reason:
          cell === undefined
            ? `Missing \`CNSR\` of a row with a time${inRow(row)}`
            : `Unexpected cell \`${cell}\` of \`CNSR\`${inRow(row)}, expected a whole number, 0 or more`,
        fix: 'Write 0 for an event, and 1 (or more) for a censored time.'
      }
    },
    'such a `CNSR`',
    file
  )
}

/** A time ends on the day on which it begins, or later, whatever its unit. */
function checkOrder(dataset: Dataset, file: VFile): void {
  reportRows(
    dataset.rows.filter(isBackward),
    'time-dates',
    (row) => ({
      reason: `Unexpected \`ADT\` ${row.cells.get('ADT')} before \`STARTDT\` ${row.cells.get('STARTDT')}${inRow(row)}, expected a day that is not earlier`,
      fix: 'Correct the dates; if the time does not begin on `STARTDT`, leave that column out.'
    }),
    '`ADT` before `STARTDT`',
    file
  )
}

function isBackward({cells}: Row): boolean {
  const start = dayOf(cells.get('STARTDT'))
  const end = dayOf(cells.get('ADT'))
  return start !== undefined && end !== undefined && end < start
}

function checkDates(
  dataset: Dataset,
  daysPerMonth: number | undefined,
  file: VFile
): void {
  const wrong = dataset.rows.flatMap(function (row) {
    if (isBackward(row)) return []
    const times = timesOf(row, dataset, daysPerMonth)
    return times && Math.abs(times.actual - times.expected) > times.within
      ? [{row, times, place: row.place}]
      : []
  })
  reportRows(
    wrong,
    'time-dates',
    ({row, times}) => ({
      reason: `Unexpected \`AVAL\` of ${row.cells.get('AVAL')} ${times.unit}${inRow(row)}, expected ${times.text} from \`STARTDT\` ${row.cells.get('STARTDT')} to \`ADT\` ${row.cells.get('ADT')}, both days counted`,
      fix: 'Correct the time or the dates; if the time does not begin on `STARTDT`, leave that column out.',
      actual: row.cells.get('AVAL') ?? '',
      expected: [times.text]
    }),
    'a time that is not that between its dates',
    file
  )
}

interface Times {
  readonly actual: number
  readonly expected: number
  /** `expected`, to the digits of `actual`. */
  readonly text: string
  /** How far they may be apart: half a unit of the last digit. */
  readonly within: number
  readonly unit: 'days' | 'weeks' | 'months' | 'years'
}

function timesOf(
  {cells}: Row,
  {variables}: Dataset,
  daysPerMonth: number | undefined
): Times | undefined {
  const time = cells.get('AVAL') ?? ''
  const start = dayOf(cells.get('STARTDT'))
  const end = dayOf(cells.get('ADT'))
  const actual = parseNumber(time)
  const unit = unitOf(cells.get('AVALU') ?? variables.get('AVAL')?.unit)
  if (actual === undefined || start === undefined || end === undefined)
    return undefined
  const days = end - start + 1
  if (unit === 'days')
    return {actual, expected: days, text: String(days), within: 0, unit}
  const length = unit && daysOf(unit, daysPerMonth)
  if (!unit || length === undefined) return undefined
  const expected = days / length
  const digits = time.split('.')[1]?.length ?? 0
  return {
    actual,
    expected,
    text: expected.toFixed(Math.min(digits, 10)),
    // Ties may be rounded either way, and binary fractions are not exact.
    within: 0.5 * 10 ** -digits + 1e-9,
    unit
  }
}

/** Days of a unit; those of a month and a year are as the author says. */
function daysOf(
  unit: 'weeks' | 'months' | 'years',
  daysPerMonth: number | undefined
): number | undefined {
  if (unit === 'weeks') return 7
  if (daysPerMonth === undefined) return undefined
  return unit === 'months' ? daysPerMonth : daysPerMonth * 12
}

/** Days since 1970-01-01. */
function dayOf(date: string | undefined): number | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? undefined : time / 86_400_000
}

function unitOf(unit: string | undefined): Times['unit'] | undefined {
  const name = unit?.toLowerCase().replace(/s$/, '')
  if (name === 'day') return 'days'
  if (name === 'week') return 'weeks'
  if (name === 'month') return 'months'
  return name === 'year' ? 'years' : undefined
}
