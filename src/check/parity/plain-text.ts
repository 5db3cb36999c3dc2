/**
 * Text of a plain text file, its tables column by column: what a cell breaks
 * into lines stays together.
 */
export function plainText(text: string): string {
  const lines: string[] = []
  let columns: string[][] = []

  for (const line of text.split('\n')) {
    const cells = line.split(/ \|(?: |$)/)
    if (cells.length > 1) {
      for (const [index, cell] of cells.entries())
        (columns[index] ??= []).push(cell.trim())
    } else {
      end()
      lines.push(line)
    }
  }

  end()
  return lines.join('\n')

  function end(): void {
    for (const column of columns) lines.push(...column.filter(Boolean))
    columns = []
  }
}
