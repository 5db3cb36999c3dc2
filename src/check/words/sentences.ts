/** A sentence of a text. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
}

const notEnds =
  /(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|etc|al|approx|Fig|No|e\.g|i\.e)|\b\p{L})\.$/u
const word = /[\p{L}\p{N}]+(?:[-’'.,·/][\p{L}\p{N}]+)*%?/gu

/**
 * Sentences of a text.
 *
 * A point ends one before a capital or a digit, but not after an initial or
 * an abbreviation (`Dr. A. Author`), nor in a number.
 *
 * @param text
 *   A paragraph on one line.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0

  for (const {0: end, index} of text.matchAll(
    /[.!?]+[)”"’\]]*(?=\s+["“(]?[\p{Lu}\p{N}]|\s*$)/gu
  )) {
    if (notEnds.test(text.slice(start, index + 1))) continue
    push(index + end.length)
  }
  push(text.length)
  return sentences

  function push(end: number): void {
    const raw = text.slice(start, end)
    const words = raw.match(word) ?? []
    const from = start + (raw.length - raw.trimStart().length)
    if (words.length > 0)
      sentences.push({end, start: from, text: raw.trim(), words})
    start = end
  }
}
