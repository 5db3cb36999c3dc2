import {valueMarks} from './content-text.ts'
import {lettersOf} from './letters.ts'
import {edges} from './reader.ts'

/** What stands together: a paragraph, a cell, a table, a drawing. */
export interface Block {
  /** With its edges and marks of values. */
  readonly text: string
  readonly letters: string
  /** How many values stand before it. */
  readonly values: number
}

/** Cells of a table, row by row. */
export interface Rows {
  readonly heads: readonly Row[]
  readonly body: readonly Row[]
}

type Row = readonly Block[]

/**
 * Takes the text of content apart into what must stay together.
 *
 * @param text
 *   With its edges and marks of values.
 * @param isPlainText
 *   Whether what it becomes is plain text, where tables without heads, which
 *   only lay out, are lines.
 * @returns
 *   Paragraphs, tables and drawings that hold digits, in their order.
 */
export function blocksOf(text: string, isPlainText: boolean): readonly Block[] {
  const blocks: Block[] = []
  let values = 0
  for (const part of text.split(group))
    if (isGroup(part, isPlainText)) add(part)
    else for (const line of part.split(lineEdge)) add(line)
  return blocks

  function add(part: string): void {
    if (/\d/.test(part)) blocks.push(blockOf(part, values))
    values += countValues(part)
  }
}

/** Takes a table apart; a drawing has no rows. */
export function rowsOf({text, values: before}: Block): Rows {
  const [heads, body]: [Row[], Row[]] = [[], []]
  let values = before
  for (const [index, part] of text.split(edges.heads).entries())
    for (const row of part.split(edges.row)) {
      const cells: Block[] = []
      // Cells lie between pairs of edges; what is between the pairs is none.
      for (const [place, cell] of row.split(edges.cell).entries()) {
        if (place % 2 === 1) cells.push(blockOf(cell, values))
        values += countValues(cell)
      }
      if (cells.length > 0) (index === 1 ? heads : body).push(cells)
    }
  return {body, heads}
}

function isGroup(part: string, isPlainText: boolean): boolean {
  if (!part.startsWith(edges.start)) return false
  return !isPlainText || part.includes(edges.heads)
}

/** A table or drawing; tables around others lay them out. */
const group = /(\u2028[^\u2028\u2029]*\u2029)/

const lineEdge = /[\t-\r\u2028\u2029]/

function blockOf(text: string, values: number): Block {
  return {letters: lettersOf(text), text, values}
}

function countValues(text: string): number {
  let count = 0
  for (
    let at = text.indexOf(valueMarks.start);
    at !== -1;
    at = text.indexOf(valueMarks.start, at + 1)
  )
    count++
  return count
}
