import type {Result, ResultGroup} from '../../analysis/result.ts'
import type {HouseStyle} from '../../format/house-style.ts'
import type {Part} from '../../format/parts.ts'
import {print, type Printed, wholeSet} from '../printed.ts'

/** What stands in a cell. */
export type Cell =
  /** Count and percent, or center and spread, in columns of their own. */
  | {
      readonly kind: 'share' | 'spread'
      readonly n: Printed
      readonly percent: Printed
      readonly zero: boolean
    }
  | {
      readonly kind: 'printed'
      readonly printed: Printed
      readonly look: readonly string[]
    }
  /** The result has no such level. */
  | {readonly kind: 'absent'; readonly text: string}

/** A column of values. */
export interface Column {
  readonly level: string
  /** Name to print; absent where the column stands alone. */
  readonly name: string | undefined
  /** Total that all rows of the column share. */
  readonly total: Printed | undefined
}

/** What an author says of columns. */
export interface ColumnWishes {
  readonly columns?: readonly string[] | undefined
  readonly names?: Readonly<Record<string, string>> | undefined
}

/**
 * Columns of a table of results: one a level, the whole set last.
 *
 * @returns
 *   Columns, and whether heads say the totals of all their rows.
 */
export function columnsOf(
  groups: readonly ResultGroup[],
  {columns: wanted, names = {}}: ColumnWishes,
  style: HouseStyle
): {readonly columns: readonly Column[]; readonly shared: boolean} {
  const levels = new Set(groups.flatMap(({levels}) => [...levels.keys()]))
  const all = groups.some(({all}) => all) ? [...levels, wholeSet] : [...levels]
  const shown = wanted ?? all
  const shared = shown.every((level) => shareTotal(groups, level))
  const columns = shown.map((level): Column => ({
    level,
    name:
      levels.size === 0
        ? undefined
        : (names[level] ?? (level === wholeSet ? 'All' : level)),
    total: shared ? printTotal(groups, level, style) : undefined
  }))
  return {columns, shared}
}

/**
 * Cell of a result at a level.
 *
 * @param shared
 *   Whether the head of the column says the total.
 */
export function cellOf(
  group: ResultGroup,
  level: string,
  part: Part | undefined,
  shared: boolean,
  style: HouseStyle
): Cell {
  const result = resultAt(group, level)
  if (!result) return {kind: 'absent', text: style.unknown}
  const name = {id: group.id, level}
  if (part === undefined && shared && result.kind === 'proportion') {
    const n = print(result, 'n', style, name)
    const percent = print(result, 'percent', style, name)
    const zero = result.numerator === 0
    if (n && percent) return {kind: 'share', n, percent, zero}
  }

  const printed = print(result, part, style, name)
  if (printed) return {kind: 'printed', printed, look: lookOf(result)}
  return {kind: 'absent', text: style.unknown}
}

/** Cell of a summary: center, and spread in parentheses. */
export function spreadOf(
  group: ResultGroup,
  level: string,
  [center, spread]: readonly [Part, Part],
  style: HouseStyle
): Cell {
  const result = resultAt(group, level)
  if (result?.kind !== 'summary')
    return cellOf(group, level, undefined, false, style)
  const name = {id: group.id, level}
  const n = print({...result, unit: ''}, center, style, name)
  const percent = print(result, spread, style, name)
  if (!n || !percent) throw new Error(`Cannot print \`${group.id}\``)
  return {kind: 'spread', n, percent, zero: false}
}

function lookOf(result: Result): readonly string[] {
  if (result.kind === 'unknown') return ['absent']
  if (result.kind === 'quoted') return ['quoted']
  const zero = 'numerator' in result && result.numerator === 0
  return zero ? ['zero'] : []
}

/** Result of a level, or of the whole set. */
export function resultAt(
  group: ResultGroup,
  level: string
): Result | undefined {
  return level === wholeSet ? group.all : group.levels.get(level)
}

/** Whether one total in the head of a column is true of all its rows. */
function shareTotal(groups: readonly ResultGroup[], level: string): boolean {
  const totals = new Set<number | undefined>()
  for (const group of groups) {
    const result = resultAt(group, level)
    if (result && result.kind !== 'unknown') totals.add(totalOf(result))
  }

  return totals.size <= 1
}

/** Participants who make a result; `undefined` if it does not tell. */
function totalOf(result: Result): number | undefined {
  if (result.kind === 'proportion') return result.denominator
  const {population, set} = result.provenance
  return population?.length ?? set?.size
}

function printTotal(
  groups: readonly ResultGroup[],
  level: string,
  style: HouseStyle
): Printed | undefined {
  for (const group of groups) {
    const result = resultAt(group, level)
    if (result?.kind !== 'proportion') continue
    return print(result, 'N', style, {id: group.id, level})
  }

  return undefined
}
