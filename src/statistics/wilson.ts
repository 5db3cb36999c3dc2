import {checkProportion} from './checks.ts'
import type {Limits} from './limits.ts'
import {normalQuantileOfLevel} from './normal-quantile.ts'

/**
 * Score interval of a proportion (Wilson, J Am Stat Assoc 1927;22:209), not
 * continuity-corrected: the roots of `(p - r)² = z² r (1 - r) / N`.
 *
 * @param numerator
 *   Participants with the event.
 * @param denominator
 *   Participants in the analysis set; at least one.
 * @param level
 *   Confidence level in `(0, 1)`.
 * @returns
 *   Limits, unrounded; 0 below no events, 1 above events in all.
 * @throws {RangeError}
 *   On counts that are no proportion and on levels that are no level.
 */
export function wilson(
  numerator: number,
  denominator: number,
  level = 0.95
): Limits {
  checkProportion(numerator, denominator)
  const z = normalQuantileOfLevel(level)
  const rest = denominator - numerator
  const center = numerator + z ** 2 / 2
  const half = z * Math.sqrt((numerator * rest) / denominator + z ** 2 / 4)
  return {
    // From the product of the roots, as their difference would cancel.
    lower: (numerator / denominator) * (numerator / (center + half)),
    upper: rest === 0 ? 1 : (center + half) / (denominator + z ** 2)
  }
}
