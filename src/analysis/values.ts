import {report} from '../diagnostic/index.ts'
import {
  type AnalysisSpec,
  inRow,
  parseNumber,
  reportRows,
  type Row
} from '../trial/index.ts'
import {checkNumeric, checkVariable, compileFilter} from './filter.ts'
import type {Group} from './groups.ts'
import type {Context} from './method.ts'
import {findDataset, subjectVariable} from './sets.ts'

/** A numeric variable to summarise. */
interface ValueSpec extends AnalysisSpec {
  readonly variable: string
  /** Unit to print; absent: as the data say. */
  readonly unit?: string | undefined
  /** What rows of a participant become; `one`: there may be no second. */
  readonly 'per-participant': 'one' | 'sum' | 'maximum' | 'count'
}

/** Value of a participant. */
export interface Value {
  readonly value: number
  /** Rows that make it. */
  readonly rows: readonly Row[]
}

/** Values of a variable, by participant; those without one are absent. */
export interface Values {
  readonly bySubject: ReadonlyMap<string, Value>
  /** Empty where there is none, or none is known. */
  readonly unit: string
  /** Most fraction digits of a value as written; at most 9. */
  readonly digits: number
}

/**
 * Reads the values of a numeric variable, one a participant: the only one, or
 * what several rows become.
 *
 * @returns
 *   Values; `undefined` after reporting why there are none.
 */
export function readValues(
  spec: ValueSpec,
  {set, trial, file}: Context
): Values | undefined {
  const {id, variable, place} = spec
  const dataset = findDataset(spec.data, place, trial, file)
  if (!dataset) return undefined
  const at = spec.places.get('variable') ?? place
  if (!checkVariable(subjectVariable, dataset, place, file)) return undefined
  if (!checkVariable(variable, dataset, at, file)) return undefined
  const each = spec['per-participant']
  // Rows are counted whatever their values are.
  if (each !== 'count' && !checkNumeric(variable, dataset, at, file))
    return undefined
  const keep = compileFilter(spec.where, dataset, file)
  if (!keep) return undefined

  const found = new Map<string, {row: Row; value: number}[]>()
  const second: Row[] = []
  let digits = 0
  for (const row of dataset.rows) {
    const subject = row.cells.get(subjectVariable) ?? ''
    const cell = row.cells.get(variable)
    const value =
      cell === undefined ? undefined : each === 'count' ? 1 : parseNumber(cell)
    if (!set.rows.has(subject) || value === undefined || !keep(row)) continue
    const known = found.get(subject)
    if (!known) found.set(subject, [{row, value}])
    else if (each === 'one') second.push(row)
    else known.push({row, value})
    digits = Math.max(digits, cell?.split('.')[1]?.length ?? 0)
  }

  reportRows(
    second,
    'number-known',
    (row) => ({
      reason: `Unexpected second \`${variable}\` of participant \`${row.cells.get(subjectVariable)}\` in \`${id}\`${inRow(row)}, expected one`,
      fix: 'Keep one row a participant, as with `where: {AVISIT: Baseline}`, or say what rows become, as `per-participant: sum`.',
      cause: {reason: `Result \`${id}\``, place}
    }),
    'a second value of a participant',
    file
  )
  if (second.length > 0) return undefined
  digits = each === 'count' ? 0 : Math.min(digits, 9)
  const bySubject = new Map<string, Value>()
  if (each === 'count')
    for (const subject of set.rows.keys())
      bySubject.set(subject, {value: 0, rows: []})
  for (const [subject, rows] of found)
    bySubject.set(subject, {
      value: reduce(
        rows.map(({value}) => value),
        each,
        digits
      ),
      rows: rows.map(({row}) => row)
    })
  const declared = each === 'count' ? '' : dataset.variables.get(variable)?.unit
  return {bySubject, unit: spec.unit ?? declared ?? '', digits}
}

function reduce(
  values: readonly number[],
  each: ValueSpec['per-participant'],
  digits: number
): number {
  if (each === 'maximum') return Math.max(...values)
  return sumExactly(values, digits)
}

/** Sum of decimal numbers of so many fraction digits, which is one of them. */
export function sumExactly(values: readonly number[], digits: number): number {
  let sum = 0
  for (const value of values) sum += value
  return Number(sum.toFixed(digits))
}

/**
 * Values of a group.
 *
 * @returns
 *   Values; `undefined` after reporting that nobody has one.
 */
export function valuesOf(
  {name, rows}: Group,
  {bySubject}: Values,
  {id, variable, place}: ValueSpec,
  {file}: Context
): readonly Value[] | undefined {
  const found = [...rows.keys()].flatMap(
    (subject) => bySubject.get(subject) ?? []
  )
  if (found.length > 0) return found
  report(file, 'number-known', {
    reason: `Unexpected ${name} without a value of \`${variable}\` in \`${id}\`, expected some`,
    fix: 'Fill in the values, or correct the filter.',
    place
  })
  return undefined
}
