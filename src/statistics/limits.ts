/** Limits of an interval around a proportion; both lie in `[0, 1]`. */
export interface Limits {
  readonly lower: number
  readonly upper: number
}
