import type {Sentence} from './sentences.ts'
import {countSyllables} from './syllables.ts'

/** How hard a text is to read. */
export interface Reading {
  /** Flesch–Kincaid grade: the school year in which it is understood. */
  readonly grade: number
  /** The same, with all words. */
  readonly gradeOfAll: number
  readonly wordsPerSentence: number
  /** Words of four syllables and more, the most frequent first. */
  readonly longWords: readonly string[]
}

/**
 * Flesch–Kincaid grade, `0.39 · words/sentences + 11.8 · syllables/words −
 * 15.59` (Kincaid and others, 1975).
 *
 * @param sentences
 *   At least one.
 * @param isExplained
 *   Words that readers are told the meaning of: their syllables do not count.
 */
export function readingGrade(
  sentences: readonly Sentence[],
  isExplained: (word: string) => boolean
): Reading {
  const words = sentences.flatMap((sentence) =>
    sentence.words.map((word) => ({syllables: countSyllables(word), word}))
  )
  const unexplained = words.filter(({word}) => !isExplained(word))
  const wordsPerSentence = words.length / sentences.length
  const counts = new Map<string, number>()
  for (const {syllables, word} of unexplained) {
    if (syllables < 4) continue
    const name = word.toLowerCase()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }

  return {
    grade: gradeOf(unexplained),
    gradeOfAll: gradeOf(words),
    longWords: [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([word]) => word),
    wordsPerSentence
  }

  function gradeOf(counted: typeof words): number {
    const sum = counted.reduce((before, {syllables}) => before + syllables, 0)
    const perWord = counted.length === 0 ? 1 : sum / counted.length
    return 0.39 * wordsPerSentence + 11.8 * perWord - 15.59
  }
}
