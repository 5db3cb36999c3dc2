import {axisHeight} from '../axis.ts'
import type {Canvas} from '../theme.ts'
import type {LabelLayout} from './best-response-labels.ts'
import {formHeight, type SegmentForm} from './best-response-segments.ts'

/** Vertical places of the parts of a figure, in CSS pixels. */
export interface RowPlaces {
  readonly places: readonly RowPlace[]
  /** Where the line of the axis runs. */
  readonly axis: number
  readonly heightPx: number
}

interface RowPlace {
  /** Where labels above the bar begin. */
  readonly top: number
  /** Where the bar begins. */
  readonly y: number
  readonly height: number
}

/** Sizes in units of the type, from the lowest to the highest figure. */
const tallestBar = 5
const gaps = {above: [1, 2.8], beside: [0.7, 2.8]} as const
/** Space below the key, below labels above a bar, and above the axis. */
const belowKey = [0.8, 1.8] as const
const belowLabels = 0.2
const aboveAxis = 0.6

/**
 * Stacks key, bars with their labels, and axis.
 *
 * @param stretch
 *   From 0, as low as the figure still reads, to 1, as high.
 */
export function placeRows(
  {name, labels}: LabelLayout,
  form: SegmentForm,
  keyHeightPx: number,
  stretch: number,
  canvas: Canvas
): RowPlaces {
  const em = canvas.fontSizePx
  const height = em * between(formHeight[form], tallestBar, stretch)
  const gap = em * between(gaps[name][0], gaps[name][1], stretch)
  const places: RowPlace[] = []
  let top = keyHeightPx + between(...belowKey, stretch) * em
  for (const {heightPx} of labels) {
    if (name === 'above') {
      const y = top + heightPx + belowLabels * em
      places.push({top, y, height})
      top = y + height + gap
    } else {
      const row = Math.max(height, heightPx)
      places.push({top, y: top + (row - height) / 2, height})
      top += row + gap
    }
  }

  const axis = top - gap + aboveAxis * em
  return {places, axis, heightPx: axis + axisHeight * em}
}

function between(low: number, high: number, stretch: number): number {
  return low + (high - low) * stretch
}
