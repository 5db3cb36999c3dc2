/** Lines above one that was edited, by which its place is found. */
const mostBack = 4

/**
 * Line of a text that stands where a line of an earlier text stood;
 * `undefined` if it was changed since.
 *
 * Edits are at one place as a rule: what is before and after it is the same.
 * Between two of them lines are found by what they say.
 *
 * @param earlier
 *   Lines of the text that the line is of.
 * @param now
 *   Lines of the text as it is.
 * @param line
 *   From 1.
 */
export function lineNow(
  earlier: readonly string[],
  now: readonly string[],
  line: number
): number | undefined {
  let same = 0
  while (same < earlier.length && earlier[same] === now[same]) same++
  if (line <= same) return line
  let fromEnd = 0
  while (
    fromEnd < earlier.length - same &&
    fromEnd < now.length - same &&
    earlier.at(-1 - fromEnd) === now.at(-1 - fromEnd)
  )
    fromEnd++
  if (line > earlier.length - fromEnd) return line + now.length - earlier.length
  // One line that was edited is still itself.
  if (earlier.length === now.length) return line
  for (let back = 0; back < mostBack; back++) {
    const text = earlier[line - 1 - back] ?? ''
    if (text.trim() === '') continue
    const at = now.indexOf(text)
    if (at !== -1 && at === now.lastIndexOf(text)) return at + 1 + back
  }
  return undefined
}

/** `file`, line and column of `file:line:column`. */
export function readPlace(
  place: string
):
  | {readonly file: string; readonly line: number; readonly column: number}
  | undefined {
  const found = /^(.*):(\d+):(\d+)$/.exec(place)
  if (!found) return undefined
  return {
    column: Number(found[3]),
    file: found[1] ?? '',
    line: Number(found[2])
  }
}
