/** Sums of the rows and of the first column of a 2×2 table. */
export interface Margins {
  readonly firstRow: number
  readonly secondRow: number
  readonly firstColumn: number
}

/** Probabilities of a discrete distribution, up to a common factor. */
export interface Weights {
  /** Value that the first weight is of; the others follow by steps of 1. */
  readonly start: number
  /** All positive; values outside are too unlikely for a double. */
  readonly weights: readonly number[]
}

/** Least and greatest count that the margins leave to the first cell. */
export function support(margins: Margins): readonly [number, number] {
  const {firstRow, secondRow, firstColumn} = margins
  return [Math.max(0, firstColumn - secondRow), Math.min(firstRow, firstColumn)]
}

/**
 * Noncentral hypergeometric distribution of Fisher: the first cell of a 2×2
 * table given its margins, `C(r1, k) C(r2, c1 - k) ψ^k` (Agresti, Categorical
 * Data Analysis 2002, 3.5.1).
 *
 * From the mode outwards, each weight is the one before times the ratio of the
 * two: nothing overflows, nothing cancels.
 *
 * @param margins
 *   Sums of the table.
 * @param oddsRatio
 *   Odds ratio `ψ`; positive and finite. 1 gives the ordinary distribution.
 */
export function hypergeometric(margins: Margins, oddsRatio: number): Weights {
  const [low, high] = support(margins)
  const {firstRow, secondRow, firstColumn} = margins

  let mode = low
  for (let past = high; mode < past;) {
    const middle = Math.floor((mode + past) / 2)
    if (ratio(middle) > 1) mode = middle + 1
    else past = middle
  }

  const below: number[] = []
  let weight = 1
  for (let k = mode - 1; k >= low; k--) {
    weight /= ratio(k)
    if (weight === 0) break
    below.push(weight)
  }

  const weights = [...below.reverse(), 1]
  weight = 1
  for (let k = mode; k < high; k++) {
    weight *= ratio(k)
    if (weight === 0) break
    weights.push(weight)
  }

  return {start: mode - below.length, weights}

  /** How much likelier `k + 1` is than `k`. */
  function ratio(k: number): number {
    const up = (firstRow - k) / (k + 1)
    return (
      up * ((firstColumn - k) / (secondRow - firstColumn + k + 1)) * oddsRatio
    )
  }
}
