import type {FigureInput, TableDrawing} from '../figure.ts'
import {cellOf, columnsOf} from './cells.ts'
import {drawTable, headOf, type Line, phrasing} from './draw-table.ts'
import {findGroup} from './find-group.ts'
import {
  hasInterval,
  intervalLabel,
  intervalSentence,
  sentences,
  setSentence
} from './table-notes.ts'

/** Makes a table of best overall response, and of rates with intervals. */
export function drawResponseTable({
  spec,
  data: {details, rates},
  results,
  style,
  labels
}: FigureInput<'response'>): TableDrawing {
  const {names = {}, intervals = true} = spec
  const categories = details.categories.map(({name, id}) => ({
    name,
    group: findGroup(id, results)
  }))
  const groups = [...categories.map(({group}) => group), ...rates]
  const {columns, shared} = columnsOf(groups, spec, style)
  const lines = categories.map(({name, group}): Line => ({
    kind: 'row',
    label: [names[name] ?? group.label],
    cells: columns.map(({level}) =>
      cellOf(group, level, undefined, shared, style)
    )
  }))
  for (const [index, rate] of rates.entries()) {
    const label = spec.rates?.[index]?.label ?? rate.label
    lines.push({
      kind: 'row',
      label: phrasing(label, labels),
      look: index === 0 ? 'total' : undefined,
      cells: columns.map(({level}) =>
        cellOf(rate, level, undefined, shared, style)
      )
    })
    if (!intervals || !hasInterval(rate)) continue
    lines.push({
      kind: 'row',
      label: [intervalLabel(rate)],
      indent: 1,
      cells: columns.map(({level}) =>
        cellOf(rate, level, 'limits', shared, style)
      )
    })
  }

  const set = setSentence(groups)
  return {
    table: drawTable({
      outcome: ['Best response'],
      heads: columns.map(headOf),
      lines
    }),
    footnote: sentences(
      set,
      shared
        ? 'Percentages are of the number in the head of the column, those not evaluable included.'
        : undefined,
      intervals ? intervalSentence(rates) : undefined
    ),
    issues: []
  }
}
