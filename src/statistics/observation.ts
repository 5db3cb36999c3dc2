/** Follow-up of a participant until an event, or until censoring. */
export interface Observation {
  /** Time since the start of follow-up, in any unit; finite, at least 0. */
  readonly time: number
  /** Whether follow-up ended with the event; `false`: censored. */
  readonly event: boolean
}

/**
 * Refuses observations from which nothing could be estimated.
 *
 * @throws {RangeError}
 *   Unless there is somebody, and all times are finite and none is negative.
 */
export function checkTimes(
  observations: ReadonlyArray<{readonly time: number}>
): void {
  if (observations.length === 0) {
    throw new RangeError('Cannot follow up no participants')
  }

  for (const {time} of observations) {
    if (!(time >= 0 && time < Infinity)) {
      throw new RangeError(`Cannot use \`${time}\` as time of follow-up`)
    }
  }
}
