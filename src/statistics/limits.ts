/**
 * Limits of a confidence interval: in `[0, 1]` around a proportion, in
 * `[-1, 1]` around a difference of two.
 */
export interface Limits {
  readonly lower: number
  readonly upper: number
}
