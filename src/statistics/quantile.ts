import {checkValues} from './checks.ts'

/**
 * How a quantile falls between two values, numbered as by Hyndman & Fan (Am
 * Stat 1996;50:361): 2 takes the mean of both where the distribution function
 * is level and else one of them (default of SAS); 7 interpolates at
 * `1 + (n - 1) p` (default of R and of spreadsheets).
 */
export type QuantileType = 2 | 7

/**
 * Quantile of a sample, in the unit of the values.
 *
 * @param values
 *   In any order.
 * @param p
 *   Share of the values to the left; in `[0, 1]`.
 * @param type
 *   How to fall between values.
 * @returns
 *   Quantile; `undefined` without values.
 * @throws {RangeError}
 *   On values that are not finite, or beyond ±1e150, and on what is no share.
 */
export function quantile(
  values: readonly number[],
  p: number,
  type: QuantileType = 2
): number | undefined {
  checkValues(values)
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`Cannot take the quantile of \`${p}\``)
  }

  const sorted = values.toSorted((a, b) => a - b)
  const at = (rank: number) =>
    sorted[Math.min(Math.max(rank, 1), sorted.length) - 1]
  const rank = whole(
    type === 2 ? sorted.length * p : 1 + (sorted.length - 1) * p
  )
  const below = at(type === 2 ? Math.ceil(rank) : Math.floor(rank))
  const above = at(Math.floor(rank) + 1)
  if (below === undefined || above === undefined) return undefined
  const share = type === 7 ? rank % 1 : Number.isInteger(rank) ? 0.5 : 0
  return below + share * (above - below)
}

/** Middle of a sample: its quantile of 1/2, which is the same by both types. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5)
}

// Products such as `10 * 0.7` miss the whole number that they mean.
function whole(rank: number): number {
  const nearest = Math.round(rank)
  const close = Math.abs(rank - nearest) <= 4 * Number.EPSILON * nearest
  return close ? nearest : rank
}
