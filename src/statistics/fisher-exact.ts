import {bisect} from './bisect.ts'
import {checkCounts, checkLevel} from './checks.ts'
import {hypergeometric, type Margins, support} from './hypergeometric.ts'

/** Rows are groups; the first column has those with the event. */
export type TwoByTwo = readonly [
  readonly [number, number],
  readonly [number, number]
]

/** Test, estimate and interval of a 2×2 table given its margins. */
export interface FisherExact {
  /** Two-sided P value; 0 where it is too small for a double. */
  readonly p: number
  /**
   * Likeliest odds ratio given the margins; `undefined` where it is infinite,
   * or where the margins leave one table only.
   */
  readonly oddsRatio: number | undefined
  /** 0 where nothing bounds it. */
  readonly lower: number
  /** `undefined` where nothing bounds it. */
  readonly upper: number | undefined
}

/**
 * Exact test of Fisher, with the conditional odds ratio and its exact
 * interval (Fisher, J R Stat Soc 1935;98:39; Cornfield 1956).
 *
 * - P sums the tables that are at most as likely as the one observed, with a
 *   relative tolerance of 1e-7 for tables that are equally likely.
 * - The odds ratio is the one whose expected first cell is the observed one:
 *   not the cross product `ad / bc`.
 * - Each limit leaves `alpha / 2` in the tail beyond the observed table. The
 *   interval need not agree with P, whose tails are not equal.
 *
 * @param table
 *   Counts.
 * @param level
 *   Confidence level in `(0, 1)`.
 * @throws {RangeError}
 *   On cells that are no counts, on a table of nobody and on levels that are
 *   no level.
 */
export function fisherExact(table: TwoByTwo, level = 0.95): FisherExact {
  const [[a, b], [c, d]] = table
  checkCounts([a, b, c, d])
  checkLevel(level)
  if (a + b + c + d === 0) throw new RangeError('Cannot test nobody')

  const margins = {firstRow: a + b, secondRow: c + d, firstColumn: a + c}
  const [low, high] = support(margins)
  const tail = (1 - level) / 2
  return {
    p: twoSided(margins, a),
    oddsRatio: a === high ? undefined : a === low ? 0 : estimate(margins, a),
    lower: a === low ? 0 : lowerLimit(margins, a, tail),
    upper: a === high ? undefined : upperLimit(margins, a, tail)
  }
}

function twoSided(margins: Margins, observed: number): number {
  const {start, weights} = hypergeometric(margins, 1)
  const limit = (weights[observed - start] ?? 0) * (1 + 1e-7)
  return share(
    weights.filter((weight) => weight <= limit),
    weights
  )
}

function estimate(margins: Margins, observed: number): number {
  return solve(function (oddsRatio) {
    const {start, weights} = hypergeometric(margins, oddsRatio)
    let excess = 0
    for (const [index, weight] of weights.entries())
      excess += weight * (start + index - observed)
    return excess > 0
  })
}

function lowerLimit(margins: Margins, observed: number, tail: number): number {
  return solve(function (oddsRatio) {
    const {start, weights} = hypergeometric(margins, oddsRatio)
    const from = Math.max(0, observed - start)
    return share(weights.slice(from), weights) > tail
  })
}

function upperLimit(margins: Margins, observed: number, tail: number): number {
  return solve(function (oddsRatio) {
    const {start, weights} = hypergeometric(margins, oddsRatio)
    const to = Math.max(0, observed - start + 1)
    return share(weights.slice(0, to), weights) < tail
  })
}

/** Odds ratio at which a function changes; sought as its logarithm. */
function solve(isPast: (oddsRatio: number) => boolean): number {
  return Math.exp(bisect((log) => isPast(Math.exp(log)), -700, 700))
}

function share(part: readonly number[], all: readonly number[]): number {
  return sum(part) / sum(all)
}

function sum(weights: readonly number[]): number {
  let total = 0
  for (const weight of weights) total += weight
  return total
}
