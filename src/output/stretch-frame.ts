import {gapLimit, heightsOf} from './piece-heights.ts'
import type {Piece} from './piece.ts'

/** A block in its frame. */
export interface PlacedPiece {
  readonly id: string
  /** By how much its figures are taller than natural; negative: less tall. */
  readonly figurePx: number
  /** Space added over it. */
  readonly gapPx: number
}

/**
 * Brings the blocks of a frame to a height: figures first, within their range
 * and in proportion to it, then the space over heads, then that between other
 * blocks, both evenly.
 *
 * @param run
 *   Blocks of the frame.
 * @param heightPx
 *   Height to reach; it is reached as far as the limits allow.
 * @param settings
 *   Most space to add over a head.
 */
export function stretchFrame(
  run: readonly Piece[],
  heightPx: number,
  {maxGapPx}: {readonly maxGapPx: number}
): {readonly pieces: readonly PlacedPiece[]; readonly usedPx: number} {
  const {least, most, natural} = heightsOf(run)
  const wanted = heightPx - natural
  const figures = Math.min(Math.max(wanted, least - natural), most - natural)
  const figureShare =
    figures > 0
      ? figures / (most - natural)
      : figures < 0
        ? figures / (natural - least)
        : 0

  const limits = run.map((_, index) => gapLimit(run, index, maxGapPx))
  const headLimit = sum(limits.filter((_, index) => run[index]?.isHead))
  const otherLimit = sum(limits) - headLimit
  const gaps = Math.max(0, wanted - figures)
  const headGaps = Math.min(gaps, headLimit)
  const otherGaps = Math.min(gaps - headGaps, otherLimit)
  const headShare = headLimit > 0 ? headGaps / headLimit : 0
  const otherShare = otherLimit > 0 ? otherGaps / otherLimit : 0

  return {
    pieces: run.map(({id, isHead, shrinkPx, stretchPx}, index) => ({
      figurePx: figureShare * (figureShare > 0 ? stretchPx : shrinkPx),
      gapPx: (limits[index] ?? 0) * (isHead ? headShare : otherShare),
      id
    })),
    usedPx: natural + figures + headGaps + otherGaps
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
