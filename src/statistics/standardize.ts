/** Rows with covariates of mean 0 and variance 1, and what they were. */
export interface Standardized<Row> {
  readonly rows: readonly Row[]
  /** Standard deviation of each covariate; 0: it is constant. */
  readonly scales: readonly number[]
}

/**
 * Centers and scales covariates, so that years, grams and indicators do not
 * differ in how many digits of a sum they get.
 *
 * @throws {RangeError}
 *   Unless all rows have as many covariates, at least one, all finite.
 */
export function standardize<
  Row extends {readonly covariates: readonly number[]}
>(rows: readonly Row[]): Standardized<Row> {
  const width = rows[0]?.covariates.length ?? 0
  if (width === 0) throw new RangeError('Cannot model no covariates')
  for (const {covariates} of rows) {
    if (covariates.length !== width || !covariates.every(Number.isFinite)) {
      throw new RangeError(
        `Cannot use \`${covariates.join(', ')}\` as ${width} covariates`
      )
    }
  }

  const columns = Array.from({length: width}, (_, i) => {
    const values = rows.map(({covariates}) => covariates[i] ?? 0)
    const first = values[0] ?? 0
    // A mean that is rounded would let a constant vary.
    if (values.every((value) => value === first)) return {mean: first, scale: 0}
    const mean = sum(values) / values.length
    const squares = sum(values.map((value) => (value - mean) ** 2))
    return {mean, scale: Math.sqrt(squares / values.length)}
  })
  return {
    scales: columns.map(({scale}) => scale),
    rows: rows.map((row) => ({
      ...row,
      covariates: columns.map(
        ({mean, scale}, i) =>
          ((row.covariates[i] ?? 0) - mean) / (scale === 0 ? 1 : scale)
      )
    }))
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
