import type {SwimmerData} from '../../../analysis/figures/swimmer.ts'
import {leading, type Run, wrapLabel} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import type {FigurePrinter} from '../participants/words.ts'

/** Name of a group over its lanes. */
export interface LaneHead {
  /** Lines; values stand in the last. */
  readonly lines: readonly (readonly Run[])[]
  /** Index of the first lane of the group. */
  readonly before: number
}

/** Where all stands at a height. */
export interface LanePlaces {
  /** Middle of each lane. */
  readonly lanes: readonly number[]
  /** Top and bottom of each run of lanes without a head between. */
  readonly blocks: readonly (readonly [number, number])[]
  /** Top of each head. */
  readonly heads: readonly number[]
  readonly pitch: number
  readonly bottom: number
}

/** Space around the name of a group, in sizes of the type. */
const headPadding = 0.5

/**
 * Lays out the names of groups with their numbers of participants.
 *
 * @returns
 *   `undefined` if a word is wider than the figure.
 */
export function layOutHeads(
  {groups, lanes}: SwimmerData,
  printer: FigurePrinter,
  canvas: Canvas
): readonly LaneHead[] | undefined {
  const em = canvas.fontSizePx
  const {ink, muted} = canvas.theme
  const heads: LaneHead[] = []
  for (const {name, level} of groups) {
    if (name === undefined) continue
    const n = printer.value('participants', level)
    const size: readonly Run[] = [
      {text: '\u2002n\u00A0=\u00A0', weight: 400, fill: muted},
      {text: n?.text ?? '0', weight: 400, fill: muted, printed: n}
    ]
    const room = canvas.widthPx - 6 * em
    const lines = wrapLabel(name, room, (text) =>
      canvas.measureText(text, em, 600)
    )
    if (!lines) return undefined
    const before = lanes.findIndex(({group}) => group === level)
    if (before === -1) continue
    heads.push({
      lines: lines.map((text, index) => [
        {text, weight: 600, fill: ink},
        ...(index === lines.length - 1 ? size : [])
      ]),
      before
    })
  }

  return heads
}

/** Places lanes and heads from `top` on, lanes `pitch` apart. */
export function placeLanes(
  {lanes}: SwimmerData,
  heads: readonly LaneHead[],
  top: number,
  pitch: number,
  canvas: Canvas
): LanePlaces {
  const em = canvas.fontSizePx
  const middles: number[] = []
  const tops: number[] = []
  const blocks: [number, number][] = []
  let y = top
  for (const [index] of lanes.entries()) {
    const head = heads.find(({before}) => before === index)
    if (head) {
      if (index > 0) y += headPadding * em
      tops.push(y)
      y += (head.lines.length * leading + headPadding) * em
    }

    const block = blocks.at(-1)
    if (block && !head) block[1] = y + pitch
    else blocks.push([y, y + pitch])
    middles.push(y + pitch / 2)
    y += pitch
  }

  const bottom = y + 0.2 * em
  const last = blocks.at(-1)
  if (last) last[1] = bottom

  return {lanes: middles, heads: tops, blocks, pitch, bottom}
}

/** Distances of lanes, in pixels: least, best, and most. */
export function pitchRange(
  {lanes}: SwimmerData,
  named: boolean,
  canvas: Canvas
): readonly [number, number, number] {
  const em = canvas.fontSizePx
  const n = Math.max(1, lanes.length)
  const least = named ? 1.15 : Math.min(1.15, Math.max(0.3, 24 / n))
  const best = Math.min(1.6, Math.max(least, 42 / n))
  const most = Math.max(Math.min(2.4, 110 / n), 1.25 * best)
  return [least * em, best * em, most * em]
}

/** Whether each lane has room for its label. */
export function hasRoom(pitch: number, canvas: Canvas): boolean {
  return pitch >= 1.12 * canvas.fontSizePx
}

/** Lanes that are labelled: all, or every so many of running numbers. */
export function labelledLanes(
  places: LanePlaces,
  canvas: Canvas
): readonly number[] {
  const all = places.lanes.map((_, index) => index)
  if (hasRoom(places.pitch, canvas)) return all
  const room = 1.12 * canvas.fontSizePx
  const step =
    [2, 5, 10, 20, 50, 100].find((each) => each * places.pitch >= room) ?? 200
  return all.filter((index) =>
    index === 0 ? step * places.pitch > 1.5 * room : (index + 1) % step === 0
  )
}
