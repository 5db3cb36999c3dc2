import {percent} from '../format/percent.ts'

/** How a printed percent comes from its count and total. */
export type PercentVerdict =
  /** Rounded half away from zero, as all numbers here are. */
  | {readonly kind: 'exact'}
  /** Rounded by another rule that is in use. */
  | {readonly kind: 'half-even' | 'truncated'; readonly expected: string}
  /** Rounded to more digits first, and then again. */
  | {
      readonly kind: 'rounded-twice'
      readonly expected: string
      /** What it was in between, and what it is exactly, to two more digits. */
      readonly steps: readonly string[]
    }
  | {readonly kind: 'wrong'; readonly expected: string}

/**
 * Compares a printed percent with its fraction, at the printed digits.
 *
 * @param numerator
 *   Whole number, from 0.
 * @param denominator
 *   Whole number, at least 1.
 * @param printed
 *   Digits with a point, without the percent sign.
 */
export function percentVerdict(
  numerator: number,
  denominator: number,
  printed: string
): PercentVerdict {
  const digits = printed.split('.')[1]?.length ?? 0
  const units = unitsOf(printed)
  const expected = percent(numerator, denominator, digits)
  if (unitsOf(expected) === units) return {kind: 'exact'}

  const scaled = 100n * 10n ** BigInt(digits) * BigInt(numerator)
  const total = BigInt(denominator)
  if (scaled / total === units) {
    const isTie = 2n * (scaled % total) === total
    const kind = isTie && units % 2n === 0n ? 'half-even' : 'truncated'
    return {kind, expected}
  }

  for (let more = 1; more <= 3; more++) {
    const between = percent(numerator, denominator, digits + more)
    const power = 10n ** BigInt(more)
    if ((2n * unitsOf(between) + power) / (2n * power) !== units) continue
    const exact = percent(numerator, denominator, digits + more + 2)
    return {kind: 'rounded-twice', expected, steps: [exact, between]}
  }
  return {kind: 'wrong', expected}
}

/**
 * Whether some count of a total has this percent, by any rule of rounding.
 *
 * The test of granularity (GRIM: Brown & Heathers, Soc Psychol Personal Sci
 * 2017;8:363), for percents.
 */
export function isAttainable(denominator: number, printed: string): boolean {
  const near = Math.floor((Number(printed) / 100) * denominator)
  return [near - 1, near, near + 1, near + 2].some(
    (count) =>
      count >= 0 &&
      count <= denominator &&
      percentVerdict(count, denominator, printed).kind !== 'wrong'
  )
}

function unitsOf(printed: string): bigint {
  return BigInt(printed.replace('.', ''))
}
