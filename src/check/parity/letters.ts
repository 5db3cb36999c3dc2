/** Letters and digits of a text alone, as lines break words and fonts set them. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Where a letter stands in the text that letters were taken from. */
export function placeOfLetter(text: string, letter: number): number {
  let [at, left] = [0, letter]
  for (const character of text) {
    const {length} = lettersOf(character)
    if (length > left) return at
    left -= length
    at += character.length
  }
  return text.length
}
