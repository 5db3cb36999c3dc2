import type {VFile} from 'vfile'
import {listNames, report} from '../diagnostic/index.ts'
import type {Observation} from '../statistics/index.ts'
import {
  type Dataset,
  inRow,
  parseNumber,
  reportRows,
  type Row,
  type TimeSpec,
  type Trial
} from '../trial/index.ts'
import {checkVariable, compileFilter} from './filter.ts'
import type {Context} from './method.ts'
import {newRows} from './news.ts'
import {findDataset, type Members, subjectVariable} from './sets.ts'
import {daysOf, timeUnitOf} from './time-units.ts'

/** Time of a participant, with the row it was read from. */
export interface ParticipantTime extends Observation {
  readonly row: Row
}

/** Times of all participants of a set, in one unit. */
export interface Times {
  readonly bySubject: ReadonlyMap<string, ParticipantTime>
  /** “months”, in the words of the author or the data. */
  readonly unit: string
  /** Most fraction digits of a time as written; at most 9. */
  readonly digits: number
  /** How times came into their unit, for the sentence on the method. */
  readonly converted?: string | undefined
}

/**
 * Reads the times of a set by the names of ADaM: `AVAL` is the time, `CNSR` 0
 * the event, `AVALU` the unit.
 *
 * @returns
 *   Times; `undefined` after reporting why there are none.
 */
export function readTimes(
  spec: TimeSpec,
  {set, trial, file}: Context
): Times | undefined {
  const dataset = findDataset(spec.data, spec.place, trial, file)
  if (!dataset) return undefined
  for (const variable of [subjectVariable, 'AVAL', 'CNSR'])
    if (!checkVariable(variable, dataset, spec.place, file)) return undefined
  const keep = compileFilter(spec.where, dataset, file)
  if (!keep) return undefined

  const rows = dataset.rows.filter(
    (row) => set.rows.has(subjectOf(row)) && keep(row)
  )
  if (rows.length === 0) {
    report(file, 'time-known', {
      reason: `Unexpected times of nobody in \`${spec.id}\`, expected those of set \`${set.id}\`: ${spec.where ? `none of its rows in \`${spec.data}\` fulfils \`${spec.where.text}\`` : `it has no rows in \`${spec.data}\``}`,
      fix: spec.where
        ? 'Correct `where`, or name the data that has the times.'
        : 'Add the rows, or name the data that has the times.',
      place: spec.where?.place ?? spec.place,
      cause: {reason: `Table \`${spec.data}\``, place: dataset.place}
    })
    return undefined
  }

  const single = checkSubjects(rows, spec, set, file)
  const positive = checkValues(rows, spec, file)
  const found = findUnit(rows, spec, dataset, trial, file)
  // What `CNSR` may not be was reported where the data were read.
  const censoring = rows.every(({cells}) =>
    /^\d+$/.test(cells.get('CNSR') ?? '')
  )
  if (!single || !positive || !censoring || !found) return undefined
  const {unit, perUnit, converted} = found

  const bySubject = new Map<string, ParticipantTime>()
  let digits = 0
  for (const row of rows) {
    const cell = row.cells.get('AVAL') ?? ''
    digits = Math.max(digits, cell.split('.')[1]?.length ?? 0)
    bySubject.set(subjectOf(row), {
      time: (parseNumber(cell) ?? 0) / perUnit,
      event: Number(row.cells.get('CNSR')) === 0,
      row
    })
  }

  return {
    bySubject,
    unit,
    // Days have become fractions: one digit, as in months of a paper.
    digits: converted === undefined ? Math.min(digits, 9) : 1,
    converted
  }
}

function subjectOf({cells}: Row): string {
  return cells.get(subjectVariable) ?? ''
}

/** Each participant has one row, and each member of the set has a row. */
function checkSubjects(
  rows: readonly Row[],
  spec: TimeSpec,
  set: Members,
  file: VFile
): boolean {
  const first = new Map<string, Row>()
  const second: Row[] = []
  for (const row of rows) {
    if (first.has(subjectOf(row))) second.push(row)
    else first.set(subjectOf(row), row)
  }

  const asked = `${spec.data} ${spec.where?.text}`
  reportRows(
    newRows(second, `second time: ${asked}`, file),
    'time-known',
    (row) => ({
      reason: `Unexpected second time of participant \`${subjectOf(row)}\` in \`${spec.id}\`${inRow(row)}, expected one`,
      fix: 'Keep one row a participant, as with `where: {PARAMCD: OS}`.',
      cause: {
        reason: 'First row',
        place: (first.get(subjectOf(row)) ?? row).place
      }
    }),
    'a second time of a participant',
    file
  )
  const without = [...set.rows]
    .filter(([subject]) => !first.has(subject))
    .map(([, row]) => row)
  reportRows(
    newRows(without, `no time: ${asked}`, file),
    'time-known',
    (row) => ({
      reason: `Missing time of participant \`${subjectOf(row)}\` of set \`${set.id}\`${inRow(row)} in \`${spec.data}\``,
      fix: `Add the row that \`${spec.id}\` asks for, or name a set of those who have one.`,
      cause: {reason: `Result \`${spec.id}\``, place: spec.place}
    }),
    `no time in \`${spec.data}\``,
    file
  )
  return second.length === 0 && without.length === 0
}

function checkValues(
  rows: readonly Row[],
  spec: TimeSpec,
  file: VFile
): boolean {
  const wrong = rows.filter(
    ({cells}) => !((parseNumber(cells.get('AVAL') ?? '') ?? 0) > 0)
  )
  reportRows(
    newRows(wrong, 'time', file),
    'time-known',
    function (row) {
      const cell = row.cells.get('AVAL')
      return {
        reason:
          cell === undefined
            ? `Missing \`AVAL\` of participant \`${subjectOf(row)}\` in \`${spec.id}\`${inRow(row)}`
            : `Unexpected time of \`${cell}\` in \`${spec.id}\`${inRow(row)}, expected one above 0`,
        fix: 'Correct `AVAL`, the time to the event or to censoring, both days counted.',
        cause: {reason: `Result \`${spec.id}\``, place: spec.place}
      }
    },
    'such a time',
    file
  )
  return wrong.length === 0
}

/** Unit of times, and how many units of the data make one. */
interface Unit {
  readonly unit: string
  readonly perUnit: number
  readonly converted?: string | undefined
}

/**
 * Unit of the author, of `AVALU`, or of the variable; never a guess. Where the
 * author asks for another one than the data have, times are converted.
 */
function findUnit(
  rows: readonly Row[],
  spec: TimeSpec,
  {variables}: Dataset,
  trial: Trial,
  file: VFile
): Unit | undefined {
  const {unit, id, place} = spec
  const declared = variables.get('AVAL')?.unit
  const units = new Map<string, string>()
  let known = true
  for (const {cells} of rows) {
    const written = cells.get('AVALU') ?? declared ?? unit
    if (written === undefined) known = false
    else units.set(nameOf(written), written)
  }

  const [only, ...more] = units.keys()
  if (known && unit !== undefined && only !== undefined && more.length === 0)
    if (only !== nameOf(unit)) return convert(only, unit, spec, trial, file)

  if (unit !== undefined) units.set(nameOf(unit), unit)
  const [first, ...others] = units.keys()
  if (known && first !== undefined && others.length === 0)
    return {unit: unit ?? first, perUnit: 1}
  report(file, 'time-known', {
    reason:
      others.length === 0
        ? `Missing unit of the times of \`${id}\``
        : `Unexpected units of the times of \`${id}\`: ${listNames([...units.values()])}, expected one`,
    fix:
      others.length === 0
        ? 'Write `unit: months`, or what the times are in.'
        : 'Bring the times into one unit, and say that one.',
    place
  })
  return undefined
}

/** Days in months and the like, by the days of a month that are declared. */
function convert(
  written: string,
  asked: string,
  {id, place, places}: TimeSpec,
  {frontMatter: {daysPerMonth}}: Trial,
  file: VFile
): Unit | undefined {
  const [from, to] = [timeUnitOf(written), timeUnitOf(asked)]
  const needsMonth = [from, to].some(
    (unit) => unit !== 'days' && unit !== 'weeks'
  )
  if (from && to && (!needsMonth || daysPerMonth !== undefined)) {
    const month = daysPerMonth ?? Number.NaN
    return {
      unit: asked,
      perUnit: daysOf(to, month) / daysOf(from, month),
      converted: `${written} as ${asked}${needsMonth ? ` of ${daysPerMonth} days to a month` : ''}`
    }
  }

  report(file, 'time-known', {
    reason: `Unexpected unit \`${asked}\` of \`${id}\`, expected \`${written}\` as in the data`,
    fix:
      from && to
        ? 'Say in the front matter how many days make a month, `days-per-month: 30.4375`.'
        : `Write \`unit: ${written}\`, or bring the data into \`${asked}\`.`,
    place: places.get('unit') ?? place
  })
  return undefined
}

function nameOf(unit: string): string {
  return timeUnitOf(unit) ?? unit.toLowerCase()
}
