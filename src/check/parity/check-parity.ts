import type {Place, Problem, RuleId} from '../../diagnostic/index.ts'
import type {PrintedPlace} from '../../output/printed-values.ts'
import {valueMarks} from './content-text.ts'
import {countValue} from './count-value.ts'
import type {Expected} from './expect-content.ts'
import {findAround} from './find-around.ts'
import {placeOfLetter} from './letters.ts'
import {findWord, lostWords} from './lost-words.ts'
import {misplaced} from './misplaced.ts'
import {addedNumbers, lostDigits} from './numbers.ts'
import {onLine, splitLine, wordsOf} from './words.ts'

/** A product as it will be written, and what it must say. */
export interface Proof {
  /** Name of its file, `poster.pdf`. */
  readonly product: string
  /** What it was made to show. */
  readonly expected: Expected
  /** Text that was read from the file. */
  readonly text: string
}

/** Where a value or word stands in the source. */
export type FindPlace = (
  value: Pick<PrintedPlace, 'within'>
) => Place | undefined

type Report = (rule: RuleId, problem: Problem) => void

/** What to do where the text is not to blame. */
const lookAtIt =
  'Look at it in the product: its template hides or changes it. If it does not, report this as a mistake of the program.'

/**
 * Compares a product, read again, with what it was made from.
 *
 * Each traced value stands there whole and as often as it was printed, no
 * other number is lost, no number is there that was not printed, no word is
 * lost, and all of it stands in the order in which it was printed.
 */
export function checkParity(
  {expected: content, product, text}: Proof,
  placeOf: FindPlace,
  say: Report
): void {
  const read = text.trim()
  // What is the same to the letter needs no closer look, as most pages.
  if (read === content.plain) return
  if (read === '') {
    say('product-readable', {
      fix: lookAtIt,
      reason: `Unexpected empty text in \`${product}\`, expected what the summary says`
    })
    return
  }

  const line = onLine(read)
  if (line === content.line()) return
  const expected = content.words()
  const actual = splitLine(line)
  const values = new Map<string, PrintedPlace[]>()
  for (const value of content.values()) {
    const same = values.get(value.text)
    if (same) same.push(value)
    else values.set(value.text, [value])
  }

  // What was reported as a value is not reported as digits or words again.
  const lost = new Set<string>()
  let holds = true
  for (const [written, places] of values) checkValue(written, places)
  checkNumbers()
  checkWords()
  // Where all is there, and only there, its order can be told.
  if (holds) checkOrder()

  function report(rule: RuleId, problem: Problem): void {
    holds = false
    say(rule, problem)
  }

  function checkValue(written: string, places: PrintedPlace[]): void {
    const value = wordsOf(written)
    const [first] = places
    if (!first || value.texts.length === 0) return
    const printed = countValue(value, expected)

    const found = countValue(value, actual)
    if (found >= printed) return
    for (const [digits] of written.matchAll(/\d+/g)) lost.add(digits)
    for (const word of value.texts) lost.add(word)
    const around = findAround(value, actual)
    report('product-keeps-numbers', {
      ...problemOf(first, written, around),
      fix: lookAtIt,
      reason: `Unexpected ${found === 0 ? 'loss' : `${found} of ${printed}`} of \`${written}\` of \`${first.result}\` in \`${product}\`, ${around === undefined ? 'found nothing like it' : `found \`${around}\``}`
    })
  }

  function problemOf(
    value: PrintedPlace,
    written: string,
    around: string | undefined
  ): Pick<Problem, 'actual' | 'expected' | 'place'> {
    return {
      ...(around !== undefined && {actual: around}),
      expected: [written],
      place: placeOf(value)
    }
  }

  function checkNumbers(): void {
    for (const {at, digits, found, printed} of lostDigits(
      expected.source,
      actual.source
    )) {
      if (lost.has(digits)) continue
      report('product-keeps-numbers', {
        expected: [digits],
        fix: lookAtIt,
        reason: `Unexpected ${found === 0 ? 'loss' : `${found} of ${printed}`} of \`${digits}\` in \`${product}\`, expected it as in \`${contextOf(expected.source, at)}\``
      })
    }

    for (const {at, number} of addedNumbers(expected.source, actual.source)) {
      if (isMark(number, at)) continue
      report('product-prints-traced', {
        actual: number,
        fix: lookAtIt,
        reason: `Unexpected number \`${number}\` in \`${product}\`, expected none that the summary does not print; found \`${contextOf(actual.source, at)}\``
      })
    }
  }

  function checkWords(): void {
    for (const {at, found, printed, word} of lostWords(
      expected,
      actual,
      content.content
    )) {
      if (lost.has(word)) continue
      report('product-keeps-words', {
        expected: [word],
        fix: lookAtIt,
        place: placeOf({within: findWord(content.content, word)}),
        reason: `Unexpected ${found === 0 ? 'loss' : `${found} of ${printed}`} of \`${word}\` in \`${product}\`, expected it as in \`${contextOf(expected.source, at)}\``
      })
    }
  }

  function checkOrder(): void {
    for (const {at, before, block} of misplaced(
      content.text,
      read,
      content.isPlainText
    )) {
      const own = onLine(block.text)
      const wanted = contextOf(own, placeOfLetter(own, before))
      const found = contextOf(actual.source, placeOfLetter(actual.source, at))
      const value = block.text.includes(valueMarks.start)
        ? content.values()[block.values]
        : undefined
      report('product-keeps-order', {
        actual: found,
        expected: [wanted],
        fix: lookAtIt,
        place: value && placeOf(value),
        reason: `Unexpected order in \`${product}\`, expected \`${wanted}\`, found \`${found}\``
      })
    }
  }

  function isMark(number: string, at: number): boolean {
    const after = actual.source.slice(at + number.length)
    return /^\.\s/.test(after) && content.marks().has(number)
  }
}

/** A number with the words beside it. */
function contextOf(source: string, place = 0): string {
  const before = source.slice(Math.max(0, place - 40), place)
  const after = source.slice(place, place + 40)
  const words =
    (/(?:\S+\s+){0,2}\S*$/.exec(before)?.[0] ?? '') +
    (/^\S*(?:\s+\S+){0,2}/.exec(after)?.[0] ?? '')
  return words.replaceAll(/\s+/g, ' ').trim()
}
