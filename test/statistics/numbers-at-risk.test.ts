import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {kaplanMeier} from '../../src/statistics/kaplan-meier.ts'
import {numbersAtRisk} from '../../src/statistics/numbers-at-risk.ts'
import {impossible, mercaptopurine, observations} from './trials.ts'

describe('numbersAtRisk', function () {
  // Counted by hand; at risk as in Klein & Moeschberger, table 4.1.
  test('should count those at risk, with events and censored', function () {
    const curve = kaplanMeier(mercaptopurine)
    expect(numbersAtRisk(curve, [0, 6, 7, 10, 40, 23])).toEqual([
      {time: 0, atRisk: 21, events: 0, censored: 0},
      {time: 6, atRisk: 21, events: 0, censored: 0},
      {time: 7, atRisk: 17, events: 3, censored: 1},
      {time: 10, atRisk: 15, events: 4, censored: 2},
      {time: 40, atRisk: 0, events: 9, censored: 12},
      {time: 23, atRisk: 6, events: 8, censored: 7}
    ])
  })

  test('should agree with a count of the rows', function () {
    fc.assert(
      fc.property(observations, fc.nat(25), function (rows, time) {
        const before = rows.filter((row) => row.time < time)
        const events = before.filter(({event}) => event).length
        expect(numbersAtRisk(kaplanMeier(rows), [time])).toEqual([
          {
            time,
            atRisk: rows.length - before.length,
            events,
            censored: before.length - events
          }
        ])
      })
    )
  })

  test.each(impossible)('should refuse time %d', function (time) {
    const curve = kaplanMeier(mercaptopurine)
    expect(() => numbersAtRisk(curve, [0, time])).toThrow(RangeError)
  })
})
