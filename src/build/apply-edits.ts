/** A change of a range of a text. */
interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Applies edits to a file; nothing else in it changes.
 *
 * @param original
 *   The file as it is, with its mark of byte order and its line ends.
 * @param edits
 *   Edits of the text as it was parsed: without that mark, and with lines that
 *   end in a line feed alone. They do not overlap.
 */
export function applyEdits(
  original: string,
  edits: readonly TextEdit[]
): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let taken = 0
  let at = original.startsWith('\uFEFF') ? 1 : 0
  let parsed = 0

  for (const {start, end, text} of sorted) {
    const from = advance(start)
    result += original.slice(taken, from) + text
    taken = advance(end)
  }
  return result + original.slice(taken)

  /** Offset in the file of an offset in the parsed text. */
  function advance(offset: number): number {
    if (offset < parsed) throw new RangeError('Edits overlap')
    while (parsed < offset) {
      at += original.startsWith('\r\n', at) ? 2 : 1
      parsed++
    }
    return at
  }
}
