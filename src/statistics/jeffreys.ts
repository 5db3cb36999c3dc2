import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import {checkLevel, checkProportion} from './checks.ts'
import type {Limits} from './limits.ts'

/**
 * Bayesian interval of a proportion under the prior of Jeffreys, with equal
 * tails: quantiles of `Beta(n + 1/2, N - n + 1/2)`, but 0 below no events and
 * 1 above events in all (Brown, Cai & DasGupta, Stat Sci 2001;16:101, 3.1.1).
 *
 * @param numerator
 *   Participants with the event.
 * @param denominator
 *   Participants in the analysis set; at least one.
 * @param level
 *   Probability in `(0, 1)` that the interval holds.
 * @returns
 *   Limits, unrounded.
 * @throws {RangeError}
 *   On counts that are no proportion and on levels that are no level.
 */
export function jeffreys(
  numerator: number,
  denominator: number,
  level = 0.95
): Limits {
  checkProportion(numerator, denominator)
  checkLevel(level)
  const tail = (1 - level) / 2
  const rest = denominator - numerator
  const quantile = (p: number) => betaQuantile(p, numerator + 0.5, rest + 0.5)
  return {
    lower: numerator === 0 ? 0 : quantile(tail),
    upper: rest === 0 ? 1 : quantile(1 - tail)
  }
}
