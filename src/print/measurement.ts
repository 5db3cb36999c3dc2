/** Size of something on the sheet, in CSS pixels. */
export interface MeasuredBox {
  readonly id: string
  readonly widthPx: number
  readonly heightPx: number
}

/** A piece of content with the room that it takes. */
export interface MeasuredBlock {
  readonly id: string
  /** With padding and border. */
  readonly heightPx: number
  readonly marginTopPx: number
  readonly marginBottomPx: number
}

/** Something that holds less than is in it. */
export interface Overflow {
  readonly id: string
  /** How much too large the content is, to the right or below; above 1. */
  readonly byPx: number
}

/** A table that is wider than what it stands in. */
export interface WideTable {
  /** Id of its figure. */
  readonly id: string
  readonly byPx: number
  /** Columns by the heads of the first row, the first of them too. */
  readonly columns: readonly {readonly name: string; readonly widthPx: number}[]
}

/** The layout of a sheet. */
export interface Measurement {
  /** Elements with `data-frame`: their content boxes. */
  readonly frames: readonly MeasuredBox[]
  /** Elements with `data-block`: their border boxes and margins. */
  readonly blocks: readonly MeasuredBlock[]
  /**
   * Frames whose content leaves their content box, and elements with
   * `data-page` whose content leaves the paper.
   */
  readonly overflowing: readonly Overflow[]
  /** Tables of figures that do not fit their figure. */
  readonly wideTables: readonly WideTable[]
  /** Elements with `data-figure`: their content boxes. */
  readonly figures: readonly MeasuredBox[]
}
