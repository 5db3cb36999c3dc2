import type {TableRowSpec} from '../../trial/figures/results.ts'
import type {FigureInput, TableDrawing} from '../figure.ts'
import {print, type Printed} from '../printed.ts'
import {type Column, resultAt} from './cells.ts'
import {drawTable, headOf, type Line, phrasing} from './draw-table.ts'
import {findGroup} from './find-group.ts'
import {collectCells} from './results-cells.ts'
import {sentences, setSentence} from './table-notes.ts'

/** Makes a table of exposure: summaries and counts, one a row. */
export function drawExposure({
  spec,
  data: {groups, participants},
  results,
  style,
  labels
}: FigureInput<'exposure'>): TableDrawing {
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
  return {
    table: drawTable({
      outcome: ['Exposure'],
      heads: columns.map((column) =>
        headOf({...column, total: totalOf(column)})
      ),
      lines
    }),
    footnote: sentences(setSentence(groups)),
    issues
  }

  function totalOf({level, total}: Column): Printed | undefined {
    const counts =
      participants === undefined ? undefined : findGroup(participants, results)
    const result = counts && resultAt(counts, level)
    return result && counts
      ? print(result, 'n', style, {id: counts.id, level})
      : total
  }
}
