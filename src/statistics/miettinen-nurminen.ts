import {bisect} from './bisect.ts'
import {checkProportion} from './checks.ts'
import type {Fraction} from './fraction.ts'
import type {Limits} from './limits.ts'
import {normalQuantileOfLevel} from './normal-quantile.ts'

/**
 * Score interval of the difference of two independent proportions (Miettinen
 * & Nurminen, Stat Med 1985;4:213), with their `N / (N - 1)`: the differences
 * `D` for which
 *
 * `(p1 - p2 - D)² ≤ z² (r1 (1 - r1) / n1 + r2 (1 - r2) / n2) N / (N - 1)`,
 *
 * where `r1` and `r2` are the likeliest proportions that differ by `D`, and
 * `N = n1 + n2`. Limits and proportions are found by bisection.
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
export function miettinenNurminen(
  first: Fraction,
  second: Fraction,
  level = 0.95
): Limits {
  checkProportion(first.numerator, first.denominator)
  checkProportion(second.numerator, second.denominator)
  const z = normalQuantileOfLevel(level)
  return {
    lower: lowerLimit(first, second, z),
    upper: -lowerLimit(second, first, z)
  }
}

function lowerLimit(first: Fraction, second: Fraction, z: number): number {
  const {denominator: n1} = first
  const {denominator: n2} = second
  const observed = first.numerator / n1 - second.numerator / n2
  const factor = (z ** 2 * (n1 + n2)) / (n1 + n2 - 1)

  return bisect(
    function (difference) {
      const r2 = likeliest(first, second, difference)
      const r1 = r2 + difference
      const variance = (r1 * (1 - r1)) / n1 + (r2 * (1 - r2)) / n2
      return (observed - difference) ** 2 < factor * variance
    },
    -1,
    observed
  )
}

/** Likeliest second proportion, where the slope of the likelihood is 0. */
function likeliest(
  first: Fraction,
  second: Fraction,
  difference: number
): number {
  return bisect(
    (r2) => slope(first, r2 + difference) + slope(second, r2) < 0,
    Math.max(0, -difference),
    Math.min(1, 1 - difference)
  )
}

function slope({numerator, denominator}: Fraction, p: number): number {
  const rest = denominator - numerator
  return (
    (numerator === 0 ? 0 : numerator / p) - (rest === 0 ? 0 : rest / (1 - p))
  )
}
