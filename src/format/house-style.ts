/** Number style of a journal, as read from `templates/house-styles/<id>.yaml`. */
export interface HouseStyle {
  readonly id: string
  readonly name: string
  /** Digits of a percent by size of its denominator, first match wins. */
  readonly percentDigits: readonly {
    /** Denominators below this; `undefined`: all others. */
    readonly below: number | undefined
    readonly digits: number
  }[]
  /** Pattern of a proportion: `{n}`, `{N}`, `{percent}`. */
  readonly proportion: string
  /** Pattern of an interval: `{level}`, `{lower}`, `{upper}`. */
  readonly interval: string
  /** Same, where a limit is negative. */
  readonly intervalNegative: string
  readonly decimalMark: '.' | '·'
  /** Words for what is not known and not reached. */
  readonly unknown: string
  readonly notReached: string
}
