/** How events at the same time enter a partial likelihood. */
export type Ties = 'efron' | 'breslow'

/** Row of a model: what is known of a participant. */
export interface CoxRow {
  readonly time: number
  readonly event: boolean
  readonly covariates: readonly number[]
}

/** Log partial likelihood with its derivatives at some coefficients. */
export interface PartialLikelihood {
  readonly logLikelihood: number
  /** First derivatives. */
  readonly score: readonly number[]
  /** Negative second derivatives. */
  readonly information: ReadonlyArray<readonly number[]>
}

/**
 * Log partial likelihood of a proportional hazards model (Cox, J R Stat Soc B
 * 1972;34:187), with tied events by Efron (JASA 1977;72:557) or Breslow
 * (Biometrics 1974;30:89).
 *
 * One pass a stratum, from the last time back: those at risk are those seen so
 * far, censored at the very time included.
 *
 * @param strata
 *   Rows of each stratum, the last times first.
 * @param coefficients
 *   One a covariate.
 * @param ties
 *   Approximation for tied events.
 */
export function partialLikelihood(
  strata: ReadonlyArray<readonly CoxRow[]>,
  coefficients: readonly number[],
  ties: Ties
): PartialLikelihood {
  const size = coefficients.length
  const score = coefficients.map(() => 0)
  const information = coefficients.map(() => coefficients.map(() => 0))
  let logLikelihood = 0

  for (const rows of strata) {
    const risk = createSums(size)
    // Ratios of weights count: the largest is 1, so that none is infinite.
    const predictors = rows.map((row) => dot(coefficients, row.covariates))
    const largest = predictors.reduce((a, b) => Math.max(a, b), -Infinity)
    for (let start = 0; start < rows.length;) {
      const time = rows[start]?.time
      const tied = createSums(size)
      let events = 0
      let end = start
      for (let row = rows[end]; row && row.time === time; row = rows[++end]) {
        const predictor = (predictors[end] ?? 0) - largest
        const weight = Math.exp(predictor)
        addRow(risk, row.covariates, weight)
        if (!row.event) continue
        addRow(tied, row.covariates, weight)
        events++
        logLikelihood += predictor
        for (const [i, x] of row.covariates.entries())
          score[i] = (score[i] ?? 0) + x
      }

      start = end
      for (let k = 0; k < events; k++) {
        addEvent(risk, tied, ties === 'efron' ? k / events : 0)
      }
    }
  }

  return {logLikelihood, score, information}

  // Takes off a part of the tied events from those at risk.
  function addEvent(risk: Sums, tied: Sums, part: number): void {
    const weight = risk.weight - part * tied.weight
    const mean = risk.first.map(
      (sum, i) => (sum - part * (tied.first[i] ?? 0)) / weight
    )
    logLikelihood -= Math.log(weight)
    for (const [i, row] of information.entries()) {
      const meanI = mean[i] ?? 0
      score[i] = (score[i] ?? 0) - meanI
      for (let j = 0; j <= i; j++) {
        const sum =
          (risk.second[i]?.[j] ?? 0) - part * (tied.second[i]?.[j] ?? 0)
        row[j] = (row[j] ?? 0) + sum / weight - meanI * (mean[j] ?? 0)
      }
    }
  }
}

/** Sums of `exp(βᵀx)`, times x, and times x xᵀ (lower triangle). */
interface Sums {
  weight: number
  readonly first: number[]
  readonly second: number[][]
}

function createSums(size: number): Sums {
  const first = Array.from({length: size}, () => 0)
  return {weight: 0, first, second: first.map((_, i) => first.slice(0, i + 1))}
}

function addRow(sums: Sums, x: readonly number[], weight: number): void {
  sums.weight += weight
  for (const [i, row] of sums.second.entries()) {
    const weighted = weight * (x[i] ?? 0)
    sums.first[i] = (sums.first[i] ?? 0) + weighted
    for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + weighted * (x[j] ?? 0)
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (const [i, value] of a.entries()) sum += value * (b[i] ?? 0)
  return sum
}
