import {lineWidth, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import type {PlotScale} from './curve-paths.ts'
import {spanOf, type StepCurve} from './steps.ts'

/** An upright rectangle, in CSS pixels. */
export interface Rectangle {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A name beside its curve; `y` is the middle of its capitals. */
export interface PlacedLabel {
  readonly run: Run
  readonly x: number
  readonly y: number
}

/** A curve with its name. */
export interface LabelledCurve {
  readonly curve: StepCurve
  readonly run: Run
}

/** Where names may stand, and what is there already. */
export interface LabelSpace {
  readonly scale: PlotScale
  /** From CSS pixels to time. */
  readonly time: (x: number) => number
  readonly bounds: Rectangle
  readonly taken: readonly Rectangle[]
  /** Curves without a name. */
  readonly unnamed: readonly StepCurve[]
}

/** Sizes in units of the type. */
const half = 0.62
const ownGap = 0.55
const otherGap = 0.5
/** More than this far from all others, a name is as clear as it can be. */
const clear = 3
/** Places that are tried along a curve. */
const tries = 28

/**
 * Places the names of curves beside them, where each is nearest to its own.
 *
 * @returns
 *   `undefined` unless there is room for all: some alone would mislead.
 */
export function placeLabels(
  labelled: readonly LabelledCurve[],
  {scale, time, bounds, taken, unnamed}: LabelSpace,
  canvas: Canvas
): readonly PlacedLabel[] | undefined {
  const em = canvas.fontSizePx
  const placed: PlacedLabel[] = []
  const full = [...taken]
  const all = [...labelled.map(({curve}) => curve), ...unnamed]
  for (const {curve, run} of labelled) {
    const width = lineWidth([run], canvas)
    let best: {readonly label: PlacedLabel; readonly box: Rectangle} | undefined
    let most = -Infinity
    for (const {x, y, bonus} of candidates(curve, width)) {
      const box = {
        left: x,
        right: x + width,
        top: y - half * em,
        bottom: y + half * em
      }
      const gap = freeSpace(box, curve)
      if (gap === undefined) continue
      const score = Math.min(gap / em, clear) + bonus
      if (score <= most) continue
      most = score
      best = {label: {run, x, y}, box}
    }

    if (!best) return undefined
    placed.push(best.label)
    full.push(best.box)
  }

  return placed

  /** After the end of the curve, and over and under it. */
  function candidates(curve: StepCurve, width: number) {
    const {x: toX, y: toY} = scale
    const end = toX(curve.end)
    const last = spanOf(curve, curve.end, curve.end)?.[0] ?? curve.start
    const found = [{x: end + 0.5 * em, y: toY(last), bonus: 0.6}]
    for (let step = 0; step <= tries; step++) {
      const part = step / tries
      const x = toX(0) + 0.4 * em + part * (end - toX(0) - width)
      if (x < toX(0) + 0.4 * em) break
      const span = spanOf(curve, time(x), time(x + width))
      if (!span) continue
      const [low, high] = span
      // In the middle of a curve its name is found first.
      const bonus = -Math.abs(part - 0.5)
      found.push(
        {x, y: toY(high) - (ownGap + half) * em, bonus: bonus + 0.1},
        {x, y: toY(low) + (ownGap + half) * em, bonus}
      )
    }

    return found
  }

  /** Distance to the nearest other curve; `undefined` where it is taken. */
  function freeSpace(box: Rectangle, own: StepCurve): number | undefined {
    const {left, right, top, bottom} = box
    if (left < bounds.left || right > bounds.right) return undefined
    if (top < bounds.top || bottom > bounds.bottom) return undefined
    const margin = 0.4 * em
    const touches = (other: Rectangle) =>
      other.left < right + margin &&
      left - margin < other.right &&
      other.top < bottom + 0.1 * em &&
      top - 0.1 * em < other.bottom
    if (full.some(touches)) return undefined
    let least = Infinity
    for (const curve of all) {
      const span = spanOf(curve, time(left - margin), time(right + margin))
      if (!span) continue
      const [low, high] = [scale.y(span[0]), scale.y(span[1])]
      const gap = Math.max(high - bottom, top - low)
      if (gap < (curve === own ? 0.3 : otherGap) * em) return undefined
      if (curve !== own) least = Math.min(least, gap)
    }

    return least
  }
}
