import type {EstimateRow} from '../../../analysis/figures/estimates.ts'

/** Sides of the largest and the smallest square, in sizes of the type. */
const largest = 1.05
const smallest = 0.42
const usual = 0.72

/**
 * Sides of the squares of estimates, in sizes of the type.
 *
 * @param weighted
 *   Whether areas are proportional to precision: one over the square of the
 *   width of the interval, on the scale of the axis.
 */
export function squareSizes(
  rows: readonly EstimateRow[],
  weighted: boolean,
  log: boolean
): ReadonlyMap<EstimateRow, number> {
  const precisions = rows.map(function ({plotted}) {
    if (!plotted || plotted.lower === undefined || plotted.upper === undefined)
      return 0
    const {lower, upper} = plotted
    const width = log ? Math.log(upper / lower) : upper - lower
    return Number.isFinite(width) && width > 0 ? 1 / width : 0
  })
  const most = Math.max(0, ...precisions)
  return new Map(
    rows.map((row, index) => [
      row,
      weighted && most > 0
        ? Math.max(smallest, (largest * (precisions[index] ?? 0)) / most)
        : usual
    ])
  )
}
