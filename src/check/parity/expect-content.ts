import type {ElementContent} from 'hast'
import {
  type PrintedPlace,
  printedValues,
  type Showing
} from '../../output/printed-values.ts'
import {contentText} from './content-text.ts'
import {type Words, wordsOf} from './words.ts'

/** What a file of a product must say. */
export interface Expected {
  /** With marks around values. */
  readonly text: string
  /** Without marks, with single spaces. */
  readonly plain: string
  readonly words: () => Words
  /** In the order of the text. */
  readonly values: readonly PrintedPlace[]
}

/** What a file must say that shows some content in its way. */
export function expectContent(
  content: readonly ElementContent[],
  showing: Showing
): Expected {
  const text = contentText(content, showing)
  const plain = singleSpaced(text.replaceAll(/[\uE000\uE001]/g, ''))
  let words: Words | undefined
  return {
    plain,
    text,
    values: printedValues(content, showing),
    words: () => (words ??= wordsOf(plain))
  }
}

/** Text on one line, with single spaces. */
export function singleSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
