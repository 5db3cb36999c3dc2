import type {SurvivalCurve} from './kaplan-meier.ts'

/** Where the participants of a curve are at a time; they add up to its size. */
export interface NumberAtRisk {
  readonly time: number
  /** Followed up until this time at least. */
  readonly atRisk: number
  /** Had the event before this time. */
  readonly events: number
  /** Were censored before this time. */
  readonly censored: number
}

/**
 * Numbers under a Kaplan–Meier curve, in the layout of KMunicate (Morris et
 * al., BMJ Open 2019;9:e030215): at risk, and cumulative events and censorings.
 *
 * Who has the event or is censored at the very time is still at risk, so that
 * the three numbers add up to all participants.
 *
 * @param curve
 *   Kaplan–Meier estimate.
 * @param times
 *   In any order, in the unit of the curve; 0 or more.
 * @returns
 *   Numbers, in the order of the times.
 * @throws {RangeError}
 *   On a time that is negative or not finite.
 */
export function numbersAtRisk(
  {size, steps}: SurvivalCurve,
  times: readonly number[]
): NumberAtRisk[] {
  return times.map((time) => {
    if (!(time >= 0 && time < Infinity)) {
      throw new RangeError(`Cannot count participants at risk at \`${time}\``)
    }

    let events = 0
    let censored = 0
    for (const step of steps) {
      if (step.time >= time) break
      events += step.events
      censored += step.censored
    }

    return {time, atRisk: size - events - censored, events, censored}
  })
}
