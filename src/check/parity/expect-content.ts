import type {ElementContent} from 'hast'
import {
  type PrintedPlace,
  printedValues,
  type Showing
} from '../../output/printed-values.ts'
import {contentText} from './content-text.ts'
import {listMarks} from './list-marks.ts'
import {onLine, splitLine, type Words} from './words.ts'

/** What a file of a product must say. */
export interface Expected {
  /** With marks around values. */
  readonly text: string
  /** Without marks. */
  readonly plain: string
  /** The same on one line, as it is compared. */
  readonly line: () => string
  readonly words: () => Words
  /** In the order of the text. */
  readonly values: () => readonly PrintedPlace[]
  /** What it was made of. */
  readonly content: readonly ElementContent[]
  /** Numbers before items of lists, which the text has not. */
  readonly marks: () => ReadonlySet<string>
  /** Tables may be in columns, and links have numbers. */
  readonly isPlainText: boolean
}

/** What a file must say that shows some content in its way. */
export function expectContent(
  content: readonly ElementContent[],
  showing: Showing
): Expected {
  const text = contentText(content, showing)
  const plain = text.replaceAll(/[\uE000\uE001]/g, '').trim()
  let line: string | undefined
  let words: Words | undefined
  return {
    content,
    isPlainText: showing.drawings === 'described' && showing.figureData,
    line: lineOf,
    marks: () => listMarks(content),
    plain,
    text,
    values: () => printedValues(content, showing),
    words: () => (words ??= splitLine(lineOf()))
  }

  function lineOf(): string {
    return (line ??= onLine(plain))
  }
}
