import type {SurvivalCurve} from './kaplan-meier.ts'
import type {Limits} from './limits.ts'
import {normalQuantileOfLevel} from './normal-quantile.ts'

/** Mean time without the event, up to a horizon. */
export interface RestrictedMean {
  /** In the unit of the curve; in `[0, tau]`. */
  readonly estimate: number
  readonly standardError: number
  /** `undefined` where nobody had the event before the horizon. */
  readonly limits: Limits | undefined
}

/**
 * Restricted mean survival time (Royston & Parmar, BMC Med Res Methodol
 * 2013;13:152): the area under the Kaplan–Meier curve up to `tau`.
 *
 * The variance is `Σ A² d / (n (n - d))` over the event times, where `A` is the
 * area from there to `tau` (Klein & Moeschberger, Survival Analysis, 2nd ed.,
 * 2003, section 4.5); the interval is `estimate ± z SE`, cut at 0 and `tau`, at
 * the level of the curve.
 *
 * @param curve
 *   Kaplan–Meier estimate.
 * @param tau
 *   Horizon, in the unit of the curve; more than 0.
 * @throws {RangeError}
 *   On a horizon that is no time, or lies beyond the last time of follow-up of
 *   a curve that has not reached 0: nothing is known there.
 */
export function restrictedMean(
  {steps, level}: SurvivalCurve,
  tau: number
): RestrictedMean {
  if (!(tau > 0 && tau < Infinity)) {
    throw new RangeError(`Cannot use \`${tau}\` as horizon`)
  }

  const last = steps.at(-1)
  if (last && tau > last.time && last.survival > 0) {
    throw new RangeError(
      `Cannot use \`${tau}\` as horizon: follow-up ends at \`${last.time}\``
    )
  }

  let area = 0
  let variance = 0
  let right = tau
  for (const {time, atRisk, events, survival} of steps.toReversed()) {
    if (time >= tau) continue
    area += survival * (right - time)
    right = time
    // Where all had the event, no area is left that could vary.
    if (events > 0 && atRisk > events) {
      variance += (area * area * events) / (atRisk * (atRisk - events))
    }
  }

  const estimate = area + right
  const standardError = Math.sqrt(variance)
  const half = normalQuantileOfLevel(level) * standardError
  return {
    estimate,
    standardError,
    limits:
      variance === 0
        ? undefined
        : {
            lower: Math.max(0, estimate - half),
            upper: Math.min(tau, estimate + half)
          }
  }
}
