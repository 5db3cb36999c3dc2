import type {Limits} from './limits.ts'

/** Scale on which the interval of a survival probability is symmetric. */
export type Transformation = 'log-log' | 'log' | 'plain'

/**
 * Pointwise interval of a survival probability (Kalbfleisch & Prentice, The
 * Statistical Analysis of Failure Time Data, 2nd ed., 2002, section 1.4):
 *
 * - `log-log`: `S^exp(±z σ / ln S)`, where `σ = SE / S`; stays in `[0, 1]`;
 * - `log`: `S exp(±z σ)`, cut at 1;
 * - `plain`: `S ± z SE`, cut at 0 and 1.
 *
 * @param survival
 *   Probability in `[0, 1]`.
 * @param standardError
 *   Of the probability (Greenwood); `undefined` where there is none.
 * @param z
 *   Standard normal quantile of the level.
 * @param transformation
 *   Scale of the interval.
 * @returns
 *   Limits; `undefined` where nothing has varied yet: at 1, as the variance is
 *   0 there, and at 0, as it is not estimable.
 */
export function survivalLimits(
  survival: number,
  standardError: number | undefined,
  z: number,
  transformation: Transformation
): Limits | undefined {
  if (standardError === undefined || survival === 0 || survival === 1) {
    return undefined
  }

  const sigma = standardError / survival
  switch (transformation) {
    case 'log-log': {
      const log = Math.log(survival)
      const factor = Math.exp((z * sigma) / -log)
      return {lower: Math.exp(log * factor), upper: Math.exp(log / factor)}
    }

    case 'log': {
      return {
        lower: survival * Math.exp(-z * sigma),
        upper: Math.min(1, survival * Math.exp(z * sigma))
      }
    }

    case 'plain': {
      return {
        lower: Math.max(0, survival - z * standardError),
        upper: Math.min(1, survival + z * standardError)
      }
    }
  }
}
