import type {VFile} from 'vfile'
import {listNames, nearest, type Place, report} from '../diagnostic/index.ts'
import {inRow, reportRows, type Row, type SplitSpec} from '../trial/index.ts'
import {checkVariable, compileFilter} from './filter.ts'
import type {Computed, Context} from './method.ts'
import {newRows} from './news.ts'
import type {Provenance, Result} from './result.ts'
import {findDataset, type Members, subjectVariable} from './sets.ts'

/** Participants of a set, or of one level of it, who fulfil a filter. */
export interface Tally {
  readonly numerator: number
  readonly denominator: number
  /** Rows that were counted. */
  readonly rows: readonly Place[]
  /** Rows of those who could have been. */
  readonly population: readonly Place[]
}

/** Tallies of a result: of the whole set, and by level. */
export interface Tallies {
  readonly all: Tally
  readonly levels: ReadonlyMap<string, Tally>
}

/**
 * Counts participants: rows that fulfil the filter and whose participant is in
 * the set, each participant once.
 *
 * @returns
 *   Tallies; `undefined` after reporting why there are none.
 */
export function countParticipants(
  spec: SplitSpec,
  {set, trial, file}: Context
): Tallies | undefined {
  const dataset = findDataset(spec.data, spec.place, trial, file)
  if (!dataset) return undefined
  if (!checkVariable(subjectVariable, dataset, spec.place, file))
    return undefined
  const keep = compileFilter(spec.where, dataset, file)
  if (!keep) return undefined
  const levelOf = levelsOf(spec, set, file)
  if (!levelOf) return undefined

  const rows = new Map<string, Row[]>()
  for (const row of dataset.rows) {
    const subject = row.cells.get(subjectVariable) ?? ''
    if (!set.rows.has(subject) || !keep(row)) continue
    const known = rows.get(subject)
    if (known) known.push(row)
    else rows.set(subject, [row])
  }

  const levels = new Map<string, Tally>()
  for (const level of levelOf.levels)
    levels.set(
      level,
      tally((subject) => levelOf.bySubject.get(subject) === level)
    )
  return {all: tally(() => true), levels}

  function tally(belongs: (subject: string) => boolean): Tally {
    const counted = [...rows].filter(([subject]) => belongs(subject))
    const members = [...set.rows].filter(([subject]) => belongs(subject))
    return {
      numerator: counted.length,
      denominator: members.length,
      population: members.map(([, row]) => row.place),
      rows: counted.flatMap(([, found]) => found.map((row) => row.place))
    }
  }
}

/** Those who were counted, and the others, as a row of a table of counts. */
export function toRow({numerator, denominator}: Tally): [number, number] {
  return [numerator, denominator - numerator]
}

/** Makes a result of each tally. */
export function tallyResults(
  tallies: Tallies | undefined,
  spec: SplitSpec,
  {set}: Context,
  toResult: (tally: Tally, provenance: Omit<Provenance, 'method'>) => Result
): Computed | undefined {
  if (!tallies) return undefined
  const levels = new Map<string, Result>()
  for (const [level, tally] of tallies.levels) levels.set(level, make(tally))
  return {all: make(tallies.all), levels}

  function make(tally: Tally): Result {
    return toResult(tally, {
      place: spec.place,
      rows: tally.rows,
      population: tally.population,
      set,
      where: spec.where?.text
    })
  }
}

/** Levels of a result, and which one a participant of the set has. */
interface Levels {
  readonly levels: readonly string[]
  readonly bySubject: ReadonlyMap<string, string>
}

/**
 * Splits a set by the variable of a result.
 *
 * @returns
 *   Levels; `undefined` after reporting why there are none.
 */
export function levelsOf(
  spec: SplitSpec,
  set: Members,
  file: VFile
): Levels | undefined {
  const {by} = spec
  const bySubject = new Map<string, string>()
  if (by === undefined) return {levels: [], bySubject}
  if (!checkVariable(by, set.dataset, spec.place, file)) return undefined

  const wrong: Row[] = []
  for (const [subject, row] of set.rows) {
    const level = row.cells.get(by)
    if (level !== undefined && (spec.levels?.includes(level) ?? true))
      bySubject.set(subject, level)
    else wrong.push(row)
  }
  reportRows(
    newRows(wrong, `level of ${by}: ${spec.levels?.join()}`, file),
    'level-known',
    function (row) {
      const level = row.cells.get(by)
      return {
        reason:
          level === undefined
            ? `Missing \`${by}\` of participant \`${row.cells.get(subjectVariable)}\` in set \`${set.id}\`${inRow(row)}`
            : `Unexpected level \`${level}\` of \`${by}\`${inRow(row)}, expected ${listNames(spec.levels ?? [])}`,
        fix:
          level === undefined
            ? 'Fill in the cell, or leave the participant out of the set.'
            : `Add \`${level}\` to \`levels\` of \`${spec.id}\`.`,
        cause: {reason: `Result \`${spec.id}\``, place: spec.place}
      }
    },
    `such a level of \`${by}\``,
    file
  )
  const known = checkLevels(spec, by, set, file)
  const levels = spec.levels ?? [...new Set(bySubject.values())]
  return known && wrong.length === 0 ? {levels, bySubject} : undefined
}

/** Levels that an author lists are in the data, or declared to exist. */
function checkLevels(
  {id, levels = [], place, places}: SplitSpec,
  by: string,
  {dataset}: Members,
  file: VFile
): boolean {
  const known = new Set(dataset.variables.get(by)?.levels)
  for (const {cells} of dataset.rows) {
    const level = cells.get(by)
    if (level !== undefined) known.add(level)
  }

  let valid = true
  for (const level of levels) {
    if (known.has(level)) continue
    valid = false
    const meant = nearest(level, [...known])
    report(file, 'level-known', {
      reason: `Unexpected level \`${level}\` of \`${by}\` in \`${id}\`, expected one of \`${dataset.name}\`: ${listNames([...known])}`,
      fix: `${meant ? `Write \`${meant}\`` : 'Delete the level'}; if nobody has it, declare it under \`columns:\`, \`${by}: {levels: [${[...known, level].slice(0, 12).join(', ')}]}\`.`,
      place: places.get('levels') ?? place,
      actual: level,
      expected: [...known],
      cause: {reason: `Table \`${dataset.name}\``, place: dataset.place}
    })
  }
  return valid
}
