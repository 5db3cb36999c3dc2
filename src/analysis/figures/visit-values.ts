import {listNames, nearest, report} from '../../diagnostic/index.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import {inRow, parseNumber, reportRows, type Row} from '../../trial/index.ts'
import {checkNumeric, checkVariable} from '../filter.ts'
import {subjectVariable} from '../sets.ts'
import type {FigureContext} from './figure-analysis.ts'
import {selectRows} from './figure-rows.ts'
import type {Participant, Participants} from './participants.ts'

/** A value of a participant at a visit. */
export interface VisitValue {
  readonly participant: Participant
  readonly visit: string
  readonly value: number
  readonly row: Row
}

/** Values at visits, and the visits in their order. */
export interface VisitValues {
  readonly values: readonly VisitValue[]
  readonly visits: readonly string[]
  /** Whether all visits are numbers, which have a place on an axis. */
  readonly numeric: boolean
  /** Most fraction digits as written. */
  readonly digits: number
  readonly unit: string
}

/**
 * Reads a numeric variable at visits, one value a participant and visit.
 *
 * @returns
 *   `undefined` after reporting why there is none.
 */
export function readVisits(
  spec: FigureSpec<'line'>,
  found: Participants,
  context: FigureContext
): VisitValues | undefined {
  const {file} = context
  const {visit, variable = 'AVAL'} = spec
  const selected = selectRows(spec, found, context)
  if (!selected) return undefined
  const {dataset} = selected
  if (!checkVariable(variable, dataset, spec.at('variable'), file))
    return undefined
  if (!checkNumeric(variable, dataset, spec.at('variable'), file))
    return undefined
  if (!checkVariable(visit, dataset, spec.at('visit'), file)) return undefined

  const values: VisitValue[] = []
  const second: Row[] = []
  const asked = spec.visits && new Set(spec.visits)
  const known = new Set<string>()
  let digits = 0
  for (const participant of found.members) {
    const seen = new Set<string>()
    for (const row of selected.bySubject.get(participant.subject) ?? []) {
      const name = row.cells.get(visit)
      const cell = row.cells.get(variable)
      const value = cell === undefined ? undefined : parseNumber(cell)
      if (name === undefined || value === undefined) continue
      known.add(name)
      if (asked && !asked.has(name)) continue
      if (seen.has(name)) second.push(row)
      seen.add(name)
      digits = Math.max(digits, cell?.split('.')[1]?.length ?? 0)
      values.push({participant, visit: name, value, row})
    }
  }

  reportRows(
    second,
    'number-known',
    (row) => ({
      reason: `Unexpected second \`${variable}\` of participant \`${row.cells.get(subjectVariable)}\` at \`${row.cells.get(visit)}\`${inRow(row)}, expected one a visit`,
      fix: 'Keep one row a participant and visit, as with `where: {ANL01FL: Y}`.',
      cause: {reason: `Figure \`${spec.id}\``, place: spec.place}
    }),
    'a second value at a visit',
    file
  )
  if (second.length > 0 || !checkVisits(spec, [...known], context))
    return undefined
  const present = [...new Set(values.map((each) => each.visit))]
  const numeric = present.every((name) => parseNumber(name) !== undefined)
  const visits =
    spec.visits ??
    (numeric
      ? present.toSorted((a, b) => Number(a) - Number(b))
      : inOrder(present, values, `${visit}N`))
  return {
    values,
    visits,
    numeric,
    digits: Math.min(digits, 9),
    unit: dataset.variables.get(variable)?.unit ?? unitIn(values, variable)
  }
}

/** Visits by the number that ADaM writes beside them, else as they come. */
function inOrder(
  visits: readonly string[],
  values: readonly VisitValue[],
  variable: string
): readonly string[] {
  const numbers = new Map<string, number>()
  for (const {visit, row} of values) {
    const number = parseNumber(row.cells.get(variable) ?? '')
    if (number !== undefined) numbers.set(visit, number)
  }

  if (visits.some((name) => !numbers.has(name))) return visits
  return visits.toSorted(
    (a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0)
  )
}

/** Unit that ADaM writes beside `AVAL`. */
function unitIn(values: readonly VisitValue[], variable: string): string {
  if (variable !== 'AVAL') return ''
  const units = new Set(values.map(({row}) => row.cells.get('AVALU') ?? ''))
  const [unit = '', ...others] = units
  return others.length === 0 ? unit : ''
}

function checkVisits(
  spec: FigureSpec<'line'>,
  present: readonly string[],
  {file}: FigureContext
): boolean {
  if (present.length === 0) {
    report(file, 'number-known', {
      reason: `Missing values of the participants of \`${spec.id}\`, expected some at a visit`,
      fix: 'Correct `where`, `variable` or `visit`.',
      place: spec.data.place
    })
    return false
  }

  let valid = true
  for (const [index, name] of (spec.visits ?? []).entries()) {
    if (present.includes(name)) continue
    valid = false
    const meant = nearest(name, present)
    report(file, 'figure-levels', {
      reason: `Unexpected visit \`${name}\` in \`visits\`, expected ${listNames(present)}`,
      fix: meant ? `Write \`${meant}\`.` : 'Name visits that the data have.',
      place: spec.at('visits', index)
    })
  }

  return valid
}
