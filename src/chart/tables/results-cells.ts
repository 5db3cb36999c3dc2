import type {Result, ResultGroup, Results} from '../../analysis/result.ts'
import {formatResult} from '../../format/format-result.ts'
import type {HouseStyle} from '../../format/house-style.ts'
import {isPart, type Part, partsOf} from '../../format/parts.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {ResultRowSpec, TableRowSpec} from '../../trial/figures/results.ts'
import type {FigureIssue} from '../drawing.ts'
import {print, type Printed, wholeSet} from '../printed.ts'

/** What stands in a cell. */
export type Cell =
  /** Count and percent, in aligned columns of their own. */
  | {
      readonly kind: 'share'
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

/** Values of a row in the order of columns. */
export interface ResultRow {
  readonly label: string
  readonly cells: readonly Cell[]
}

/** All that a table prints, and what cannot be printed. */
export interface Cells {
  readonly columns: readonly Column[]
  readonly cells: ReadonlyMap<TableRowSpec, ResultRow>
  readonly issues: readonly FigureIssue[]
}

interface Found {
  readonly row: ResultRowSpec
  readonly group: ResultGroup
  readonly part: Part | undefined
}

/** Collects columns and values of a table. */
export function collectCells(
  spec: FigureSpec<'results'>,
  results: Results,
  style: HouseStyle
): Cells {
  const issues: FigureIssue[] = []
  const found = spec.rows.flatMap((row) => findRow(row, results, issues))
  checkLevels(found, issues)
  const groups = found.map(({group}) => group)
  const levels = new Set(groups.flatMap(({levels}) => [...levels.keys()]))
  const names = groups.some(({all}) => all)
    ? [...levels, wholeSet]
    : [...levels]
  const shared = names.every((level) => shareTotal(groups, level))
  const columns = names.map((level): Column => {
    const name = level === wholeSet ? 'All' : level
    return {
      level,
      name: levels.size === 0 ? undefined : name,
      total: shared ? printTotal(groups, level, style) : undefined
    }
  })
  const cells = new Map<TableRowSpec, ResultRow>()
  for (const {row, group, part} of found) {
    const missing = names.find((level) => lacksPart(group, level, part, style))
    if (missing !== undefined) issues.push(partIssue(row, group, missing))
    cells.set(row, {
      label: group.label,
      cells: names.map((level) => makeCell(group, level, part, shared, style))
    })
  }

  return {columns, cells, issues}
}

function findRow(
  row: TableRowSpec,
  results: Results,
  issues: FigureIssue[]
): readonly Found[] {
  if ('head' in row) return []
  const {id, place} = row.result
  const group = results.get(id)
  const {part} = row
  if (!group) {
    issues.push({
      rule: 'value-exists',
      reason: `Unexpected result \`${id}\`, expected one that the summary defines`,
      fix: `Define \`${id}\` in the analyses or the reported results.`,
      place
    })
    return []
  }

  if (part !== undefined && !isPart(part)) {
    issues.push(partIssue(row, group, firstLevel(group)))
    return []
  }

  return [{row, group, part}]
}

/** Columns are levels of one variable: others cannot share them. */
function checkLevels(found: readonly Found[], issues: FigureIssue[]): void {
  const by = found.find(({group}) => group.by !== undefined)?.group.by
  for (const {row, group} of found) {
    if (group.by === undefined || group.by === by) continue
    issues.push({
      rule: 'value-exists',
      reason: `Unexpected levels of \`${group.by}\` for \`${group.id}\`, expected \`${by}\` as in the rows before`,
      fix: 'Make a table of its own for these levels.',
      place: row.result.place
    })
  }
}

function makeCell(
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

function lacksPart(
  group: ResultGroup,
  level: string,
  part: Part | undefined,
  style: HouseStyle
): boolean {
  const result = resultAt(group, level)
  return result !== undefined && !formatResult(result, part, style)
}

function lookOf(result: Result): readonly string[] {
  if (result.kind === 'unknown') return ['absent']
  if (result.kind === 'quoted') return ['quoted']
  const zero = 'numerator' in result && result.numerator === 0
  return zero ? ['zero'] : []
}

function resultAt(group: ResultGroup, level: string): Result | undefined {
  return level === wholeSet ? group.all : group.levels.get(level)
}

function firstLevel(group: ResultGroup): string {
  return group.levels.keys().next().value ?? wholeSet
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

function partIssue(
  {part, result}: Found['row'],
  group: ResultGroup,
  level: string
): FigureIssue {
  const found = resultAt(group, level)
  const parts = found ? partsOf(found).map((d) => `\`${d}\``) : []
  return {
    rule: 'value-exists',
    reason: `Unexpected part \`${part}\` of \`${group.id}\`, expected ${parts.join(', ')}`,
    fix: 'Name a part that this result has, or leave `part` out.',
    place: result.place
  }
}
