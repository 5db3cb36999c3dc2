import {mean} from './mean.ts'

/**
 * Standard deviation of a sample, `√(Σ (x - mean)² / (n - 1))`, in the unit of
 * the values; in two passes, so that a large mean takes no digits away.
 *
 * @returns
 *   Standard deviation; `undefined` of fewer than two values.
 * @throws {RangeError}
 *   On values that are not finite, or beyond ±1e150.
 */
export function standardDeviation(
  values: readonly number[]
): number | undefined {
  const center = mean(values)
  if (center === undefined || values.length < 2) return undefined
  let squares = 0
  let rest = 0
  for (const value of values) {
    squares += (value - center) ** 2
    rest += value - center
  }

  // What the rounding of the mean adds (Chan, Golub & LeVeque, Am Stat
  // 1983;37:242); 0 in exact arithmetic.
  const corrected = Math.max(0, squares - rest ** 2 / values.length)
  return Math.sqrt(corrected / (values.length - 1))
}
