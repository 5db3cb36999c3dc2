import {distance} from 'fastest-levenshtein'

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
  const written = lower(word)
  let found: string | undefined
  let least = Infinity
  for (const name of names) {
    if (isOtherNumber(written, lower(name))) continue
    const difference = distance(written, lower(name))
    // Of names as near, letters that changed places are the likelier slip,
    // and a first letter that is right.
    const likelier = sameLetters(word, name)
      ? 0.5
      : written[0] === lower(name)[0]
        ? 0.25
        : 0
    const apart = difference - likelier
    if (apart >= least) continue
    found = name
    least = apart
  }

  if (found === undefined) return undefined
  const longer = names.find((candidate) =>
    lower(candidate).startsWith(lower(word))
  )
  if (word.length > 2 && longer !== undefined) return longer
  const longest = Math.max(word.length, found.length)
  return least < longest && least <= Math.max(2, found.length / 2)
    ? found
    : undefined
}

/**
 * Whether a word is surely meant to be a name: in other capitals or spacing,
 * with letters that changed places, or, of four letters or more, with one that
 * is wrong.
 */
export function isMisspelt(word: string, name: string): boolean {
  if (word === name) return false
  const [written, meant] = [letters(word), letters(name)]
  if (written === meant) return meant !== ''
  const longest = Math.max(written.length, meant.length)
  if (/\d/.test(written + meant)) return false
  return (
    (longest > 2 && sameLetters(written, meant)) ||
    (longest > 3 && distance(written, meant) === 1)
  )
}

/** `DL9` is no misspelt `DL1`; `01-02` may be `01-002`. */
function isOtherNumber(one: string, other: string): boolean {
  const [numbers = [], others = []] = [one, other].map((word) =>
    (word.match(/\d+/g) ?? []).map(Number)
  )
  return (
    numbers.length > 0 &&
    one.replaceAll(/\d+/g, '#') === other.replaceAll(/\d+/g, '#') &&
    numbers.join() !== others.join()
  )
}

function sameLetters(one: string, other: string): boolean {
  return (
    one.length === other.length &&
    [...lower(one)].sort().join('') === [...lower(other)].sort().join('')
  )
}

function letters(word: string): string {
  return lower(word).replaceAll(/[\s_-]/g, '')
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
