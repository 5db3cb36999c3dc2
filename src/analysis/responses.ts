import {listNames, nearest, report} from '../diagnostic/index.ts'
import {
  bestOverallResponse,
  type VisitResponse,
  visitResponses
} from '../statistics/index.ts'
import {inRow, reportRows, type ResultSpec, type Row} from '../trial/index.ts'
import {checkVariable, compileFilter} from './filter.ts'
import type {Context} from './method.ts'
import {findDataset, subjectVariable} from './sets.ts'
import {readVisits} from './visits.ts'

/** A result that is made of responses. */
export type ResponseSpec = ResultSpec<'best-overall-response' | 'response-rate'>

/** Best response of a participant, and the rows that decide it. */
export interface Response {
  readonly category: string
  readonly rows: readonly Row[]
}

/** Best responses of all participants of a set. */
export interface Responses {
  readonly bySubject: ReadonlyMap<string, Response>
  /** From best to worst; those that nobody can have are left out. */
  readonly categories: readonly string[]
  /** How they were found, for the sentence that names the method. */
  readonly words: string
}

/**
 * Reads or derives the best response of each participant of a set, from
 * `AVALC`.
 *
 * @returns
 *   Responses; `undefined` after reporting why there are none.
 */
export function readResponses(
  spec: ResponseSpec,
  context: Context
): Responses | undefined {
  const {set, trial, file} = context
  const dataset = findDataset(spec.data, spec.place, trial, file)
  if (!dataset) return undefined
  for (const variable of [subjectVariable, 'AVALC'])
    if (!checkVariable(variable, dataset, spec.place, file)) return undefined
  const keep = compileFilter(spec.where, dataset, file)
  if (!keep || !checkCategories(spec, context)) return undefined

  const rows = dataset.rows.filter(
    (row) => set.rows.has(subjectOf(row)) && keep(row)
  )
  const known = spec.categories ?? visitResponses
  const coded = checkResponses(rows, known, spec, context)
  const bySubject = spec.visits
    ? coded && deriveAll(rows, spec, context)
    : readReady(rows, spec, context)
  const complete = checkComplete(new Set(rows.map(subjectOf)), spec, context)
  if (!coded || !bySubject || !complete) return undefined
  if (spec.missing === 'NE')
    for (const subject of set.rows.keys())
      if (!bySubject.has(subject))
        bySubject.set(subject, {category: 'NE', rows: []})

  const found = new Set([...bySubject.values()].map(({category}) => category))
  const listed = [...known]
  if (found.has('NE') && !listed.includes('NE')) listed.push('NE')
  const categories = listed.filter(
    (name) => spec.categories || name !== 'NON-CR/NON-PD' || found.has(name)
  )
  return {bySubject, categories, words: wordsOf(spec)}
}

/** Only responses of RECIST can be derived from visits. */
function checkCategories(
  {visits, categories = [], id, place, places}: ResponseSpec,
  {file}: Context
): boolean {
  const known: readonly string[] = visitResponses
  const other = categories.find((name) => !known.includes(name))
  if (!visits || other === undefined) return true
  report(file, 'response-known', {
    reason: `Unexpected category \`${other}\` of \`${id}\`, expected those that can be derived from visits: ${listNames(known)}`,
    fix: 'Delete the category, or count ready rows of best responses, without `visits`.',
    place: places.get('categories') ?? place
  })
  return false
}

function checkResponses(
  rows: readonly Row[],
  known: readonly string[],
  {id, place}: ResponseSpec,
  {file}: Context
): boolean {
  const wrong = rows.filter(
    ({cells}) => !known.includes(cells.get('AVALC') ?? '')
  )
  reportRows(
    wrong,
    'response-known',
    function (row) {
      const cell = row.cells.get('AVALC')
      const meant = cell && nearest(cell, known)
      return {
        reason:
          cell === undefined
            ? `Missing \`AVALC\` of participant \`${subjectOf(row)}\` in \`${id}\`${inRow(row)}, expected a response`
            : `Unexpected response \`${cell}\` in \`${id}\`${inRow(row)}, expected ${listNames(known)}`,
        fix: meant
          ? `Write \`${meant}\`, or name the responses as \`categories\`, from best to worst.`
          : 'Write one of them, or name the responses as `categories`, from best to worst.',
        cause: {reason: `Result \`${id}\``, place}
      }
    },
    'such a response',
    file
  )
  return wrong.length === 0
}

/** One ready row a participant. */
function readReady(
  rows: readonly Row[],
  {id, place}: ResponseSpec,
  {file}: Context
): Map<string, Response> | undefined {
  const bySubject = new Map<string, Response>()
  const second: Row[] = []
  for (const row of rows) {
    const subject = subjectOf(row)
    if (bySubject.has(subject)) second.push(row)
    else
      bySubject.set(subject, {
        category: row.cells.get('AVALC') ?? '',
        rows: [row]
      })
  }

  reportRows(
    second,
    'response-known',
    (row) => ({
      reason: `Unexpected second best response of participant \`${subjectOf(row)}\` in \`${id}\`${inRow(row)}, expected one`,
      fix: 'Keep one row a participant, as with `where: {PARAMCD: BOR}`, or write `visits: {}` to derive the best response from visits.',
      cause: {reason: `Result \`${id}\``, place}
    }),
    'a second best response of a participant',
    file
  )
  return second.length === 0 ? bySubject : undefined
}

function deriveAll(
  rows: readonly Row[],
  spec: ResponseSpec,
  context: Context
): Map<string, Response> | undefined {
  const visits = readVisits(rows, spec, context)
  if (!visits) return undefined
  const bySubject = new Map<string, Response>()
  for (const [subject, assessments] of visits) {
    const {response, deciding} = bestOverallResponse(assessments, spec.visits)
    const category: VisitResponse = response
    bySubject.set(subject, {category, rows: deciding.map(({row}) => row)})
  }
  return bySubject
}

/** Everybody has a response, or those without one are said to be NE. */
function checkComplete(
  known: ReadonlySet<string>,
  {id, data, missing, place}: ResponseSpec,
  {set, file}: Context
): boolean {
  if (missing === 'NE') return true
  const without = [...set.rows].flatMap(([subject, row]) =>
    known.has(subject) ? [] : [row]
  )
  reportRows(
    without,
    'response-known',
    (row) => ({
      reason: `Missing response of participant \`${subjectOf(row)}\` of set \`${set.id}\`${inRow(row)} in \`${data}\``,
      fix: 'Write `missing: NE` to count such participants as not evaluable, or add the row.',
      cause: {reason: `Result \`${id}\``, place}
    }),
    `no response in \`${data}\``,
    file
  )
  return without.length === 0
}

function wordsOf({visits, missing}: ResponseSpec): string {
  const absent =
    missing === 'NE' ? '; participants without an assessment: NE' : ''
  if (!visits) return `best response as in the data${absent}`
  const {confirmation, stable, start} = visits
  const confirmed =
    confirmation === undefined
      ? 'CR and PR not confirmed'
      : `CR and PR confirmed after at least ${confirmation} days with at most ${visits.unevaluable ?? 1} NE in between`
  const held =
    stable === undefined
      ? 'no least duration of SD'
      : `SD at least ${stable} days after ${start}`
  return `best response until progression by RECIST 1.1, ${confirmed}, ${held}${absent}`
}

function subjectOf({cells}: Row): string {
  return cells.get(subjectVariable) ?? ''
}
