import type {AdverseEventRow, GradeIds} from '../../analysis/result.ts'
import type {TableGrade} from '../../trial/figures/adverse-event-table.ts'
import {element} from '../element.ts'
import type {FigureInput, TableDrawing} from '../figure.ts'
import {print} from '../printed.ts'
import {type Cell, cellOf, type Column, columnsOf, resultAt} from './cells.ts'
import {
  drawTable,
  type Head,
  headOf,
  type Line,
  type Phrasing
} from './draw-table.ts'
import {findGroup} from './find-group.ts'
import {sentence, sentences} from './table-notes.ts'

/**
 * Makes a table of adverse events: participants by term, the most frequent
 * first, at the worst grade of each.
 */
export function drawAdverseEventTable({
  spec,
  data: {group, details},
  results,
  style
}: FigureInput<'adverse-event-table'>): TableDrawing {
  const {grades = ['any', '≥3'], names = {}, percent = true} = spec
  const {columns} = columnsOf([group], spec, style)
  const shown = spec.rows ?? (details.groups.length > 0 ? 'both' : 'terms')
  const lines: Line[] = [line(details.any, spec.any ?? 'Any event', 'total')]
  if (shown === 'terms') for (const term of details.terms) lines.push(row(term))
  else
    for (const system of details.groups) {
      const look = shown === 'both' ? ('system' as const) : undefined
      lines.push(row(system, look))
      if (shown === 'both')
        for (const term of details.terms)
          if (term.group === system.name) lines.push({...row(term), indent: 1})
    }

  const perLevel = (column: Column): Head[] =>
    grades.map((grade) =>
      grades.length > 1 && column.name !== undefined
        ? {words: gradeWords(grade)}
        : {
            ...headOf(column),
            words: column.name === undefined ? gradeWords(grade) : [column.name]
          }
    )
  const isDouble = grades.length > 1 && columns[0]?.name !== undefined
  return {
    table: drawTable({
      outcome: ['Adverse event'],
      over: isDouble
        ? columns.map((column) => ({
            ...headOf(column),
            columns: grades.length
          }))
        : undefined,
      heads: columns.flatMap(perLevel),
      lines
    }),
    footnote: noteOf(),
    issues: []
  }

  function row(event: AdverseEventRow, look?: 'system') {
    return line(event, names[event.name] ?? event.name, look)
  }

  function line(
    ids: GradeIds,
    label: string,
    look?: 'system' | 'total'
  ): Extract<Line, {kind: 'row'}> {
    return {
      kind: 'row',
      label: [label],
      look,
      cells: columns.flatMap(({level}) =>
        grades.map((grade) => cell(idOf(ids, grade), level))
      )
    }
  }

  function cell(id: string, level: string): Cell {
    const events = findGroup(id, results)
    if (percent) return cellOf(events, level, undefined, true, style)
    const result = resultAt(events, level)
    const printed = result && print(result, 'n', style, {id, level})
    const zero = result?.kind === 'proportion' && result.numerator === 0
    return printed
      ? {kind: 'printed', printed, look: zero ? ['zero'] : []}
      : {kind: 'absent', text: style.unknown}
  }

  function noteOf(): string | undefined {
    const {threshold, below} = details
    const label = group.all?.provenance.set?.label ?? 'participants'
    const only =
      grades.length === 1 && grades[0] !== undefined && columns[0]?.name
        ? `${grades[0] === 'any' ? 'Any grade' : `Grade\u00A0${grades[0]}`}. `
        : ''
    const terms = below === 1 ? '1 other term is' : `${below} other terms are`
    return sentences(
      `${only}${sentence(`${label}, each counted once a row, at the worst grade${percent ? '; percentages are of the number in the head of the column' : ''}`)}`,
      threshold === undefined || shown === 'systems'
        ? undefined
        : `Terms are listed that occurred ${threshold}${below > 0 ? `; ${terms} not` : ''}.`
    )
  }
}

function idOf({any, severe, worst}: GradeIds, grade: TableGrade): string {
  if (grade === 'any') return any
  if (grade === '≥3') return severe
  const id = worst[Number(grade) - 1]
  if (id === undefined) throw new RangeError(`Unexpected grade \`${grade}\``)
  return id
}

/** “Any grade”, “Grade ≥3”, on two lines where columns are narrow. */
function gradeWords(grade: TableGrade): Phrasing {
  // Words in one text would be kept on one line.
  return grade === 'any'
    ? ['Any grade']
    : ['Grade ', element('span', {}, grade)]
}
