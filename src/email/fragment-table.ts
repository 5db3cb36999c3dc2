import type {Element, ElementContent} from 'hast'
import {element} from './elements.ts'
import {columnContents} from './mail-table-stacked.ts'
import {type GridRow, isGroupRow, tableGrid} from './table-grid.ts'

/** Turns the content of a cell into phrasing for a fragment. */
type Convert = (nodes: readonly ElementContent[]) => ElementContent[]

/**
 * A table of data as lists, for editors that know no tables: each row an item,
 * its values under it with the heads of their columns.
 */
export function fragmentTable(
  table: Element,
  convert: Convert
): ElementContent[] {
  const grid = tableGrid(table)
  const blocks: ElementContent[] = []
  let items: ElementContent[] = []
  if (grid.caption) blocks.push(paragraph(convert(grid.caption.children)))
  const heads = columnContents(grid, convert)
  const [first = []] = heads
  if (first.length > 0) blocks.push(paragraph([...first, text(':')]))

  for (const row of grid.body) {
    if (isGroupRow(row, grid)) {
      endList()
      const [cell] = row
      const words = convert(cell?.element.children ?? [])
      blocks.push(paragraph([element('strong', {}, words)]))
    } else items.push(itemOf(row))
  }

  endList()
  return blocks

  function endList(): void {
    if (items.length > 0) blocks.push(element('ul', {}, items))
    items = []
  }

  function itemOf([name, ...cells]: GridRow): Element {
    const values = cells.map(function (cell) {
      const head = heads[cell.column] ?? []
      const value = convert(cell.element.children)
      const between = head.length > 0 ? [text(': ')] : []
      return element('li', {}, [...head, ...between, ...value])
    })
    const words = convert(name?.element.children ?? [])
    const own = words.length > 0 ? [element('strong', {}, words)] : []
    const list = values.length > 0 ? [element('ul', {}, values)] : []
    return element('li', {}, [...own, ...list])
  }
}

function paragraph(children: readonly ElementContent[]): Element {
  return element('p', {}, children)
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
