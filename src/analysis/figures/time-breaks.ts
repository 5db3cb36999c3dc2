/** Distances of ticks that readers expect, by the unit of the times. */
const customary: Readonly<Record<string, readonly number[]>> = {
  days: [1, 2, 7, 14, 30, 60, 90, 180, 360],
  weeks: [1, 2, 4, 8, 12, 26, 52, 104],
  months: [1, 2, 3, 6, 12, 24, 36, 60],
  years: [1, 2, 5, 10]
}

/** Most distances between ticks on a time axis that chooses its own. */
const most = 8

/** More are refused; a slip of the author must not fill the memory. */
const limit = 100

/** Ticks of a time axis from 0 to its end. */
export interface TimeAxis {
  readonly ticks: readonly number[]
  readonly until: number
}

/**
 * Distance of the ticks of a time axis: whole quarters and years for months,
 * and the like; of an unknown unit 1, 2 or 5 and their tenfolds.
 *
 * @param last
 *   Last time to show, above 0.
 * @param unit
 *   Of the times: `months`.
 */
export function chooseBreaks(last: number, unit: string): number {
  const fits = (step: number) => last / step <= most
  // So few that what is customary would leave one tick or two.
  const usual = last < 2 ? undefined : customary[unit.toLowerCase()]
  const found = usual?.find(fits)
  if (found !== undefined) return found
  const power = 10 ** Math.floor(Math.log10(last / most))
  return [1, 2, 5, 10].map((factor) => factor * power).find(fits) ?? last
}

/**
 * Time axis that shows all times, to the next tick.
 *
 * @param breaks
 *   Distance of ticks, where its author gave one.
 * @param until
 *   End of the axis, where its author gave one.
 */
export function layOutTimes(
  last: number,
  unit: string,
  breaks: number | undefined,
  until: number | undefined
): TimeAxis {
  const step = breaks ?? chooseBreaks(until ?? last, unit)
  const steps = (until ?? last) / step
  const whole =
    until === undefined ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9)
  return {
    ticks: Array.from({length: Math.min(whole, limit) + 1}, (_, index) =>
      Number((index * step).toPrecision(12))
    ),
    until: until ?? Number((whole * step).toPrecision(12))
  }
}
