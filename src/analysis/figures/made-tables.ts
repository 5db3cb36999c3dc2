import type {FigureSpec, ResultName} from '../../trial/figure-spec.ts'
import {listNames, nearest, report} from '../../diagnostic/index.ts'
import type {Count, Result, ResultGroup} from '../result.ts'
import type {FigureAnalysis, FigureContext} from './figure-analysis.ts'
import {findResult} from './find-result.ts'
import {checkColumns, findMade, type Made} from './table-columns.ts'

/** What a table of adverse events is made of. */
export type AdverseEventData = Made<'adverse-events'>
/** What a table of dose levels is made of. */
export type DoseLevelData = Made<'dose-levels'>

/** What a table of responses is made of. */
export interface ResponseData extends Made<'best-response'> {
  readonly rates: readonly ResultGroup[]
}

/** What a table of exposure or of named results is made of. */
export interface ExposureData {
  /** Results of the rows that are no heads, in their order. */
  readonly groups: readonly ResultGroup[]
  /** Id of the participants of each column, where all rows have the same. */
  readonly participants: string | undefined
}

/** Finds the adverse events of a table. */
export function analyzeAdverseEventTable(
  spec: FigureSpec<'adverse-event-table'>,
  context: FigureContext
): FigureAnalysis<AdverseEventData> | undefined {
  const made = findMade(spec.of, 'adverse-events', context)
  if (!made) return undefined
  if (!checkColumns(spec, [...made.group.levels.keys()], context))
    return undefined
  if (spec.rows !== 'terms' && spec.rows && made.details.groups.length === 0) {
    report(context.file, 'table-needs-method', {
      reason: `Unexpected \`rows: ${spec.rows}\` of \`${spec.id}\`, expected \`terms\`, as \`${spec.of.id}\` has no body systems`,
      fix: `Write \`group: AEBODSYS\` in \`${spec.of.id}\`, or \`rows: terms\`.`,
      place: spec.at('rows'),
      cause: {reason: `Result \`${spec.of.id}\``, place: made.group.place}
    })
    return undefined
  }
  return {data: made, results: []}
}

/** Finds the dose levels of a table, and checks what is given for them. */
export function analyzeDoseLevelTable(
  spec: FigureSpec<'dose-levels'>,
  context: FigureContext
): FigureAnalysis<DoseLevelData> | undefined {
  const made = findMade(spec.of, 'dose-levels', context)
  if (!made) return undefined
  const {levels} = made.details
  const {doses} = spec
  if (!doses) return {data: made, results: []}
  const wrong = Object.keys(doses).filter((level) => !levels.includes(level))
  const lost = levels.filter((level) => doses[level] === undefined)
  for (const level of wrong) {
    const meant = nearest(level, levels)
    report(context.file, 'figure-levels', {
      reason: `Unexpected level \`${level}\` of \`${spec.id}\`, expected ${listNames(levels)}`,
      fix: meant === undefined ? 'Delete the level.' : `Write \`${meant}\`.`,
      place: spec.at('doses', level),
      actual: level,
      expected: levels
    })
  }
  if (wrong.length === 0 && lost.length > 0)
    report(context.file, 'figure-levels', {
      reason: `Missing dose of ${listNames(lost)} in \`${spec.id}\``,
      fix: 'Say the dose of each level, or delete `doses`.',
      place: spec.at('doses')
    })
  return wrong.length + lost.length > 0 ? undefined : {data: made, results: []}
}

/** Finds the responses of a table and their rates. */
export function analyzeResponseTable(
  spec: FigureSpec<'response'>,
  context: FigureContext
): FigureAnalysis<ResponseData> | undefined {
  const made = findMade(spec.of, 'best-response', context)
  const rates = (spec.rates ?? []).map(({result}) =>
    findOf(
      result,
      'a proportion, such as one by method `response-rate`',
      isShare,
      context
    )
  )
  const known = rates.filter((group) => group !== undefined)
  if (!made || known.length < rates.length) return undefined
  const [first] = made.details.categories
  const of = first && context.results.get(first.id)
  if (!of) return undefined
  for (const [index, rate] of known.entries()) {
    if (rate.by === of.by) continue
    report(context.file, 'table-needs-method', {
      reason: `Unexpected rate \`${rate.id}\` ${byWords(rate)} in \`${spec.id}\`, expected one ${byWords(of)} as \`${made.group.id}\``,
      fix: 'Give both results the same `by`.',
      place: spec.at('rates', index),
      cause: {reason: `Result \`${rate.id}\``, place: rate.place}
    })
    return undefined
  }
  return checkColumns(spec, [...of.levels.keys()], context)
    ? {data: {...made, rates: known}, results: []}
    : undefined
}

function byWords({by}: ResultGroup): string {
  return by === undefined ? 'without levels' : `by \`${by}\``
}

/** Finds the results of a table of exposure. */
export function analyzeExposure(
  spec: FigureSpec<'exposure'>,
  context: FigureContext
): FigureAnalysis<ExposureData> | undefined {
  const groups = spec.rows.map((row) =>
    'head' in row
      ? 'head'
      : findOf(
          row.result,
          'a count or a summary, by method `median`, `mean`, `range`, `total`, `count` or `proportion`',
          isExposure,
          context
        )
  )
  if (groups.includes(undefined)) return undefined
  const found = groups.filter(
    (group) => group !== undefined && group !== 'head'
  )
  const levels = new Set(found.flatMap((group) => [...group.levels.keys()]))
  if (!checkColumns(spec, [...levels], context)) return undefined
  const participants = countPopulations(spec, found)
  return {
    data: {groups: found, participants: participants?.id},
    results: participants ? [participants] : []
  }
}

/** Participants of the columns, where all rows are of the same. */
function countPopulations(
  {id, place}: FigureSpec<'exposure'>,
  groups: readonly ResultGroup[]
): ResultGroup | undefined {
  const [first] = groups
  const sets = new Set(
    groups.map(({all, by}) => `${all?.provenance.set?.id} ${by}`)
  )
  const all = first?.all && populationOf(first.all)
  if (!first || !all || sets.size > 1) return undefined
  const levels = new Map<string, Count>()
  for (const [level, result] of first.levels) {
    const count = populationOf(result)
    if (!count) return undefined
    levels.set(level, count)
  }
  const {by} = first
  return {
    id: `${id}:participants`,
    label: 'Participants',
    by,
    all,
    levels,
    place
  }
}

function populationOf({provenance}: Result): Count | undefined {
  const {place, population, set} = provenance
  if (!population || !set) return undefined
  return {
    kind: 'count',
    numerator: population.length,
    provenance: {
      place,
      rows: population,
      population,
      set,
      method: 'Participants in the analysis set'
    }
  }
}

/** Finds a result of a kind, or reports that it is of another. */
function findOf(
  name: ResultName,
  expected: string,
  is: (result: Result) => boolean,
  context: FigureContext
): ResultGroup | undefined {
  const group = findResult(name, context)
  if (!group) return undefined
  const results = [group.all, ...group.levels.values()].filter(
    (result) => result !== undefined
  )
  // Some results have items alone.
  if (results.length > 0 && results.every(is)) return group
  report(context.file, 'table-needs-method', {
    reason: `Unexpected result \`${name.id}\`, expected ${expected}`,
    fix: 'Name another result, or print this one in a table of `results`.',
    place: name.place,
    cause: {reason: `Result \`${name.id}\``, place: group.place}
  })
  return undefined
}

function isShare({kind}: Result): boolean {
  return kind === 'proportion'
}

/** What was computed of numbers or counts, and what is unknown of them. */
function isExposure(result: Result): boolean {
  if (result.kind === 'estimate')
    return result.interval === undefined && result.p === undefined
  return ['count', 'proportion', 'summary', 'not-estimable'].includes(
    result.kind
  )
}
