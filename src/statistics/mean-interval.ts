import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import {checkLevel} from './checks.ts'
import type {Limits} from './limits.ts'
import {mean} from './mean.ts'
import {standardDeviation} from './standard-deviation.ts'

/**
 * Interval of a mean by Student’s t distribution (Biometrika 1908;6:1), whose
 * quantile comes from that of the beta distribution:
 * `ν / (ν + t²) ~ Beta(ν / 2, 1 / 2)`.
 *
 * @returns
 *   Limits, unrounded; `undefined` of fewer than two values.
 */
export function meanInterval(
  values: readonly number[],
  level = 0.95
): Limits | undefined {
  checkLevel(level)
  const center = mean(values)
  const spread = standardDeviation(values)
  if (center === undefined || spread === undefined) return undefined
  const freedom = values.length - 1
  const quantile = betaQuantile(1 - level, freedom / 2, 0.5)
  const t = Math.sqrt(freedom * (1 / quantile - 1))
  const half = (t * spread) / Math.sqrt(values.length)
  return {lower: center - half, upper: center + half}
}
