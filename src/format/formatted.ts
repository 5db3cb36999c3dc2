/** A value as printed, with what it was printed from. */
export interface Formatted {
  readonly text: string
  /**
   * Raw value, unrounded; two limits with a space between, `Infinity` where one
   * is not reached, nothing where one is not estimable; after `<` or `>` where only a bound is
   * known; empty where there is none.
   */
  readonly value: string
}
