import type {Piece} from './piece.ts'

/** What counts as fitting: browsers measure in fractions of a pixel. */
export const tolerancePx = 0.5

/** Heights of blocks in one frame: least, natural, and with figures largest. */
export function heightsOf(run: readonly Piece[]): {
  readonly least: number
  readonly natural: number
  readonly most: number
} {
  let natural = 0
  let shrink = 0
  let stretch = 0

  for (const [index, piece] of run.entries()) {
    natural += piece.heightPx + (index > 0 ? piece.marginTopPx : 0)
    shrink += piece.shrinkPx
    stretch += piece.stretchPx
  }

  return {least: natural - shrink, most: natural + stretch, natural}
}

/** Space that gaps of a frame can take in all. */
export function gapRoom(run: readonly Piece[], maxGapPx: number): number {
  return run.reduce((sum, _, index) => sum + gapLimit(run, index, maxGapPx), 0)
}

/** Most space that can be added over a block; a fifth where no head follows. */
export function gapLimit(
  run: readonly Piece[],
  index: number,
  maxGapPx: number
): number {
  const piece = run[index]
  const before = run[index - 1]
  if (!piece || !before || before.keepWithNext) return 0
  return piece.isHead ? maxGapPx : maxGapPx / 5
}
