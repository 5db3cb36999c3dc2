import type {ResultGroup, Results} from '../../analysis/result.ts'
import type {TableRowSpec} from '../../trial/figures/results.ts'
import type {FigureInput, TableDrawing} from '../figure.ts'
import type {Column} from './cells.ts'
import {drawTable, headOf, type Line, phrasing} from './draw-table.ts'
import {collectCells} from './results-cells.ts'
import {intervalSentence, sentences, setSentence} from './table-notes.ts'

/**
 * Makes a table of results: one row a result, one column a level, the whole
 * set last.
 *
 * Totals stand in the heads of the columns where all rows share them, else in
 * every cell.
 */
export function drawResultsTable({
  spec,
  results,
  style,
  labels
}: FigureInput<'results'>): TableDrawing {
  const {columns, cells, issues} = collectCells(spec, results, style)
  const rows: readonly TableRowSpec[] = spec.rows
  const lines = rows.map(function (row): Line {
    if ('head' in row) return {kind: 'head', label: phrasing(row.head, labels)}
    const found = cells.get(row)
    return {
      kind: 'row',
      label: phrasing(row.label ?? found?.label ?? '', labels),
      indent: row.indent,
      cells: found?.cells ?? []
    }
  })
  const heads = columns.map(headOf)
  return {
    table: drawTable({outcome: ['Outcome'], heads, lines}),
    footnote: footnoteOf(rows, columns, results),
    issues
  }
}

/** Sets, what percentages are of, and intervals: as far as they are known. */
function footnoteOf(
  rows: readonly TableRowSpec[],
  columns: readonly Column[],
  results: Results
): string | undefined {
  const found = rows.flatMap(function (row) {
    const group = 'head' in row ? undefined : results.get(row.result.id)
    return group ? [{group, part: 'part' in row ? row.part : undefined}] : []
  })
  const groups = found.map(({group}) => group)
  const hasShares = found.some(
    ({group, part}) => part === undefined && isShare(group)
  )
  return sentences(
    setSentence(groups),
    hasShares && columns.some(({total}) => total !== undefined)
      ? 'Percentages are of the number in the head of the column.'
      : undefined,
    intervalSentence(
      found
        .filter(({part}) => part === 'interval' || part === 'limits')
        .map(({group}) => group)
    )
  )
}

function isShare({all, levels}: ResultGroup): boolean {
  const first = all ?? levels.values().next().value
  return first?.kind === 'proportion'
}
