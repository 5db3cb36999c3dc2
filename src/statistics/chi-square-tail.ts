import {upperGamma} from './upper-gamma.ts'

/**
 * Upper tail of the chi-square distribution, `Q(df / 2, x / 2)`
 * (Abramowitz & Stegun 1964, 26.4.19): the P value of a statistic.
 *
 * Never taken as what is left of 1, so that small P values keep their digits.
 *
 * @param statistic
 *   Chi-square statistic; 0 or more.
 * @param df
 *   Degrees of freedom; a whole number from 1 on.
 * @returns
 *   Probability in `[0, 1]`.
 * @throws {RangeError}
 *   On other arguments.
 */
export function chiSquareTail(statistic: number, df: number): number {
  if (!Number.isSafeInteger(df) || df < 1) {
    throw new RangeError(`Cannot use \`${df}\` degrees of freedom`)
  }

  return upperGamma(df / 2, statistic / 2)
}
