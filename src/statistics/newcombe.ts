import type {Fraction} from './fraction.ts'
import type {Limits} from './limits.ts'
import {wilson} from './wilson.ts'

/**
 * Hybrid score interval of the difference of two independent proportions
 * (Newcombe, Stat Med 1998;17:873, method 10), from the limits of Wilson:
 * `d - √((p1 - l1)² + (u2 - p2)²)` to `d + √((u1 - p1)² + (p2 - l2)²)`.
 *
 * @param first
 *   Group whose proportion comes first.
 * @param second
 *   Group whose proportion is subtracted.
 * @param level
 *   Confidence level in `(0, 1)`.
 * @returns
 *   Limits of `p1 - p2`, unrounded, in `[-1, 1]`.
 * @throws {RangeError}
 *   On counts that are no proportion and on levels that are no level.
 */
export function newcombe(
  first: Fraction,
  second: Fraction,
  level = 0.95
): Limits {
  const one = wilson(first.numerator, first.denominator, level)
  const two = wilson(second.numerator, second.denominator, level)
  const p1 = first.numerator / first.denominator
  const p2 = second.numerator / second.denominator
  return {
    lower: p1 - p2 - Math.hypot(p1 - one.lower, two.upper - p2),
    upper: p1 - p2 + Math.hypot(one.upper - p1, p2 - two.lower)
  }
}
