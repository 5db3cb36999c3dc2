/** Steps of the type scale in one: whole steps do not depend on the path. */
const stepsPerUnit = 64
/** Measures after which a guide that was wrong so often is left. */
const mostGuided = 5

/**
 * What is expected of a scale from what was measured at others; `fails`: it
 * cannot fit.
 */
export type Expectation = 'fails' | 'fits' | 'may fail'

/** A scale that was looked for. */
export interface ChosenScale {
  readonly scale: number
  readonly fits: boolean
}

/**
 * Looks for the largest type scale at which all content fits.
 *
 * @param range
 *   Smallest and largest scale of the template.
 * @param measure
 *   Whether all fits at a scale; must not fit again above a scale at which it
 *   did not.
 * @param expect
 *   What is known about a scale between those that were measured, or beyond
 *   them; costs little. A good guide saves measures, a bad one costs some.
 * @returns
 *   The largest scale that fits, or the smallest of the range.
 */
export async function chooseScale(
  range: {readonly min: number; readonly max: number},
  measure: (scale: number) => Promise<boolean>,
  expect: (scale: number) => Expectation
): Promise<ChosenScale> {
  const first = Math.ceil(range.min * stepsPerUnit)
  const last = Math.max(first, Math.floor(range.max * stepsPerUnit))
  let fitting = first - 1
  let failing = last + 1
  let step = Math.min(Math.max(stepsPerUnit, first), last)

  for (let measures = 1; ; measures++) {
    if (await measure(step / stepsPerUnit)) fitting = step
    else failing = step
    if (failing === first) return {fits: false, scale: first / stepsPerUnit}
    if (failing - fitting === 1 || isEnd()) break
    step = measures < mostGuided ? guess() : middle(fitting, failing)
  }

  return {fits: true, scale: fitting / stepsPerUnit}

  /** Whether the next larger step is known to fail. */
  function isEnd(): boolean {
    return fitting >= first && expectOf(fitting + 1) === 'fails'
  }

  /** The largest step that is expected to fit, else the least in question. */
  function guess(): number {
    let least = fitting
    let most = failing
    while (most - least > 1) {
      const between = middle(least, most)
      if (expectOf(between) === 'fits') least = between
      else most = between
    }
    return Math.max(least, fitting + 1)
  }

  function expectOf(at: number): Expectation {
    return expect(at / stepsPerUnit)
  }
}

function middle(low: number, high: number): number {
  return Math.ceil((low + high) / 2)
}
