import {chiSquareTail} from './chi-square-tail.ts'
import {cholesky, quadraticForm, solve, type Triangle} from './cholesky.ts'
import {
  type CoxRow,
  type PartialLikelihood,
  partialLikelihood,
  type Ties
} from './cox-likelihood.ts'
import {groupBy} from './group-by.ts'
import type {Limits} from './limits.ts'
import {normalQuantileOfLevel} from './normal-quantile.ts'
import {normalTail} from './normal-tail.ts'
import {type NotEstimable, notEstimable} from './not-estimable.ts'
import {checkTimes} from './observation.ts'
import {standardize} from './standardize.ts'

/** Follow-up of a participant, with the covariates of a model. */
export interface CoxObservation extends CoxRow {
  /** Each stratum has a baseline hazard of its own; default: one stratum. */
  readonly stratum?: string | undefined
}

/** Effect of a covariate, given the others. */
export interface CoxCoefficient {
  /** Log hazard ratio of one unit of the covariate. */
  readonly coefficient: number
  readonly standardError: number
  readonly hazardRatio: number
  /** Of the hazard ratio (Wald). */
  readonly limits: Limits
  /** Two-sided (Wald). */
  readonly p: number
}

export interface CoxModel {
  readonly kind: 'cox'
  /** In the order of the covariates. */
  readonly coefficients: readonly CoxCoefficient[]
  readonly logLikelihood: number
  /** With all coefficients at zero. */
  readonly nullLogLikelihood: number
  /** All coefficients are zero; the log-rank test where nothing is tied. */
  readonly scoreTest: {
    readonly chiSquare: number
    readonly degreesOfFreedom: number
    readonly p: number
  }
  readonly size: number
  readonly events: number
  readonly ties: Ties
  readonly level: number
}

export interface CoxSettings {
  /** Default: `efron`. */
  readonly ties?: Ties | undefined
  /** Default: 0.95. */
  readonly level?: number | undefined
}

/**
 * Hazard ratios by proportional hazards regression (Cox, J R Stat Soc B
 * 1972;34:187), stratified where strata are given.
 *
 * The partial likelihood is maximized by Newton–Raphson steps, halved while
 * they do not climb, until no coefficient moves by over 1e-10. The standard
 * error is that of the information at the maximum; the interval is
 * `exp(β ± z SE)`.
 *
 * @param observations
 *   Times, in any unit and order, with as many covariates each.
 * @param settings
 *   Ties and level.
 * @returns
 *   Model; not estimable without events, if a covariate is constant or follows
 *   from the others, or if the likelihood has no maximum, as with a group
 *   without events: its hazard ratio would be 0 or infinite.
 * @throws {RangeError}
 *   On no observations or covariates, on times that are negative or not
 *   finite, on covariates that are not finite, and on levels that are no level.
 */
export function cox(
  observations: readonly CoxObservation[],
  {ties = 'efron', level = 0.95}: CoxSettings = {}
): CoxModel | NotEstimable {
  checkTimes(observations)
  const z = normalQuantileOfLevel(level)
  const events = observations.filter(({event}) => event).length
  const {rows, scales} = standardize(observations)
  if (events === 0) return notEstimable('no events')
  if (scales.includes(0)) return notEstimable('a covariate is constant')

  const strata = [...groupBy(rows, ({stratum}) => stratum).values()].map(
    (stratum) => stratum.toSorted((a, b) => b.time - a.time)
  )
  const evaluate = (at: readonly number[]) =>
    partialLikelihood(strata, at, ties)
  const start = scales.map(() => 0)
  const initial = evaluate(start)
  const factor = cholesky(
    initial.information,
    initial.information.map((row, i) => Math.max(1e-12, 1e-9 * (row[i] ?? 0)))
  )
  if (!factor)
    return notEstimable(
      'a covariate that follows from the others among those at risk'
    )

  const maximum = maximize(evaluate, {at: start, ...initial, factor})
  if (!maximum) return notEstimable('no maximum of the likelihood was found')
  const chiSquare = quadraticForm(factor, initial.score)
  const coefficients = scales.map((scale, i) =>
    describe(
      (maximum.at[i] ?? 0) / scale,
      standardErrorOf(maximum.factor, i) / scale
    )
  )
  if (
    coefficients.some(
      ({limits: {lower, upper}}) => !(lower > 0 && upper < Infinity)
    )
  )
    return notEstimable('a hazard ratio beyond all numbers')

  return {
    kind: 'cox',
    coefficients,
    logLikelihood: maximum.logLikelihood,
    nullLogLikelihood: initial.logLikelihood,
    scoreTest: {
      chiSquare,
      degreesOfFreedom: scales.length,
      p: chiSquareTail(chiSquare, scales.length)
    },
    size: rows.length,
    events,
    ties,
    level
  }

  function describe(
    coefficient: number,
    standardError: number
  ): CoxCoefficient {
    return {
      coefficient,
      standardError,
      hazardRatio: Math.exp(coefficient),
      limits: {
        lower: Math.exp(coefficient - z * standardError),
        upper: Math.exp(coefficient + z * standardError)
      },
      p: 2 * normalTail(Math.abs(coefficient / standardError))
    }
  }
}

interface Position extends PartialLikelihood {
  readonly at: readonly number[]
  readonly factor: Triangle
}

function maximize(
  evaluate: (at: readonly number[]) => PartialLikelihood,
  start: Position
): Position | undefined {
  // Along a likelihood without a maximum, Newton's steps stay as long as they
  // are while the information dies away.
  const floors = start.factor.map((row, i) => 1e-7 * (row[i] ?? 0) ** 2)
  let position = start
  for (let iteration = 0; iteration < 50; iteration++) {
    const {at, factor, score, logLikelihood} = position
    const step = solve(factor, score)
    const still = step.every(
      (move, i) => Math.abs(move) <= 1e-10 * (1 + Math.abs(at[i] ?? 0))
    )
    if (still) return position

    const lowest = logLikelihood - 1e-12 * Math.abs(logLikelihood)
    let next: PartialLikelihood | undefined
    let moved: number[] = []
    for (let part = 1; !next && part > 1e-6; part /= 2) {
      moved = at.map((value, i) => value + part * (step[i] ?? 0))
      const candidate = evaluate(moved)
      // Weights that all underflow make it infinite.
      const {logLikelihood} = candidate
      if (logLikelihood >= lowest && logLikelihood < Infinity) next = candidate
    }

    const nextFactor = next && cholesky(next.information, floors)
    if (!next || !nextFactor) return undefined
    position = {at: moved, ...next, factor: nextFactor}
  }

  return undefined
}

/** Root of an element of the diagonal of the inverse. */
function standardErrorOf(factor: Triangle, index: number): number {
  const unit = factor.map((_, i) => (i === index ? 1 : 0))
  return Math.sqrt(quadraticForm(factor, unit))
}
