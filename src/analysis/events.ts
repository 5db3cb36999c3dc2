import {report} from '../diagnostic/index.ts'
import {inRow, reportRows, type ResultSpec, type Row} from '../trial/index.ts'
import {checkVariable, compileFilter} from './filter.ts'
import type {Context} from './method.ts'
import {findDataset, subjectVariable} from './sets.ts'

/** An adverse event of a participant of the set. */
export interface Event {
  readonly subject: string
  readonly term: string
  /** Body system, where terms are grouped. */
  readonly group?: string | undefined
  /** CTCAE grade, 1 to 5; 0: not known, any grade. */
  readonly grade: number
  readonly row: Row
}

/** Adverse events of a set, and the variable of their grades. */
export interface Events {
  readonly events: readonly Event[]
  readonly gradeVariable: string
}

/** Names of the grade in ADaM, the first that a table has counts. */
const gradeVariables = ['AETOXGR', 'ATOXGR']

/**
 * Reads the adverse events of a set: all coded, with a grade.
 *
 * @returns
 *   Events; `undefined` after reporting why there are none.
 */
export function readEvents(
  spec: ResultSpec<'adverse-events'>,
  {set, trial, file}: Context
): Events | undefined {
  const {term, group, place, places} = spec
  const dataset = findDataset(spec.data, place, trial, file)
  if (!dataset) return undefined
  const gradeVariable =
    spec.grade ??
    gradeVariables.find((name) => dataset.columns.includes(name)) ??
    'AETOXGR'
  for (const [key, variable] of [
    ['data', subjectVariable],
    ['term', term],
    ['grade', gradeVariable],
    ['group', group]
  ] as const)
    if (
      variable !== undefined &&
      !checkVariable(variable, dataset, places.get(key) ?? place, file)
    )
      return undefined
  const keep = compileFilter(spec.where, dataset, file)
  if (!keep) return undefined

  const rows = dataset.rows.filter(
    (row) => set.rows.has(row.cells.get(subjectVariable) ?? '') && keep(row)
  )
  const coded = [term, group].map((variable) =>
    checkCoded(variable, rows, spec, file)
  )
  const graded = checkGrades(gradeVariable, rows, spec, file)
  if (coded.includes(false) || !graded) return undefined
  if (!checkSpelling(term, rows, spec, file)) return undefined
  const missing = spec['missing-grade'] === 'severe' ? 3 : 0
  const events = rows.map((row): Event => ({
    subject: row.cells.get(subjectVariable) ?? '',
    term: row.cells.get(term) ?? '',
    group: group === undefined ? undefined : row.cells.get(group),
    grade: Number(row.cells.get(gradeVariable) ?? missing),
    row
  }))
  return {events, gradeVariable}
}

function checkCoded(
  variable: string | undefined,
  rows: readonly Row[],
  {id, place}: ResultSpec<'adverse-events'>,
  file: Context['file']
): boolean {
  if (variable === undefined) return true
  const without = rows.filter(({cells}) => !cells.has(variable))
  reportRows(
    without,
    'event-coded',
    (row) => ({
      reason: `Missing \`${variable}\` of an adverse event of participant \`${row.cells.get(subjectVariable)}\` in \`${id}\`${inRow(row)}`,
      fix: 'Code the event, or leave it out by `where`.',
      cause: {reason: `Result \`${id}\``, place}
    }),
    `no \`${variable}\``,
    file
  )
  return without.length === 0
}

/** Terms in other capitals or spacing would count as two. */
function checkSpelling(
  variable: string,
  rows: readonly Row[],
  {id}: ResultSpec<'adverse-events'>,
  file: Context['file']
): boolean {
  const first = new Map<string, Row>()
  const wrong = new Set<string>()
  for (const row of rows) {
    const term = row.cells.get(variable) ?? ''
    const key = term.toLowerCase().replaceAll(/\s+/g, ' ')
    const known = first.get(key)
    const name = known?.cells.get(variable)
    if (!known) first.set(key, row)
    if (!known || name === term || wrong.has(term)) continue
    wrong.add(term)
    report(file, 'event-coded', {
      reason: `Unexpected spelling \`${term}\` in \`${id}\`${inRow(row)}, expected \`${name}\` as before: they would count as two terms`,
      fix: `Write \`${name}\` in all rows.`,
      place: row.place,
      cause: {reason: `First \`${name}\``, place: known.place}
    })
  }

  return wrong.size === 0
}

function checkGrades(
  variable: string,
  rows: readonly Row[],
  spec: ResultSpec<'adverse-events'>,
  file: Context['file']
): boolean {
  const {id, place} = spec
  const refuse = spec['missing-grade'] === 'refuse'
  const wrong = rows.filter(function ({cells}) {
    const cell = cells.get(variable)
    return cell === undefined ? refuse : !/^[1-5]$/.test(cell)
  })
  reportRows(
    wrong,
    'event-coded',
    function (row) {
      const cell = row.cells.get(variable)
      return {
        reason:
          cell === undefined
            ? `Missing grade \`${variable}\` of an adverse event of participant \`${row.cells.get(subjectVariable)}\` in \`${id}\`${inRow(row)}`
            : `Unexpected grade \`${cell}\` in \`${id}\`${inRow(row)}, expected \`1\` to \`5\``,
        fix:
          cell === undefined
            ? 'Fill in the grade, or write `missing-grade: any-grade` to count such events of any grade only, `missing-grade: severe` to count them as grade 3.'
            : 'Write the grade by CTCAE as a digit; words such as “severe” are no grades.',
        cause: {reason: `Result \`${id}\``, place}
      }
    },
    'such a grade',
    file
  )
  return wrong.length === 0
}
