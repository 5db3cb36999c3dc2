import {closest, distance} from 'fastest-levenshtein'

/**
 * The name that an author probably meant.
 *
 * @param word
 *   What was written.
 * @param names
 *   What exists.
 * @returns
 *   The nearest name when at most half of it differs, else `undefined`.
 */
export function nearest(
  word: string,
  names: readonly string[]
): string | undefined {
  if (names.length === 0) return undefined
  const name = closest(word.toLowerCase(), names.map(lower))
  const found = names.find((candidate) => lower(candidate) === name)
  if (found === undefined) return undefined
  const longer = names.find((candidate) =>
    lower(candidate).startsWith(lower(word))
  )
  if (word.length > 2 && longer !== undefined) return longer
  return distance(word.toLowerCase(), lower(found)) <=
    Math.max(2, found.length / 2)
    ? found
    : undefined
}

/**
 * Names in backticks, for the “expected” part of a message.
 *
 * @param names
 *   What exists; the first twelve are listed.
 */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => `\`${name}\``)
  const rest = names.length - shown.length
  if (rest > 0) shown.push(`${rest} more`)
  return shown.join(', ')
}

function lower(name: string): string {
  return name.toLowerCase()
}
