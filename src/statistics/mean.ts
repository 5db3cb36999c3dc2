import {checkValues} from './checks.ts'

/**
 * Arithmetic mean, in the unit of the values.
 *
 * A second pass over the distances to the first result takes back what it
 * lost in rounding.
 *
 * @returns
 *   Mean; `undefined` without values.
 * @throws {RangeError}
 *   On values that are not finite, or beyond ±1e150.
 */
export function mean(values: readonly number[]): number | undefined {
  checkValues(values)
  if (values.length === 0) return undefined
  let sum = 0
  for (const value of values) sum += value
  const rough = sum / values.length
  let rest = 0
  for (const value of values) rest += value - rough
  return rough + rest / values.length
}
