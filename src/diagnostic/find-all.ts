/**
 * All matches of a global pattern.
 *
 * `matchAll` searches with a copy of the pattern, which is compiled anew after
 * each collection of garbage: for the long ones of rules that takes longer
 * than the search.
 */
export function findAll(
  pattern: RegExp,
  text: string
): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
