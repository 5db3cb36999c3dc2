import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import {checkLevel, checkProportion} from './checks.ts'
import type {Limits} from './limits.ts'

/**
 * Exact interval of a proportion (Clopper & Pearson, Biometrika 1934;26:404),
 * by quantiles of the beta distribution.
 *
 * @param numerator
 *   Participants with the event.
 * @param denominator
 *   Participants in the analysis set; at least one.
 * @param level
 *   Confidence level in `(0, 1)`.
 * @returns
 *   Limits, unrounded. The lower limit of no events is 0, the upper limit of
 *   events in all is 1; the other one keeps its `alpha / 2`.
 * @throws {RangeError}
 *   On counts that are no proportion and on levels that are no level.
 */
export function clopperPearson(
  numerator: number,
  denominator: number,
  level = 0.95
): Limits {
  checkProportion(numerator, denominator)
  checkLevel(level)
  const tail = (1 - level) / 2
  const rest = denominator - numerator
  return {
    lower: numerator === 0 ? 0 : betaQuantile(tail, numerator, rest + 1),
    upper: rest === 0 ? 1 : betaQuantile(1 - tail, numerator + 1, rest)
  }
}
