import type {PlainCell, PlainColumn} from '../../analysis/figures/csv.ts'
import type {Result} from '../../analysis/result.ts'
import {element} from '../element.ts'
import type {FigureInput, TableDrawing} from '../figure.ts'
import {dataElement, print} from '../printed.ts'
import {
  drawTable,
  type Line,
  type Phrasing,
  phrasing,
  type WordCell
} from './draw-table.ts'
import {findGroup} from './find-group.ts'

/** As wide as a digit, and as a point. */
const figureSpace = '\u2007'
const pointSpace = '\u2009\u200A'

/** Makes a plain table: rows of data as they are. */
export function drawCsv({
  data: {columns, size},
  results,
  style,
  labels
}: FigureInput<'csv'>): TableDrawing {
  const [first, ...others] = columns
  if (!first) throw new Error('A plain table has columns')
  const lines = Array.from({length: size}, (_, row): Line => ({
    kind: 'row',
    label: contentOf(first, row),
    cells: others.map((column): WordCell => ({
      kind: 'words',
      content: contentOf(column, row, true),
      isNumber: column.isNumeric
    }))
  }))
  return {
    table: drawTable({
      outcome: phrasing(first.label, labels),
      heads: others.map(({label, isNumeric}) => ({
        words: phrasing(label, labels),
        isText: !isNumeric
      })),
      lines
    }),
    issues: []
  }

  function contentOf(
    {cells, digits}: PlainColumn,
    row: number,
    isPadded = false
  ): Phrasing {
    const cell: PlainCell = cells[row] ?? {kind: 'empty'}
    if (cell.kind === 'empty')
      return [element('span', {className: ['absent']}, '—')]
    if (cell.kind === 'words') return [cell.text]
    const {id, level} = cell
    const result = findGroup(id, results).levels.get(level)
    const printed = result && print(result, undefined, style, {id, level})
    if (!printed) throw new Error(`Cannot print \`${id}\``)
    return isPadded
      ? [dataElement(printed), padding(result, digits)]
      : [dataElement(printed)]
  }
}

/** Space in place of the digits that a number lacks. */
function padding(result: Result, digits: number): string {
  if (result.kind !== 'estimate') return ''
  const missing = digits - result.digits
  if (missing <= 0) return ''
  const point = result.digits === 0 ? pointSpace : ''
  return point + figureSpace.repeat(missing)
}
