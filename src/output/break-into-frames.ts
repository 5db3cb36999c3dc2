import type {ArrangeSettings} from './arrange.ts'
import {gapRoom, heightsOf, tolerancePx} from './piece-heights.ts'
import type {Frame, Piece} from './piece.ts'

// Costs are percent of unevenness squared: a break that leaves a fifth of a
// frame empty costs 4.
const cost = {
  /** More than fits; what is over is added. */
  overflow: 1e6,
  strandedHead: 1e5,
  /** A frame that does not begin with a head. */
  splitSection: 4,
  /** One of frames side by side with nothing in it. */
  emptyFrame: 50,
  /** A section that should open a frame, and does not. */
  missedBreak: 1e3
}

interface Plan {
  readonly cost: number
  readonly ends: readonly number[]
}

/**
 * Finds where frames end, as breaking of paragraphs into lines does: the plan
 * with the least cost of all.
 *
 * @returns
 *   Blocks of each frame, in reading order; all blocks are in one.
 */
export function breakIntoFrames(
  pieces: readonly Piece[],
  frames: readonly Frame[],
  settings: ArrangeSettings
): readonly (readonly Piece[])[] {
  if (frames.length === 0) throw new RangeError('Cannot arrange without frames')
  // Best plan for the pieces before an index, in the frames so far.
  let plans: (Plan | undefined)[] = [{cost: 0, ends: []}]

  for (const [index, frame] of frames.entries()) {
    const last = index === frames.length - 1
    const next: (Plan | undefined)[] = []

    for (const [start, plan] of plans.entries()) {
      if (!plan) continue
      for (
        let end = last ? pieces.length : start;
        end <= pieces.length;
        end++
      ) {
        const total = plan.cost + frameCost(pieces, start, end, frame, settings)
        const known = next[end]
        if (!known || total < known.cost) {
          next[end] = {cost: total, ends: [...plan.ends, end]}
        }
      }
    }

    plans = next
  }

  const ends = plans[pieces.length]?.ends ?? []
  return ends.map((end, index) => pieces.slice(ends[index - 1] ?? 0, end))
}

function frameCost(
  pieces: readonly Piece[],
  start: number,
  end: number,
  frame: Frame,
  {breakBefore, level, maxGapPx}: ArrangeSettings
): number {
  const heightPx = Math.max(1, frame.heightPx)
  const run = pieces.slice(start, end)
  const {least, most, natural} = heightsOf(run)
  const complete = end === pieces.length
  let total = 0

  if (least > heightPx + tolerancePx) {
    total += cost.overflow * (1 + (least - heightPx) / heightPx)
  }

  if (!complete && run.at(-1)?.keepWithNext) total += cost.strandedHead
  if (start > 0 && run[0] && !run[0].isHead) total += cost.splitSection

  if (level && run.length === 0) total += cost.emptyFrame

  const wanted = run.findIndex(({id}) => id === breakBefore)
  if (wanted > 0) total += cost.missedBreak

  // What comes after the last block of a flow may stay empty, except where
  // columns end on one line.
  if (level || !complete) {
    const reach = most + gapRoom(run, maxGapPx)
    const short = Math.max(0, heightPx - reach) / heightPx
    const uneven = Math.abs(heightPx - natural) / heightPx
    total += 100 * short ** 2 + 10 * uneven ** 2
  }

  return total
}
