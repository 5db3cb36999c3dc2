import type {SurvivalCurve} from './kaplan-meier.ts'
import type {Limits} from './limits.ts'
import {type NotEstimable, notEstimable} from './not-estimable.ts'

/** Survival probability at a time. */
export interface Landmark {
  readonly kind: 'landmark'
  readonly time: number
  readonly survival: number
  /** `undefined` where the curve has reached 0. */
  readonly standardError: number | undefined
  /** `undefined` where the curve is still 1, or has reached 0. */
  readonly limits: Limits | undefined
}

/**
 * Kaplan–Meier estimate at a landmark, such as 12 months: the curve at that
 * time, events at the very time included, with the interval of the curve.
 *
 * Nothing is known beyond the last time of follow-up: the curve is not carried
 * on, unless it has reached 0.
 *
 * @param curve
 *   Kaplan–Meier estimate.
 * @param time
 *   Landmark, in the unit of the curve.
 * @throws {RangeError}
 *   On a time that is negative or not finite.
 */
export function landmark(
  {steps}: SurvivalCurve,
  time: number
): Landmark | NotEstimable {
  if (!(time >= 0 && time < Infinity)) {
    throw new RangeError(`Cannot use \`${time}\` as landmark`)
  }

  const last = steps.at(-1)
  if (last && time > last.time && last.survival > 0) {
    return notEstimable(`follow-up ends at ${last.time}`)
  }

  const step = steps.findLast((step) => step.time <= time)
  if (!step) {
    return {
      kind: 'landmark',
      time,
      survival: 1,
      standardError: 0,
      limits: undefined
    }
  }

  const {survival, standardError, limits} = step
  return {kind: 'landmark', time, survival, standardError, limits}
}
