/** Words that the rules below miscount, by their letters. */
const exceptions: ReadonlyMap<string, number> = new Map([
  ['area', 3],
  ['being', 2],
  ['create', 2],
  ['created', 3],
  ['diagnosis', 4],
  ['diet', 2],
  ['doing', 2],
  ['every', 2],
  ['fluid', 2],
  ['going', 2],
  ['idea', 3],
  ['people', 2],
  ['quiet', 2],
  ['radiation', 4],
  ['science', 2],
  ['several', 3],
  ['trial', 2],
  ['trials', 2],
  ['virus', 2],
  ['were', 1]
])

/**
 * Syllables of an English word, as readability formulas count them.
 *
 * Groups of vowels are counted; a mute `e`, `es` and `ed` are not, and vowels
 * that are spoken apart (`ia`, `io`, `eo`) are two.
 *
 * @param word
 *   One word; a number is one syllable, as Flesch has it.
 */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (letters.length < 3) return 1
  const known = exceptions.get(letters)
  if (known !== undefined) return known
  const spoken = letters
    // “Liked” and “likes” are one, “wanted” and “boxes” two.
    .replace(/(?<![aeiouytd])ed$/, '')
    .replace(/(?<![aeioucgsxz]|sh|ch)es$/, 's')
    .replace(/(?<=[a-z]{2})(?<![aeioul]|[^aeiou]l)e$/, '')
    .replace(/(?<=[aeiouy])le$/, 'l')
    .replace(/^y/, '')
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0
  const apart = spoken.match(
    /i(?:a|o(?!us|n))|eo(?!u)|ua(?!r)|ie(?=t|n[ct])|yi/g
  )
  return Math.max(1, groups + (apart?.length ?? 0))
}
