/** Letters without digits, and digits by how many letters are before them. */
export interface Wording {
  readonly words: string
  readonly numbers: ReadonlyMap<number, string>
}

/** Parts letters and digits. */
export function wordingOf(letters: string): Wording {
  const numbers = new Map<number, string>()
  let words = ''
  let at = 0
  for (const {0: digits, index} of letters.matchAll(/\p{N}+/gu)) {
    words += letters.slice(at, index)
    numbers.set(words.length, digits)
    at = index + digits.length
  }
  return {numbers, words: words + letters.slice(at)}
}

/**
 * How often the words of a block stand in a text with its numbers between them.
 *
 * @param isPlainText
 *   Whether numbers of links may stand beside those of the block.
 */
export function countWording(
  own: Wording,
  text: Wording,
  isPlainText: boolean
): number {
  const {length} = own.words
  // Digits alone are no wording.
  if (length === 0) return 0
  let count = 0
  let start = text.words.indexOf(own.words)
  while (start !== -1) {
    if (agrees(start)) count++
    start = text.words.indexOf(own.words, start + length)
  }
  return count

  function agrees(start: number): boolean {
    for (let at = 0; at <= length; at++) {
      const digits = own.numbers.get(at) ?? ''
      const found = text.numbers.get(start + at) ?? ''
      // Numbers of what is before and behind run into those of the block.
      const begins = (isPlainText || at === length) && found.startsWith(digits)
      const ends = (isPlainText || at === 0) && found.endsWith(digits)
      if (found !== digits && !begins && !ends) return false
    }
    return true
  }
}
