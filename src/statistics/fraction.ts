/** Participants with the event, and participants in all. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}
