import * as fc from 'fast-check'
import type {GroupedObservation} from '../../src/statistics/log-rank.ts'

/**
 * Weeks of remission of children with leukemia (Freireich et al., Blood
 * 1963;21:699), the textbook example of Cox (1972) and of Klein &
 * Moeschberger.
 */
export const mercaptopurine = follow(
  '6-MP',
  '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
)
export const placebo = follow(
  'placebo',
  '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23'
)
export const freireich = [...mercaptopurine, ...placebo]

/**
 * Weeks of remission in acute myelogenous leukemia, with and without
 * maintenance (Miller, Survival Analysis, 1981; `aml` of R).
 */
export const maintained = follow(
  'maintained',
  '9 13 13+ 18 23 28+ 31 34 45+ 48 161+'
)
export const nonmaintained = follow(
  'nonmaintained',
  '5 5 8 8 12 16+ 23 27 30 33 43 45'
)
export const aml = [...maintained, ...nonmaintained]

/** Observations as papers write them: `6+` is censored at 6. */
export function follow(group: string, times: string): GroupedObservation[] {
  return times.split(' ').map((text) => ({
    time: Number.parseFloat(text),
    event: !text.endsWith('+'),
    group
  }))
}

/** Observations with ties, at least one. */
export const observations = fc.array(
  fc.record({time: fc.nat(20), event: fc.boolean()}),
  {minLength: 1, maxLength: 40}
)

/** Observations of two groups and strata, all at different times. */
export const untied = fc
  .uniqueArray(fc.nat(500), {minLength: 8, maxLength: 30})
  .chain((times) =>
    fc.tuple(
      ...times.map((time) =>
        fc.record({
          time: fc.constant(time),
          event: fc.boolean(),
          group: fc.constantFrom('A', 'B', 'C'),
          stratum: fc.constantFrom('x', 'y')
        })
      )
    )
  )

/** Times that no follow-up has. */
export const impossible = [-1, Number.NaN, Number.POSITIVE_INFINITY]
