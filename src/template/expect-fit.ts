import type {Expectation} from '../output/choose-scale.ts'
import type {Frame, Piece} from '../output/piece.ts'
import type {PiecesAt} from './flow-pieces.ts'
import {arrangeFlow} from './plan.ts'
import type {LayoutSettings} from './template-settings.ts'

/** Powers of the scale with which heights grow where one scale is known. */
const growth = {chart: 1, frame: 0, margin: 1, text: 1.7}
/** Power between two scales: a step may add a line to most paragraphs. */
const mostGrowth = 2.5
/** Power that frames full of short paragraphs, which lose lines, stay below. */
const steepest = 4

/**
 * Says whether all would fit at a scale that was not measured, from those that
 * were.
 *
 * Heights grow with a power of the scale: type grows, and text breaks into more
 * lines. Between two scales, text has at least the lines of the smaller one.
 *
 * @param known
 *   What was measured; one at least.
 * @param compact
 *   Whether charts may be lower than is natural for them.
 */
export function expectFit(
  known: readonly PiecesAt[],
  layout: LayoutSettings,
  scale: number,
  compact: boolean
): Expectation {
  const below = nearest(known, (each) => each.scale <= scale, scale)
  const above = nearest(known, (each) => each.scale > scale, scale)
  // Steps of lines are too rough a guide beyond two scales that are near.
  const one = below ?? above
  const other = below && above
  if (!one) throw new RangeError('Cannot expect without what was measured')
  if (fitsAs('expected', one, other)) return 'fits'
  return above && !fitsAs('least', one, other) ? 'fails' : 'may fail'

  function fitsAs(
    bound: Bound,
    from: PiecesAt,
    to: PiecesAt | undefined
  ): boolean {
    const height = createHeight(from.scale, to?.scale, scale, bound)
    return Object.entries(layout.flows).every(function ([name, flow]) {
      const first = from.flows.get(name)
      const second = to?.flows.get(name)
      if (!first) throw new Error(`Cannot find flow \`${name}\``)
      const pieces = first.pieces.map((piece, index) =>
        grow(piece, second?.pieces[index], height)
      )
      const frames = first.frames.map((frame, index) =>
        resize(frame, second?.frames[index], height, bound)
      )
      return arrangeFlow({...first, frames, pieces}, flow, scale, compact).fits
    })
  }
}

type Bound = 'expected' | 'least'

/** A height at a scale, from those at one or two others. */
type Height = (one: number, other: number | undefined, power: number) => number

function createHeight(
  one: number,
  other: number | undefined,
  scale: number,
  bound: Bound
): Height {
  return function (first, second, power) {
    const ratio = scale / one
    if (first <= 0) return first
    if (other === undefined || second === undefined || second <= 0)
      return first * ratio ** (bound === 'least' ? steepest : power)
    const found = Math.log(second / first) / Math.log(other / one)
    const between = Math.min(Math.max(found, 0), mostGrowth)
    // Lines that are added may all be added at the end.
    const least = Math.min(between, 1)
    return first * ratio ** (bound === 'least' ? least : between)
  }
}

function grow(piece: Piece, other: Piece | undefined, height: Height): Piece {
  const {heightPx, marginTopPx, shrinkPx} = piece
  const power = shrinkPx > 0 ? growth.chart : growth.text
  const lowest = height(
    heightPx - shrinkPx,
    other && other.heightPx - other.shrinkPx,
    power
  )
  const natural = height(heightPx, other?.heightPx, power)
  return {
    ...piece,
    heightPx: natural,
    marginTopPx: height(marginTopPx, other?.marginTopPx, growth.margin),
    shrinkPx: Math.max(0, natural - lowest)
  }
}

function resize(
  frame: Frame,
  other: Frame | undefined,
  height: Height,
  bound: Bound
): Frame {
  return {
    ...frame,
    heightPx:
      bound === 'least'
        ? Math.max(frame.heightPx, other?.heightPx ?? 0)
        : height(frame.heightPx, other?.heightPx, growth.frame)
  }
}

function nearest(
  known: readonly PiecesAt[],
  test: (each: PiecesAt) => boolean,
  scale: number
): PiecesAt | undefined {
  return known
    .filter(test)
    .toSorted(
      (a, b) => Math.abs(a.scale - scale) - Math.abs(b.scale - scale)
    )[0]
}
