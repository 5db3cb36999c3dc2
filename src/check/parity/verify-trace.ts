import type {Trace, TracedValue} from '../../output/trace-schema.ts'
import {countValue} from './count-value.ts'
import {findAround} from './find-around.ts'
import {wordsOf} from './words.ts'

/** What a document lacks of a trace. */
export interface MissingValue {
  /** As it should be printed. */
  readonly text: string
  /** All that print so. */
  readonly values: readonly TracedValue[]
  readonly printed: number
  readonly found: number
  /** What stands in its place, where something like it does. */
  readonly around?: string | undefined
}

/** How a document agrees with its trace. */
export interface Verification {
  /** Numbers that the trace says are printed. */
  readonly printed: number
  readonly missing: readonly MissingValue[]
}

/**
 * Looks for each number of a trace in the text of a document.
 *
 * Each text must stand there as often as it was printed; which of two equal
 * texts is which cannot be told.
 */
export function verifyTrace(
  {values}: Pick<Trace, 'values'>,
  text: string
): Verification {
  const byText = new Map<string, {values: TracedValue[]; printed: number}>()
  for (const value of values) {
    // Tables for screen readers have no numbers, and are not on paper.
    const printed = value.printed.filter(
      ({number}) => number !== undefined
    ).length
    if (printed === 0) continue
    const same = byText.get(value.text)
    if (same) {
      same.values.push(value)
      same.printed += printed
    } else byText.set(value.text, {printed, values: [value]})
  }

  const words = wordsOf(text.replaceAll(/\s+/g, ' ').trim())
  const missing: MissingValue[] = []
  let total = 0
  for (const [written, {printed, values: same}] of byText) {
    total += printed
    const value = wordsOf(written)
    if (value.texts.length === 0) continue
    const found = countValue(value, words)
    if (found < printed)
      missing.push({
        around: findAround(value, words),
        found,
        printed,
        text: written,
        values: same
      })
  }
  return {missing, printed: total}
}
