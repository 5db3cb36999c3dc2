/** A value as printed, with what it was printed from. */
export interface Formatted {
  readonly text: string
  /**
   * Raw value, unrounded; two limits with a space between, the upper one
   * `Infinity` where it is not reached; after `<` or `>` where only a bound is
   * known; empty where there is none.
   */
  readonly value: string
}
