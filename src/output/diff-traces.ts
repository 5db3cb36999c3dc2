import type {TracedValue} from './trace.ts'

/** A value of a trace, as far as two of them are compared. */
export type ComparedValue = Pick<TracedValue, 'result' | 'text' | 'value'>

/** What a build printed for a value. */
export interface PrintedNumber {
  /** As printed; several with ` / ` between, where products differ. */
  readonly text: string
  /** Raw value, unrounded. */
  readonly value: string
}

/** A number that two builds do not print the same. */
export interface NumberChange {
  readonly summary: string
  /** `id/level/part`. */
  readonly result: string
  /** Absent: added. */
  readonly before?: PrintedNumber | undefined
  /** Absent: removed. */
  readonly after?: PrintedNumber | undefined
}

/** What changed between two builds, number by number. */
export interface TraceDifference {
  readonly changed: readonly NumberChange[]
  readonly added: readonly NumberChange[]
  readonly removed: readonly NumberChange[]
  /** Numbers that are the same in both. */
  readonly same: number
}

/** Traced values by summary. */
export type Traces = ReadonlyMap<string, readonly ComparedValue[]>

/**
 * Compares two builds number by number.
 *
 * A number is another one as soon as its raw value is, even if it still prints
 * the same.
 *
 * @param before
 *   Values of the first build.
 * @param after
 *   Values of the second one.
 */
export function diffTraces(before: Traces, after: Traces): TraceDifference {
  const changed: NumberChange[] = []
  const added: NumberChange[] = []
  const removed: NumberChange[] = []
  let same = 0

  for (const summary of new Set([...before.keys(), ...after.keys()])) {
    const old = numbersOf(before.get(summary) ?? [])
    const now = numbersOf(after.get(summary) ?? [])
    for (const result of new Set([...old.keys(), ...now.keys()])) {
      const change = {
        summary,
        result,
        before: old.get(result),
        after: now.get(result)
      }
      if (!change.before) added.push(change)
      else if (!change.after) removed.push(change)
      else if (isSame(change.before, change.after)) same++
      else changed.push(change)
    }
  }

  return {changed, added, removed, same}
}

function numbersOf(
  values: readonly ComparedValue[]
): ReadonlyMap<string, PrintedNumber> {
  const numbers = new Map<string, PrintedNumber>()
  for (const {result, text, value} of values) {
    // Where lines may break is no matter of numbers.
    const plain = text.replaceAll(/\s/g, ' ').replaceAll('\u2060', '')
    const known = numbers.get(result)
    const texts = known?.text.split(' / ') ?? []
    if (texts.includes(plain)) continue
    numbers.set(result, {text: [...texts, plain].join(' / '), value})
  }
  return numbers
}

function isSame(a: PrintedNumber, b: PrintedNumber): boolean {
  return a.text === b.text && a.value === b.value
}
