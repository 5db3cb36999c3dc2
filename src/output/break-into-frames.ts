import type {ArrangeSettings} from './arrange.ts'
import {gapLimit, tolerancePx} from './piece-heights.ts'
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
      const run = createRun(pieces, start, settings)
      for (let end = start; end <= pieces.length; end++) {
        if (end > start) run.add()
        if (last && end < pieces.length) continue
        const total = plan.cost + frameCost(run, frame, settings)
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

/** Blocks of a frame, from one on, which grow by one at a time. */
interface Run {
  readonly add: () => void
  readonly first: Piece | undefined
  readonly last: Piece | undefined
  readonly length: number
  readonly isFirst: boolean
  readonly isComplete: boolean
  readonly least: number
  readonly natural: number
  /** Height with figures and gaps largest. */
  readonly reach: number
  /** Whether the block that should open a frame is in it, but not first. */
  readonly missesBreak: boolean
}

function createRun(
  pieces: readonly Piece[],
  start: number,
  {breakBefore, maxGapPx}: ArrangeSettings
): Run {
  let length = 0
  let natural = 0
  let shrink = 0
  let stretch = 0
  let gaps = 0
  let missesBreak = false
  return {
    add() {
      const piece = pieces[start + length]
      if (!piece) throw new RangeError('Cannot add what is not there')
      natural += piece.heightPx + (length > 0 ? piece.marginTopPx : 0)
      shrink += piece.shrinkPx
      stretch += piece.stretchPx
      if (length > 0) gaps += gapLimit(pieces, start + length, maxGapPx)
      missesBreak ||= length > 0 && piece.id === breakBefore
      length++
    },
    first: pieces[start],
    isFirst: start === 0,
    get isComplete() {
      return start + length === pieces.length
    },
    get last() {
      return length > 0 ? pieces[start + length - 1] : undefined
    },
    get least() {
      return natural - shrink
    },
    get length() {
      return length
    },
    get missesBreak() {
      return missesBreak
    },
    get natural() {
      return natural
    },
    get reach() {
      return natural + stretch + gaps
    }
  }
}

function frameCost(
  run: Run,
  frame: Frame,
  {level}: Pick<ArrangeSettings, 'level'>
): number {
  const heightPx = Math.max(1, frame.heightPx)
  const {first, isComplete, isFirst, last, least, length, natural} = run
  let total = 0

  if (least > heightPx + tolerancePx) {
    total += cost.overflow * (1 + (least - heightPx) / heightPx)
  }

  if (!isComplete && last?.keepWithNext) total += cost.strandedHead
  if (!isFirst && length > 0 && first && !first.isHead)
    total += cost.splitSection
  if (level && length === 0) total += cost.emptyFrame
  if (run.missesBreak) total += cost.missedBreak

  // What comes after the last block of a flow may stay empty, except where
  // columns end on one line.
  if (level || !isComplete) {
    const short = Math.max(0, heightPx - run.reach) / heightPx
    const uneven = Math.abs(heightPx - natural) / heightPx
    total += 100 * short ** 2 + 10 * uneven ** 2
  }

  return total
}
