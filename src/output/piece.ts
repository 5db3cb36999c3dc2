/** A block with its size; never split. */
export interface Piece {
  readonly id: string
  /** Height with figures at their natural height. */
  readonly heightPx: number
  /** Space to the block before; none at the top of a frame. */
  readonly marginTopPx: number
  readonly keepWithNext: boolean
  readonly isHead: boolean
  /** By how much its figures can shrink and grow in all. */
  readonly shrinkPx: number
  readonly stretchPx: number
}

/** Room for blocks. */
export interface Frame {
  readonly id: string
  readonly heightPx: number
}
