import type {Limits} from './limits.ts'
import {normalQuantileOfLevel} from './normal-quantile.ts'
import {checkTimes, type Observation} from './observation.ts'
import {survivalLimits, type Transformation} from './survival-limits.ts'

/** A time at which somebody had the event or was censored. */
export interface SurvivalStep {
  readonly time: number
  /** Participants followed up until this time at least. */
  readonly atRisk: number
  readonly events: number
  readonly censored: number
  /** Probability of no event up to and including this time. */
  readonly survival: number
  /** Greenwood's; `undefined` where the curve has reached 0. */
  readonly standardError: number | undefined
  /** Pointwise; `undefined` where the curve is still 1, or has reached 0. */
  readonly limits: Limits | undefined
}

/** Kaplan–Meier estimate, with the interval that it was made with. */
export interface SurvivalCurve {
  /** Participants. */
  readonly size: number
  /** In order of time, each time once. */
  readonly steps: readonly SurvivalStep[]
  readonly transformation: Transformation
  /** Confidence level in `(0, 1)`. */
  readonly level: number
}

export interface SurvivalSettings {
  /** Default: `log-log`. */
  readonly transformation?: Transformation | undefined
  /** Default: 0.95. */
  readonly level?: number | undefined
}

/**
 * Survival by the product-limit estimator (Kaplan & Meier, JASA 1958;53:457),
 * `S(t) = Π (1 - d / n)` over the times up to `t`, with the standard error
 * of Greenwood (1926), `SE = S √(Σ d / (n (n - d)))`.
 *
 * Of events and censorings at the same time, events come first: who is
 * censored is still at risk. Times are equal only if they are the same number.
 *
 * @param observations
 *   Times, in any unit and order, at least one.
 * @param settings
 *   Transformation and level of the pointwise intervals.
 * @throws {RangeError}
 *   On no observations, on times that are negative or not finite, and on
 *   levels that are no level.
 */
export function kaplanMeier(
  observations: readonly Observation[],
  {transformation = 'log-log', level = 0.95}: SurvivalSettings = {}
): SurvivalCurve {
  checkTimes(observations)
  const z = normalQuantileOfLevel(level)
  const eventTimes = sortTimes(observations, true)
  const censoredTimes = sortTimes(observations, false)
  const steps: SurvivalStep[] = []
  let atRisk = observations.length
  let survival = 1
  let greenwood = 0

  for (let i = 0, j = 0; atRisk > 0;) {
    const event = eventTimes[i] ?? Infinity
    const censoring = censoredTimes[j] ?? Infinity
    const time = event < censoring ? event : censoring
    let events = 0
    for (; eventTimes[i] === time; i++) events++
    let censored = 0
    for (; censoredTimes[j] === time; j++) censored++

    const left = atRisk - events
    if (events > 0) {
      survival *= left / atRisk
      greenwood += events / (atRisk * left)
    }

    const standardError =
      survival === 0 ? undefined : survival * Math.sqrt(greenwood)
    const limits = survivalLimits(survival, standardError, z, transformation)
    steps.push({
      time,
      atRisk,
      events,
      censored,
      survival,
      standardError,
      limits
    })
    atRisk = left - censored
  }

  return {size: observations.length, steps, transformation, level}
}

// Typed arrays sort as numbers, several times as fast as rows would.
function sortTimes(
  observations: readonly Observation[],
  wanted: boolean
): Float64Array {
  const times = new Float64Array(observations.length)
  let size = 0
  for (const {time, event} of observations)
    if (event === wanted) times[size++] = time
  return times.subarray(0, size).sort()
}
