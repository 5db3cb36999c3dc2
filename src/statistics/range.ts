import {checkValues} from './checks.ts'

/** Least and greatest value. */
export interface Range {
  readonly minimum: number
  readonly maximum: number
}

/**
 * Range of a sample, in the unit of the values.
 *
 * @returns
 *   Range; `undefined` without values.
 * @throws {RangeError}
 *   On values that are not finite, or beyond ±1e150.
 */
export function range(values: readonly number[]): Range | undefined {
  checkValues(values)
  const [first] = values
  if (first === undefined) return undefined
  let minimum = first
  let maximum = first
  for (const value of values) {
    minimum = Math.min(minimum, value)
    maximum = Math.max(maximum, value)
  }

  return {minimum, maximum}
}
