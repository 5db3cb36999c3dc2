/**
 * Writes a table of Markdown that is also easy to read as it is.
 *
 * @param head
 *   Names of the columns.
 * @param rows
 *   Cells; where a column has numbers alone, or `–` for none, they end on one
 *   line.
 */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[]
): string {
  const lines = [head, ...rows].map((cells) =>
    head.map((_, index) => escapeCell(cells[index] ?? ''))
  )
  const columns = head.map(function (_, index) {
    const cells = lines.map((line) => line[index] ?? '')
    return {
      numeric: rows.length > 0 && cells.slice(1).every(isNumber),
      width: Math.max(3, ...cells.map(({length}) => length))
    }
  })
  const rule = columns.map(({numeric, width}) =>
    numeric ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)
  )
  const padded = lines.map((line) =>
    columns.map(function ({numeric, width}, index) {
      const cell = line[index] ?? ''
      return numeric ? cell.padStart(width) : cell.padEnd(width)
    })
  )
  const [first = [], ...others] = padded
  return [first, rule, ...others]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')
}

function escapeCell(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll('|', String.raw`\|`)
}

function isNumber(text: string): boolean {
  return text === '–' || /^\d[\d,]*(?:\.\d+)?$/u.test(text)
}
