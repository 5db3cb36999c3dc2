import type {CoxObservation} from '../../src/statistics/cox.ts'
import type {Ties} from '../../src/statistics/cox-likelihood.ts'

/**
 * Derivatives of the log partial likelihood, from its definition alone: each
 * event is compared with all who are at risk, found by going over all rows.
 */
export function slowScore(
  rows: readonly CoxObservation[],
  coefficients: readonly number[],
  ties: Ties
): number[] {
  const weight = ({covariates}: CoxObservation) =>
    Math.exp(
      covariates.reduce((sum, x, i) => sum + x * (coefficients[i] ?? 0), 0)
    )
  const score = coefficients.map(() => 0)
  for (const [index, row] of rows.entries()) {
    if (!row.event) continue
    const atRisk = rows.filter(
      ({time, stratum}) => time >= row.time && stratum === row.stratum
    )
    const tied = atRisk.filter(({time, event}) => time === row.time && event)
    const rank = tied.filter((other) => rows.indexOf(other) < index).length
    const part = ties === 'efron' ? rank / tied.length : 0
    let total = 0
    const sums = coefficients.map(() => 0)
    for (const other of atRisk) {
      const share = tied.includes(other) ? 1 - part : 1
      total += share * weight(other)
      for (const [i, x] of other.covariates.entries())
        sums[i] = (sums[i] ?? 0) + share * weight(other) * x
    }

    for (const [i, x] of row.covariates.entries())
      score[i] = (score[i] ?? 0) + x - (sums[i] ?? 0) / total
  }

  return score
}
