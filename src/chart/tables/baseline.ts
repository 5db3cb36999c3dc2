import type {BaselineRow} from '../../analysis/figures/baseline.ts'
import type {Part} from '../../format/parts.ts'
import type {FigureInput, TableDrawing} from '../figure.ts'
import {print} from '../printed.ts'
import {cellOf, columnsOf, resultAt, spreadOf} from './cells.ts'
import {drawTable, headOf, type Line, phrasing} from './draw-table.ts'
import {findGroup} from './find-group.ts'
import {sentence, sentences} from './table-notes.ts'

/** Form of a numeric variable: what it is called, center and spread. */
const statistics = {
  'median-range': {words: 'median (range)', parts: ['median', 'range']},
  'median-iqr': {words: 'median (IQR)', parts: ['median', 'iqr']},
  'mean-sd': {words: 'mean (SD)', parts: ['mean', 'sd']}
} as const satisfies Record<
  string,
  {readonly words: string; readonly parts: readonly [Part, Part]}
>

/**
 * Makes a table of characteristics of participants: medians or means, and
 * counts with percents of all in the head of the column.
 */
export function drawBaseline({
  spec,
  data,
  results,
  style,
  labels
}: FigureInput<'baseline'>): TableDrawing {
  const participants = findGroup(data.participants, results)
  const {columns} = columnsOf([participants], spec, style)
  const heads = columns.map(function ({level, name}) {
    const result = resultAt(participants, level)
    const at = {id: participants.id, level}
    const total = result && print(result, 'n', style, at)
    return headOf({level, name, total})
  })
  return {
    table: drawTable({
      outcome: ['Characteristic'],
      heads,
      lines: data.rows.map(drawRow)
    }),
    footnote: sentences(
      sentence(data.setLabel),
      data.rows.some(({kind}) => kind === 'share')
        ? `Percentages are of the number in the head of the column${data.hasMissing ? ', those without a value included' : ''}.`
        : undefined
    ),
    issues: []
  }

  function drawRow(row: BaselineRow): Line {
    const label = phrasing(row.label, labels)
    if (!('group' in row)) return {kind: row.kind, label}
    const group = findGroup(row.group, results)
    if (row.kind === 'share')
      return {
        kind: 'row',
        label,
        indent: row.indent,
        cells: columns.map(({level}) =>
          cellOf(group, level, undefined, true, style)
        )
      }

    const {words, parts} = statistics[row.statistic]
    const unit = row.unit === '' ? '' : `, ${row.unit}`
    return {
      kind: 'row',
      label: [...label, `, ${words}${unit}`],
      cells: columns.map(({level}) => spreadOf(group, level, parts, style))
    }
  }
}
