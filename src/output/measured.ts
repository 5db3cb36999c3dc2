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
}

interface MeasuredSize {
  readonly id: string
  readonly widthPx: number
  readonly heightPx: number
}
