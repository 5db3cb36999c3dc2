/** Lower triangle of a matrix, row by row; the factor of its decomposition. */
export type Triangle = ReadonlyArray<readonly number[]>

/**
 * Cholesky decomposition `A = L Lᵀ` of a symmetric matrix.
 *
 * @param matrix
 *   At least its lower triangle.
 * @param floors
 *   Smallest pivots that are more than rounding, one a row.
 * @returns
 *   L; `undefined` where a pivot is not finite or does not exceed its floor:
 *   the matrix is singular.
 */
export function cholesky(
  matrix: ReadonlyArray<readonly number[]>,
  floors: readonly number[]
): Triangle | undefined {
  const factor: number[][] = []
  for (const [i, source] of matrix.entries()) {
    const row: number[] = []
    for (const [j, other] of [...factor, row].entries()) {
      let rest = source[j] ?? 0
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (other[k] ?? 0)
      if (j < i) {
        row.push(rest / (other[j] ?? 1))
        continue
      }

      if (!(rest > (floors[i] ?? 0) && rest < Infinity)) return undefined
      row.push(Math.sqrt(rest))
    }

    factor.push(row)
  }

  return factor
}

/** Solves `A x = b` for the matrix that was decomposed. */
export function solve(factor: Triangle, b: readonly number[]): number[] {
  const x = solveLower(factor, b)
  for (let i = x.length - 1; i >= 0; i--) {
    let rest = x[i] ?? 0
    for (let k = i + 1; k < x.length; k++) {
      rest -= (factor[k]?.[i] ?? 0) * (x[k] ?? 0)
    }

    x[i] = rest / (factor[i]?.[i] ?? 1)
  }

  return x
}

/** `bᵀ A⁻¹ b` for the matrix that was decomposed. */
export function quadraticForm(factor: Triangle, b: readonly number[]): number {
  let sum = 0
  for (const value of solveLower(factor, b)) sum += value * value
  return sum
}

function solveLower(factor: Triangle, b: readonly number[]): number[] {
  const x: number[] = []
  for (const [i, row] of factor.entries()) {
    let rest = b[i] ?? 0
    for (let k = 0; k < i; k++) rest -= (row[k] ?? 0) * (x[k] ?? 0)
    x.push(rest / (row[i] ?? 1))
  }

  return x
}
