import {checkProportion} from './checks.ts'
import type {Limits} from './limits.ts'
import {normalQuantileOfLevel} from './normal-quantile.ts'

/**
 * Adjusted Wald interval of a proportion (Agresti & Coull, Am Stat
 * 1998;52:119): `p ± z √(p (1 - p) / N)` after adding `z² / 2` participants
 * with the event and as many without. It holds the interval of Wilson.
 *
 * @param numerator
 *   Participants with the event.
 * @param denominator
 *   Participants in the analysis set; at least one.
 * @param level
 *   Confidence level in `(0, 1)`.
 * @returns
 *   Limits, unrounded, cut off at 0 and 1.
 * @throws {RangeError}
 *   On counts that are no proportion and on levels that are no level.
 */
export function agrestiCoull(
  numerator: number,
  denominator: number,
  level = 0.95
): Limits {
  checkProportion(numerator, denominator)
  const z = normalQuantileOfLevel(level)
  const all = denominator + z ** 2
  const yes = numerator + z ** 2 / 2
  const half = (z * Math.sqrt((yes / all) * (all - yes))) / all
  return {
    lower: Math.max(0, yes / all - half),
    upper: Math.min(1, yes / all + half)
  }
}
