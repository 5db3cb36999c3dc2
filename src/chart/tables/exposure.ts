import type {ResultGroup, Summary} from '../../analysis/result.ts'
import type {Part} from '../../format/parts.ts'
import type {AuthorText} from '../../trial/figure-spec.ts'
import type {TableRowSpec} from '../../trial/figures/results.ts'
import type {FigureInput, TableDrawing} from '../figure.ts'
import {print, type Printed} from '../printed.ts'
import {type Cell, type Column, resultAt, spreadOf} from './cells.ts'
import {drawTable, headOf, type Line, phrasing} from './draw-table.ts'
import {findGroup} from './find-group.ts'
import {collectCells} from './results-cells.ts'
import {sentences, setSentence} from './table-notes.ts'

/** Forms that have a center and a spread. */
const forms = {
  median: {words: 'median (range)', parts: ['median', 'range']},
  mean: {words: 'mean (SD)', parts: ['mean', 'sd']}
} as const satisfies Record<
  string,
  {readonly words: string; readonly parts: readonly [Part, Part]}
>

/**
 * Makes a table of exposure: summaries and counts, one a row. Labels get the
 * form and unit of summaries, where they do not say them.
 */
export function drawExposure({
  spec,
  data: {groups, participants},
  results,
  style,
  labels
}: FigureInput<'exposure'>): TableDrawing {
  const {columns, cells, issues} = collectCells(spec, results, style)
  const rows: readonly TableRowSpec[] = spec.rows
  return {
    table: drawTable({
      outcome: ['Exposure'],
      heads: columns.map((column) =>
        headOf({...column, total: totalOf(column)})
      ),
      lines: rows.map(drawRow)
    }),
    footnote: sentences(setSentence(groups)),
    issues
  }

  function drawRow(row: TableRowSpec): Line {
    if ('head' in row) return {kind: 'head', label: phrasing(row.head, labels)}
    const group = findGroup(row.result.id, results)
    const summary = row.part === undefined ? summaryOf(group) : undefined
    const label = row.label ?? group.label
    return {
      kind: 'row',
      indent: row.indent,
      label: [...phrasing(label, labels), ...missingWords(label, summary)],
      cells: summary
        ? columns.map(({level}) => spreadCell(group, level, summary))
        : (cells.get(row)?.cells ?? [])
    }
  }

  function spreadCell(
    group: ResultGroup,
    level: string,
    {usual}: Summary
  ): Cell {
    const form = usual === 'mean' ? forms.mean : forms.median
    return spreadOf(group, level, form.parts, style)
  }

  function totalOf({level, total}: Column): Printed | undefined {
    if (participants === undefined) return total
    const counts = findGroup(participants, results)
    const result = resultAt(counts, level)
    return result && print(result, 'n', style, {id: counts.id, level})
  }
}

/** Summary with a center, where the results of a group are such. */
function summaryOf({all, levels}: ResultGroup): Summary | undefined {
  const first = all ?? levels.values().next().value
  return first?.kind === 'summary' && first.usual !== 'range'
    ? first
    : undefined
}

/** `, median (range), days`, less what a label says. */
function missingWords(
  label: AuthorText | string,
  summary: Summary | undefined
): readonly string[] {
  if (!summary) return []
  const said = typeof label === 'string' ? label : label.value
  const {usual, unit} = summary
  const {words} = usual === 'mean' ? forms.mean : forms.median
  const form = new RegExp(`\\b${usual}\\b`, 'i').test(said) ? '' : `, ${words}`
  const unitWords = unit === '' || said.includes(unit) ? '' : `, ${unit}`
  return form + unitWords === '' ? [] : [form + unitWords]
}
