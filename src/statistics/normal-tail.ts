import {upperGamma} from './upper-gamma.ts'

/**
 * Upper tail of the standard normal distribution, by
 * `Q(z) = Q(1 / 2, z² / 2) / 2` (Abramowitz & Stegun 1964, 26.2.29 and 6.5.17);
 * twice that of `|z|` is a two-sided P value.
 *
 * @param z
 *   Standardized statistic; finite.
 * @returns
 *   Probability in `[0, 1]`, accurate to about 1e-14 relative.
 * @throws {RangeError}
 *   On what is no finite number.
 */
export function normalTail(z: number): number {
  if (!Number.isFinite(z)) throw new RangeError(`Cannot use \`${z}\` as z`)
  // Past 40 the tail is 0 as a double; the square could be infinite.
  const half = Math.abs(z) > 40 ? 0 : upperGamma(0.5, (z * z) / 2) / 2
  return z < 0 ? 1 - half : half
}
