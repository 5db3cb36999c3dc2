import {breakIntoFrames} from './break-into-frames.ts'
import {gapRoom, heightsOf, tolerancePx} from './piece-heights.ts'
import type {Frame, Piece} from './piece.ts'
import {type PlacedPiece, stretchFrame} from './stretch-frame.ts'

export interface ArrangeSettings {
  /**
   * Whether all frames end on one line, as columns of one page do: they may
   * begin on different ones.
   */
  readonly level: boolean
  /** Most space to add over a head. */
  readonly maxGapPx: number
  /** Section that opens a frame of its own if it can: id of its first block. */
  readonly breakBefore?: string | undefined
}

/** Blocks of one frame. */
interface PlacedFrame {
  readonly id: string
  readonly pieces: readonly PlacedPiece[]
  /** Height of the content, with what was added to it. */
  readonly usedPx: number
}

export interface Arrangement {
  readonly frames: readonly PlacedFrame[]
  /** Whether all is in its frames, and no head ends one. */
  readonly fits: boolean
  /** Natural height over the room; above 1 if a frame overflows. */
  readonly fill: number
  /** What is over in a frame, where it does not fit. */
  readonly overflow: readonly {readonly frame: string; readonly byPx: number}[]
  /** Room that all frames have left, for the page to use elsewhere. */
  readonly slackPx: number
  /** Part of the shortest frame that stays empty under the level of all. */
  readonly unevenness: number
}

/**
 * Puts blocks into frames in reading order.
 *
 * Breaks stand before heads where that is not too uneven, a head never ends a
 * frame, and what is left over goes to figures first, then to the space over
 * heads, so that level frames end on one line.
 */
export function arrange(
  pieces: readonly Piece[],
  frames: readonly Frame[],
  settings: ArrangeSettings
): Arrangement {
  const runs = breakIntoFrames(pieces, frames, settings)
  const heights = runs.map(heightsOf)
  const overflow = frames.flatMap(function ({heightPx, id}, index) {
    const byPx = (heights[index]?.least ?? 0) - heightPx
    return byPx > tolerancePx ? [{byPx, frame: id}] : []
  })
  const strands = runs.some(
    (run, index) =>
      run.at(-1)?.keepWithNext === true &&
      runs.slice(index + 1).some((next) => next.length > 0)
  )
  const lastUsed = runs.findLastIndex((run) => run.length > 0)
  const slackPx = settings.level ? slackOf(runs, frames, settings) : undefined

  const placed = frames.map(function ({heightPx, id}, index): PlacedFrame {
    const run = runs[index] ?? []
    const ragged = !settings.level && index === lastUsed
    return {
      id,
      ...stretchFrame(run, heightPx - (slackPx ?? 0), {
        maxGapPx: ragged ? 0 : settings.maxGapPx
      })
    }
  })
  const natural = heights.reduce((sum, {natural}) => sum + natural, 0)
  const room = Math.max(
    1,
    frames.reduce((sum, {heightPx}) => sum + heightPx, 0)
  )
  const worst = Math.max(
    ...frames.map(
      ({heightPx}, index) =>
        (heights[index]?.least ?? 0) / Math.max(1, heightPx)
    )
  )

  return {
    fill:
      overflow.length > 0 ? Math.max(worst, natural / room) : natural / room,
    fits: overflow.length === 0 && !strands,
    frames: placed,
    overflow,
    slackPx: slackPx ?? 0,
    unevenness:
      slackPx === undefined
        ? 0
        : Math.max(
            ...placed.map(
              ({usedPx}, index) =>
                1 -
                usedPx / Math.max(1, (frames[index]?.heightPx ?? 0) - slackPx)
            )
          )
  }
}

/**
 * Room under the line on which all frames can end: the lowest that each can
 * reach.
 */
function slackOf(
  runs: readonly (readonly Piece[])[],
  frames: readonly Frame[],
  {maxGapPx}: ArrangeSettings
): number {
  let short = 0
  let room = Infinity

  for (const [index, {heightPx}] of frames.entries()) {
    const run = runs[index] ?? []
    if (run.length === 0) {
      room = Math.min(room, heightPx)
      continue
    }
    const {least, most} = heightsOf(run)
    short = Math.max(short, heightPx - most - gapRoom(run, maxGapPx))
    room = Math.min(room, heightPx - least)
  }

  return Math.max(0, Math.min(short, room))
}
