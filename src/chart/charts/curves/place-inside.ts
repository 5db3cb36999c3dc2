import type {Canvas} from '../../theme.ts'
import type {Summary} from './summary.ts'
import {bandSpanOf, spanOf, type StepCurve} from './steps.ts'

/** Where the summary stands in the plot, and how high the plot must be. */
export interface InsidePlace {
  readonly x: number
  readonly corner: 'top' | 'bottom'
  readonly plotPx: number
}

/** What may not be covered. */
export interface Occupied {
  readonly curves: readonly StepCurve[]
  readonly bands: boolean
  /** Height of lines to the medians: what is below them is theirs. */
  readonly medianLines: boolean
}

/** Space between the summary and curves, in sizes of the type. */
const clearance = 0.6

/**
 * Finds the corner of the plot that needs the lowest plot for a summary to
 * touch neither curve nor interval.
 *
 * @param left
 *   Where the plot begins.
 * @param right
 *   Where it ends.
 * @returns
 *   `undefined` where there is none at any height.
 */
export function placeInside(
  {widthPx, heightPx}: Summary,
  {curves, bands, medianLines}: Occupied,
  {
    left,
    right,
    until
  }: {
    readonly left: number
    readonly right: number
    readonly until: number
  },
  {fontSizePx}: Canvas
): InsidePlace | undefined {
  const gap = clearance * fontSizePx
  if (widthPx + 2 * gap > right - left) return undefined
  const time = (x: number) => ((x - left) / (right - left)) * until
  const needed = heightPx + gap
  const places = [right - widthPx, left + gap].flatMap(
    function (x): readonly InsidePlace[] {
      const [from, to] = [time(x - gap), time(x + widthPx + gap)]
      const spans = curves.flatMap(function (curve) {
        const spans = [
          spanOf(curve, from, to),
          bands ? bandSpanOf(curve, from, to) : undefined
        ]
        return spans.filter((span) => span !== undefined)
      })
      const least = Math.min(1, ...spans.map(([lower]) => lower))
      const most = Math.max(
        0,
        medianLines ? 0.5 : 0,
        ...spans.map(([, upper]) => upper)
      )
      const places: InsidePlace[] = [
        {x, corner: 'top', plotPx: needed / (1 - most)}
      ]
      if (!medianLines)
        places.push({x, corner: 'bottom', plotPx: (needed + gap) / least})
      return places
    }
  )
  const [best] = places.toSorted((a, b) => a.plotPx - b.plotPx)
  return best && Number.isFinite(best.plotPx) ? best : undefined
}
