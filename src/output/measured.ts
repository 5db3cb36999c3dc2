/** The part of a measured sheet that the layout reads, in CSS pixels. */
export interface Measured {
  readonly frames: readonly MeasuredSize[]
  readonly blocks: readonly {
    readonly id: string
    readonly heightPx: number
    readonly marginTopPx: number
    readonly marginBottomPx: number
  }[]
  /** Frames and pages whose content is too large, and by how much. */
  readonly overflowing: readonly {readonly id: string; readonly byPx: number}[]
  readonly figures: readonly MeasuredSize[]
  /** Tables that are wider than their figure; absent: nobody looked. */
  readonly wideTables?: readonly MeasuredTable[] | undefined
}

/** A table that does not fit, with its columns, the names of rows first. */
export interface MeasuredTable {
  readonly id: string
  readonly byPx: number
  readonly columns: readonly {readonly name: string; readonly widthPx: number}[]
}

interface MeasuredSize {
  readonly id: string
  readonly widthPx: number
  readonly heightPx: number
}
