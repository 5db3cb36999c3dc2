import type {VFile} from 'vfile'
import {linePlace, type Place, report} from '../diagnostic/index.ts'

const mostRows = 20_000
const mostColumns = 200
const mostCells = 400_000
const deepestJson = 40

/** How large a table is. */
interface TableSize {
  readonly rows: number
  readonly columns: number
}

/**
 * Reports a table that is larger than those of summaries.
 *
 * @returns
 *   Whether it can be read.
 */
export function checkTableSize(
  {columns, rows}: TableSize,
  name: string,
  place: Place,
  file: VFile
): boolean {
  const tooMany =
    columns > mostColumns
      ? `\`${columns}\` columns of \`${name}\`, expected at most \`${mostColumns}\``
      : rows > mostRows
        ? `\`${rows}\` rows of \`${name}\`, expected at most \`${mostRows}\``
        : rows * columns > mostCells
          ? `\`${rows * columns}\` cells of \`${name}\`, expected at most \`${mostCells}\``
          : undefined
  if (tooMany === undefined) return true
  report(file, 'data-limits', {
    reason: `Unexpected ${tooMany}`,
    fix: 'Export only the variables and rows that the summary needs.',
    place
  })
  return false
}

/**
 * Counts rows below the head, and columns, of CSV text before it is read: line
 * ends and commas outside of quotes, blank lines included.
 */
export function measureCsv(text: string): TableSize {
  let rows = 0
  let columns = 1
  let cells = 1
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === ',') columns = Math.max(columns, ++cells)
    else if (sign === '\n' && at < text.length - 1) {
      rows++
      cells = 1
    }
  }
  return {rows, columns}
}

/**
 * Reports JSON that is nested deeper than any data are.
 *
 * @param text
 *   JSON, which need not be valid.
 * @param path
 *   File as shown to its author.
 * @returns
 *   Whether it can be read.
 */
export function checkJsonDepth(
  text: string,
  path: string,
  file: VFile
): boolean {
  let depth = 0
  for (const {0: token, index} of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth <= deepestJson) continue
    const before = text.slice(0, index).split('\n')
    report(file, 'data-limits', {
      reason: `Unexpected JSON in \`${path}\` that is nested deeper than \`${deepestJson}\` lists and objects`,
      fix: 'Export the file again, as rows of a table.',
      place: linePlace(path, before.length, (before.at(-1)?.length ?? 0) + 1)
    })
    return false
  }
  return true
}
