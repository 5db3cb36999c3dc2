/**
 * Numbers works in the order in which they are first cited.
 *
 * @param keys
 *   Keys as they are cited, repeated or not.
 */
export function citationNumbers(
  keys: Iterable<string>
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const key of keys)
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1)
  return numbers
}

/**
 * Text of a citation, `1,3-5`: ascending, each number once, three or more in a
 * row as a range, without spaces (AMA Manual of Style, 11th edition, 3.6).
 */
export function formatCitationNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const number of sorted) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs
    .map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(',')))
    .join(',')
}
