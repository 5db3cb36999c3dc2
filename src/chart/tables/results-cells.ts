import type {ResultGroup, Results} from '../../analysis/result.ts'
import {formatResult} from '../../format/format-result.ts'
import type {HouseStyle} from '../../format/house-style.ts'
import {isPart, type Part, partsOf} from '../../format/parts.ts'
import type {FigureSpec} from '../../trial/figure-spec.ts'
import type {ResultRowSpec, TableRowSpec} from '../../trial/figures/results.ts'
import type {FigureIssue} from '../drawing.ts'
import {wholeSet} from '../printed.ts'
import {type Cell, cellOf, type Column, columnsOf, resultAt} from './cells.ts'

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
  spec: Pick<FigureSpec<'results'>, 'rows' | 'columns' | 'names' | 'at'>,
  results: Results,
  style: HouseStyle
): Cells {
  const issues: FigureIssue[] = []
  const found = spec.rows.flatMap((row) => findRow(row, results, issues))
  checkLevels(found, issues)
  const groups = found.map(({group}) => group)
  const {columns, shared} = columnsOf(groups, spec, style)
  const names = columns.map(({level}) => level)
  checkColumns(spec, groups, issues)
  const cells = new Map<TableRowSpec, ResultRow>()
  for (const {row, group, part} of found) {
    const missing = names.find((level) => lacksPart(group, level, part, style))
    if (missing !== undefined) issues.push(partIssue(row, group, missing))
    cells.set(row, {
      label: group.label,
      cells: names.map((level) => cellOf(group, level, part, shared, style))
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

/** Columns that an author chose are levels of some row. */
function checkColumns(
  {columns = [], at}: Pick<FigureSpec<'results'>, 'columns' | 'at'>,
  groups: readonly ResultGroup[],
  issues: FigureIssue[]
): void {
  const known = new Set(groups.flatMap(({levels}) => [...levels.keys()]))
  for (const [index, column] of columns.entries()) {
    if (known.has(column) || column === wholeSet) continue
    const levels = [...known, wholeSet].map((level) => `\`${level}\``)
    issues.push({
      rule: 'figure-levels',
      reason: `Unexpected column \`${column}\`, expected ${levels.join(', ')}`,
      fix: 'Name a level of the results, or delete the column.',
      place: at('columns', index)
    })
  }
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

function firstLevel(group: ResultGroup): string {
  return group.levels.keys().next().value ?? wholeSet
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
