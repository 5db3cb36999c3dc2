import type {Limits} from './limits.ts'
import {normalQuantileOfLevel} from './normal-quantile.ts'
import {checkTimes} from './observation.ts'

/** Follow-up of a participant until the first of competing events. */
export interface CompetingObservation {
  readonly time: number
  /** Which event ended follow-up; `undefined`: censored. */
  readonly cause: string | undefined
}

/** A time at which somebody had an event or was censored. */
export interface IncidenceStep {
  readonly time: number
  readonly atRisk: number
  /** Events of the cause. */
  readonly events: number
  /** Events of all other causes. */
  readonly competing: number
  readonly censored: number
  /** Probability of an event of the cause up to and including this time. */
  readonly incidence: number
  /** Probability of no event of any cause: Kaplan–Meier. */
  readonly survival: number
  /** `undefined` at an incidence of 1. */
  readonly standardError: number | undefined
  /** Pointwise, log-log; `undefined` at an incidence of 0 or 1. */
  readonly limits: Limits | undefined
}

/**
 * Cumulative incidence of an event with competing events (Aalen & Johansen,
 * Scand J Stat 1978;5:141): `I(t) = Σ S(t-) d_c / n`, where S is the
 * Kaplan–Meier estimate of no event of any cause.
 *
 * The variance is that of the delta method (Marubini & Valsecchi, Analysing
 * Survival Data from Clinical Trials and Observational Studies, 1995), which
 * is Greenwood's where nothing competes:
 * `Σ (I(t) - I)² d / (n (n - d)) + Σ S(-)² d_c (n - d_c) / n³
 * - 2 Σ (I(t) - I) S(-) d_c / n²`.
 * The interval is `I^exp(±z SE / (I ln I))`.
 *
 * @param observations
 *   Times, in any unit and order, at least one. Events come before censorings
 *   at the same time.
 * @param cause
 *   The event; all others compete with it.
 * @param level
 *   Confidence level in `(0, 1)`.
 * @returns
 *   Steps in order of time, each time once.
 * @throws {RangeError}
 *   On no observations, on times that are negative or not finite, and on
 *   levels that are no level.
 */
export function cumulativeIncidence(
  observations: readonly CompetingObservation[],
  cause: string,
  level = 0.95
): IncidenceStep[] {
  checkTimes(observations)
  const z = normalQuantileOfLevel(level)
  const steps: IncidenceStep[] = []
  const variance = new Variance()
  let atRisk = observations.length
  let survival = 1
  let incidence = 0
  let competed = false

  for (const tally of tallyCauses(observations, cause)) {
    const {time, events, competing, censored} = tally
    const left = atRisk - events - competing
    competed ||= competing > 0
    variance.add(tally, atRisk, survival)
    const before = survival
    if (left < atRisk) survival *= left / atRisk
    // Without competing events, the complement of Kaplan–Meier to the digit.
    incidence = competed ? incidence + (before * events) / atRisk : 1 - survival
    const standardError = incidence === 1 ? undefined : variance.root()
    steps.push({
      time,
      atRisk,
      events,
      competing,
      censored,
      incidence,
      survival,
      standardError,
      limits: incidenceLimits(incidence, standardError, z)
    })
    atRisk = left - censored
  }

  return steps
}

/**
 * Sums of the variance, updated as the incidence grows by a step, which takes
 * each time once, and adds up numbers of one sign.
 */
class Variance {
  // Of `(I(t) - I)^k d / (n (n - d))`.
  #zeroth = 0
  #first = 0
  #second = 0
  // Of `S(-)² d_c (n - d_c) / n³`.
  #own = 0
  // Of `(I(t) - I)^k S(-) d_c / n²`.
  #crossZeroth = 0
  #crossFirst = 0

  add(
    {events, competing}: CauseTally,
    atRisk: number,
    survivalBefore: number
  ): void {
    const step = (survivalBefore * events) / atRisk
    this.#second += 2 * step * this.#first + step * step * this.#zeroth
    this.#first += step * this.#zeroth
    this.#crossFirst += step * this.#crossZeroth

    const all = events + competing
    // Where nobody is left, the incidence grows no more.
    if (all < atRisk) this.#zeroth += all / (atRisk * (atRisk - all))
    this.#own +=
      (survivalBefore * survivalBefore * events * (atRisk - events)) /
      atRisk ** 3
    this.#crossZeroth += (survivalBefore * events) / atRisk ** 2
  }

  root(): number {
    return Math.sqrt(
      Math.max(0, this.#second + this.#own - 2 * this.#crossFirst)
    )
  }
}

function incidenceLimits(
  incidence: number,
  standardError: number | undefined,
  z: number
): Limits | undefined {
  if (!standardError || incidence === 0) return undefined
  const log = Math.log(incidence)
  const factor = Math.exp((z * standardError) / (incidence * -log))
  return {lower: Math.exp(log * factor), upper: Math.exp(log / factor)}
}

interface CauseTally {
  readonly time: number
  events: number
  competing: number
  censored: number
}

function tallyCauses(
  observations: readonly CompetingObservation[],
  cause: string
): CauseTally[] {
  const tallies: CauseTally[] = []
  for (const row of observations.toSorted((a, b) => a.time - b.time)) {
    let tally = tallies.at(-1)
    if (tally?.time !== row.time) {
      tally = {time: row.time, events: 0, competing: 0, censored: 0}
      tallies.push(tally)
    }

    if (row.cause === undefined) tally.censored++
    else if (row.cause === cause) tally.events++
    else tally.competing++
  }

  return tallies
}
