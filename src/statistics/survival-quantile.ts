import type {SurvivalCurve, SurvivalStep} from './kaplan-meier.ts'

/** Time by which a part of the participants has had the event. */
export interface SurvivalQuantile {
  /** `undefined`: not reached. */
  readonly estimate: number | undefined
  /** `undefined`: not reached, or not estimable. */
  readonly lower: number | undefined
  /** `undefined`: not reached. */
  readonly upper: number | undefined
}

// A product of fractions that is 1/2 may come out one digit beside it.
const tolerance = 1e-12

/**
 * Quantile of a survival time with the interval of Brookmeyer & Crowley
 * (Biometrics 1982;38:29), on the transformation and level of the curve.
 *
 * The estimate is the first time at which the curve is at or below `1 - p`.
 * Where the curve lies at exactly `1 - p` until a further event, it is the
 * midpoint between the two event times; without a further event, it stays at
 * the first. The limits are the first times at which the lower and the upper
 * limit of the curve are at or below `1 - p`, even if the limit rises again;
 * steps without limits are passed over.
 *
 * @param curve
 *   Kaplan–Meier estimate.
 * @param p
 *   Part that has had the event, in `(0, 1)`; default: 0.5, the median.
 * @returns
 *   Times in the unit of the curve.
 * @throws {RangeError}
 *   On `p` outside of `(0, 1)`.
 */
export function survivalQuantile(
  {steps}: SurvivalCurve,
  p = 0.5
): SurvivalQuantile {
  if (!(p > 0 && p < 1)) {
    throw new RangeError(`Cannot take the quantile of \`${p}\``)
  }

  const threshold = 1 - p
  return {
    estimate: estimate(steps, threshold),
    lower: firstTime(steps, threshold, (step) => step.limits?.lower)?.time,
    upper: firstTime(steps, threshold, (step) => step.limits?.upper)?.time
  }
}

function estimate(
  steps: readonly SurvivalStep[],
  threshold: number
): number | undefined {
  const first = firstTime(steps, threshold, (step) => step.survival)
  if (!first) return undefined
  if (first.survival < threshold - tolerance) return first.time
  const next = steps.find(({time, events}) => time > first.time && events > 0)
  return next ? first.time + (next.time - first.time) / 2 : first.time
}

function firstTime(
  steps: readonly SurvivalStep[],
  threshold: number,
  of: (step: SurvivalStep) => number | undefined
): SurvivalStep | undefined {
  return steps.find((step) => {
    const value = of(step)
    return value !== undefined && value <= threshold + tolerance
  })
}
