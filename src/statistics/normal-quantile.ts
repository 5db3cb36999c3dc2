import {checkLevel} from './checks.ts'
import {normalTail} from './normal-tail.ts'

/**
 * Quantile of the standard normal distribution: the start of Abramowitz &
 * Stegun 1964, 26.2.23 (within 4.5e-4), refined by Newton steps on the
 * logarithm of the tail, which is nearly a parabola.
 *
 * @param p
 *   Probability to the left; in `(0, 1)`.
 * @returns
 *   Quantile, accurate to about 1e-15 relative, and absolute near 0.
 * @throws {RangeError}
 *   On what is no such probability.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) {
    throw new RangeError(`Cannot take the quantile of \`${p}\``)
  }

  if (p === 0.5) return 0
  const tail = Math.min(p, 1 - p)
  const t = Math.sqrt(-2 * Math.log(tail))
  let z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let step = 0; step < 3; step++) {
    const area = normalTail(z)
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    z += (Math.log(area / tail) * area) / density
  }

  return p < 0.5 ? -z : z
}

/**
 * Normal quantile of a two-sided confidence level: 1.96 of 95%.
 *
 * @throws {RangeError}
 *   On what is no confidence level.
 */
export function normalQuantileOfLevel(level: number): number {
  checkLevel(level)
  return -normalQuantile((1 - level) / 2)
}
