import type {Element, ElementContent, Properties} from 'hast'
import {attributeOf, classesOf, element} from './elements.ts'
import {phrasingText} from './phrasing-text.ts'
import {
  type Cell,
  type GridRow,
  isGroupRow,
  isNumberColumn,
  type TableGrid
} from './table-grid.ts'

/** Turns the content of a cell into content for mail. */
export type Convert = (nodes: readonly ElementContent[]) => ElementContent[]

/** Rows of a data table as they are. */
export function gridRows(
  grid: TableGrid,
  convert: Convert
): readonly Element[] {
  const aligned = alignments(grid)

  function rowOf(row: GridRow, isHead: boolean): Element {
    const isGroup = isGroupRow(row, grid)
    const kind = isHead ? 'column-head' : isGroup ? 'group' : 'cell'
    const scope = isHead ? 'col' : isGroup ? 'rowgroup' : 'row'
    const cells = row.map((cell) =>
      mailCell(cell, convert, {
        align: cell.columns === 1 ? aligned[cell.column] : 'left',
        classes: [kind, ...(cell.column === 0 ? ['first'] : [])],
        scope:
          cell.element.tagName === 'th' || isHead
            ? (attributeOf(cell.element, 'scope') ?? scope)
            : undefined
      })
    )
    return element('tr', {}, cells)
  }

  const head = grid.head.map((row) => rowOf(row, true))
  const body = grid.body.map((row) => rowOf(row, false))
  return [
    ...(head.length > 0 ? [element('thead', {}, head)] : []),
    element('tbody', {}, body)
  ]
}

/** How the columns of a table are aligned. */
export function alignments(grid: TableGrid): readonly ('left' | 'right')[] {
  return Array.from({length: grid.columns}, (_, column) =>
    isNumberColumn(column, grid, cellText) ? 'right' : 'left'
  )
}

/** How a cell is set. */
interface CellSettings {
  readonly align: 'left' | 'right' | undefined
  readonly classes: readonly string[]
  /** Makes it a head, unless it is empty: the head of nothing. */
  readonly scope?: string | undefined
  /** Columns that it covers, in place of its own. */
  readonly columns?: number
}

/** A cell of a data table for mail. */
export function mailCell(
  {columns, element: cell, indent, rows}: Cell,
  convert: Convert,
  settings: CellSettings
): Element {
  const {align = 'left', classes, scope} = settings
  const isHead = scope !== undefined && cellText(cell) !== ''
  const over = settings.columns ?? columns
  const properties: Properties = {
    align,
    className: [
      ...classesOf(cell).filter((name) => !name.startsWith('indent-')),
      ...classes,
      ...(align === 'right' ? ['number'] : []),
      ...(indent > 0 ? [`indent-${indent}`] : [])
    ]
  }
  if (over > 1) properties['colSpan'] = over
  if (rows > 1) properties['rowSpan'] = rows
  if (isHead) properties['scope'] = scope
  return element(isHead ? 'th' : 'td', properties, convert(cell.children))
}

/** Texts of cells, which several questions are asked of. */
const texts = new WeakMap<Element, string>()

/** Text of a cell, to judge it by. */
export function cellText(cell: Element): string {
  const known = texts.get(cell) ?? phrasingText(cell.children, () => 0)
  texts.set(cell, known)
  return known
}
