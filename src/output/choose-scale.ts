/** Steps of the type scale in one: whole steps do not depend on the path. */
const stepsPerUnit = 64

/** How full the pages are at a scale. */
export interface Fill {
  /** Height of the content over that of the frames. */
  readonly fill: number
  readonly fits: boolean
}

/** A scale that was looked for. */
export interface ChosenScale extends Fill {
  readonly scale: number
}

/**
 * Looks for the largest type scale at which all content fits.
 *
 * Content grows about with the square of the scale (larger lines, and more of
 * them), so that a few measures suffice.
 *
 * @param range
 *   Smallest and largest scale of the template.
 * @param measure
 *   How full the pages are at a scale; must not fit again above a scale at
 *   which it did not.
 * @returns
 *   The largest scale that fits, or the smallest of the range with what it
 *   measured.
 */
export async function chooseScale(
  range: {readonly min: number; readonly max: number},
  measure: (scale: number) => Promise<Fill>
): Promise<ChosenScale> {
  const first = Math.ceil(range.min * stepsPerUnit)
  const last = Math.max(first, Math.floor(range.max * stepsPerUnit))
  let best: ChosenScale | undefined
  let fitting = first - 1
  let failing = last + 1
  let step = Math.min(Math.max(stepsPerUnit, first), last)
  let edges = 0

  for (let measures = 1; failing - fitting > 1; measures++) {
    const scale = step / stepsPerUnit
    const measured = await measure(scale)

    if (measured.fits) {
      fitting = step
      best = {...measured, scale}
    } else {
      failing = step
      if (failing === first) return {...measured, scale}
    }

    const guess = Math.floor(step / Math.sqrt(Math.max(measured.fill, 0.01)))
    const isEdge = guess <= fitting + 1 || guess >= failing - 1
    const middle = Math.ceil((fitting + failing) / 2)
    // A bad guide, which points at an edge again and again, must not cost more
    // than halving would.
    step = measures > 4 || (isEdge && edges > 0) ? middle : guess
    step = Math.min(Math.max(step, fitting + 1), failing - 1)
    if (isEdge) edges++
  }

  if (!best) throw new RangeError('Cannot choose a scale from an empty range')
  return best
}
