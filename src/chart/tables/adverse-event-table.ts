import type {AdverseEventRow} from '../../analysis/result.ts'
import type {FigureInput, TableDrawing} from '../figure.ts'
import type {Canvas} from '../theme.ts'
import {gradeColumns} from './adverse-event-grades.ts'
import {columnsOf} from './cells.ts'
import {drawTable, type Line} from './draw-table.ts'
import {sentence, sentences} from './table-notes.ts'

type RowLine = Extract<Line, {kind: 'row'}>

/**
 * Makes a table of adverse events: participants by term, the most frequent
 * first, at the worst grade of each.
 */
export function drawAdverseEventTable(
  {
    spec,
    data: {group, details},
    results,
    style
  }: FigureInput<'adverse-event-table'>,
  {widthPx}: Pick<Canvas, 'widthPx'>
): TableDrawing {
  const {grades = ['any', '≥3'], names = {}, percent = true} = spec
  const {columns} = columnsOf([group], spec, style)
  const set = gradeColumns({columns, grades, percent, results, style}, widthPx)
  const shown = spec.rows ?? (details.groups.length > 0 ? 'both' : 'terms')
  const {over, heads} = set
  return {
    table: drawTable({outcome: ['Adverse event'], over, heads, lines: rows()}),
    footnote: noteOf(),
    issues: []
  }

  function rows(): readonly Line[] {
    const any: Line = {
      kind: 'row',
      label: [spec.any ?? 'Any event'],
      look: 'total',
      cells: set.cells(details.any)
    }
    if (shown === 'terms')
      return [any, ...details.terms.map((term) => row(term))]
    return [
      any,
      ...details.groups.flatMap((system) =>
        shown === 'systems'
          ? [row(system)]
          : [
              row(system, {look: 'system'}),
              ...details.terms
                .filter(({group}) => group === system.name)
                .map((term) => row(term, {indent: 1}))
            ]
      )
    ]
  }

  function row(
    event: AdverseEventRow,
    look?: Pick<RowLine, 'indent' | 'look'>
  ): RowLine {
    const label = [names[event.name] ?? event.name]
    return {kind: 'row', label, cells: set.cells(event), ...look}
  }

  function noteOf(): string | undefined {
    const {threshold, below} = details
    const label = group.all?.provenance.set?.label ?? 'participants'
    const percents = set.hasPercents
      ? '; percentages are of the number in the head of the column'
      : ''
    const terms = below === 1 ? '1 other term is' : `${below} other terms are`
    return sentences(
      set.words,
      sentence(
        `${label}, each counted once a row, at the worst grade${percents}`
      ),
      threshold === undefined || shown === 'systems'
        ? undefined
        : `Terms are listed that occurred ${threshold}${below > 0 ? `; ${terms} not` : ''}.`
    )
  }
}
