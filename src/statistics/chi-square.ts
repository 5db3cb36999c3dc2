import {checkCounts} from './checks.ts'
import {chiSquareTail} from './chi-square-tail.ts'

/** Test of a table of counts. */
export interface ChiSquare {
  readonly statistic: number
  /** Degrees of freedom. */
  readonly df: number
  readonly p: number
}

/**
 * Chi-square test of independence (Pearson, Philos Mag 1900;50:157):
 * `Σ (O - E)² / E` over the cells, with `(rows - 1) (columns - 1)` degrees of
 * freedom.
 *
 * @param table
 *   Counts by row; at least two rows of at least two cells, all as long.
 * @param yates
 *   Whether to take 1/2 off each `|O - E|` first, though no more than there is
 *   (Yates, J R Stat Soc Suppl 1934;1:217); for 2×2 tables only.
 * @returns
 *   Test; `undefined` where a row or a column is empty.
 * @throws {RangeError}
 *   On what is no such table.
 */
export function chiSquare(
  table: readonly (readonly number[])[],
  yates = false
): ChiSquare | undefined {
  const width = table[0]?.length ?? 0
  const ragged = table.some((row) => row.length !== width)
  if (table.length < 2 || width < 2 || ragged) {
    throw new RangeError('Cannot test what is no table of rows and columns')
  }

  if (yates && (table.length > 2 || width > 2)) {
    throw new RangeError(
      'Cannot correct a table of more than 2 rows or columns'
    )
  }

  const rows = table.map(sum)
  const columns = Array.from({length: width}, (_, index) =>
    sum(table.map((row) => row[index] ?? 0))
  )
  checkCounts(table.flat())
  if (rows.includes(0) || columns.includes(0)) return undefined

  const total = sum(rows)
  let statistic = 0
  for (const [i, row] of table.entries()) {
    for (const [j, observed] of row.entries()) {
      const expected = ((rows[i] ?? 0) / total) * (columns[j] ?? 0)
      const distance = Math.abs(observed - expected)
      const corrected = yates ? Math.max(0, distance - 0.5) : distance
      statistic += (corrected * corrected) / expected
    }
  }

  const df = (rows.length - 1) * (width - 1)
  return {statistic, df, p: chiSquareTail(statistic, df)}
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
