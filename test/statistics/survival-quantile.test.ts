import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {kaplanMeier} from '../../src/statistics/kaplan-meier.ts'
import {survivalQuantile} from '../../src/statistics/survival-quantile.ts'
import {
  aml,
  follow,
  maintained,
  mercaptopurine,
  nonmaintained,
  observations,
  placebo
} from './trials.ts'

describe('survivalQuantile', function () {
  // Klein & Moeschberger, section 4.5: medians of 23 and 8 weeks. The limits
  // follow from the published limits of the curve: the lower one is first
  // below .5 at 13 weeks (.432), and the upper one never (.680 at the end).
  test('should agree with the published medians', function () {
    expect(survivalQuantile(kaplanMeier(mercaptopurine))).toEqual({
      estimate: 23,
      lower: 13,
      upper: undefined
    })
    expect(survivalQuantile(kaplanMeier(placebo)).estimate).toBe(8)
  })

  // `print(survfit(…, aml))` of R, log intervals. The upper limit of all rises
  // again after 45 weeks, so that rules that look from the end say 48.
  test('should take the first time at which a limit is passed', function () {
    const settings = {transformation: 'log'} as const
    expect(survivalQuantile(kaplanMeier(aml, settings))).toEqual({
      estimate: 27,
      lower: 18,
      upper: 45
    })
    expect(survivalQuantile(kaplanMeier(maintained, settings))).toEqual({
      estimate: 31,
      lower: 18,
      upper: undefined
    })
    expect(survivalQuantile(kaplanMeier(nonmaintained, settings))).toEqual({
      estimate: 23,
      lower: 8,
      upper: undefined
    })
  })

  test('should take the midpoint where the curve stays at a half', function () {
    expect(median('1 3 6 9')).toBe(4.5)
    // Of 5/6, 4/5 and 3/4, whose product need not come out as 0.5.
    expect(median('1 2 3 7+ 9 10')).toBe(6)
  })

  test('should take the first time where no further event comes', function () {
    expect(median('3 3 7.5+ 12+')).toBe(3)
  })

  test('should be undefined where the median is not reached', function () {
    expect(survivalQuantile(kaplanMeier(follow('', '1 2+ 3+')))).toEqual({
      estimate: undefined,
      lower: 1,
      upper: undefined
    })
    expect(survivalQuantile(kaplanMeier(follow('', '1+')))).toEqual({
      estimate: undefined,
      lower: undefined,
      upper: undefined
    })
  })

  // By hand: a quarter of eight is two.
  test('should support other quantiles', function () {
    const curve = kaplanMeier(follow('', '1 2 3 4 5 6 7 8'))
    expect(survivalQuantile(curve, 0.25).estimate).toBe(2.5)
    expect(survivalQuantile(curve, 0.3).estimate).toBe(3)
    expect(survivalQuantile(curve, 0.9).estimate).toBe(8)
  })

  test('should order its limits and scale with the unit', function () {
    fc.assert(
      fc.property(observations, function (rows) {
        const {estimate, lower, upper} = survivalQuantile(kaplanMeier(rows))
        const most = estimate ?? Infinity
        expect(upper ?? Infinity).toBeGreaterThanOrEqual(most)
        expect(Math.min(lower ?? 0, most)).toBe(lower ?? 0)

        const days = rows.map((row) => ({...row, time: row.time * 7}))
        const scaled = survivalQuantile(kaplanMeier(days)).estimate
        expect(scaled).toBe(estimate === undefined ? undefined : estimate * 7)
      })
    )
  })

  test.each([0, 1, 50, Number.NaN])('should refuse %d', function (p) {
    expect(() => survivalQuantile(kaplanMeier(aml), p)).toThrow(RangeError)
  })
})

function median(times: string): number | undefined {
  return survivalQuantile(kaplanMeier(follow('', times))).estimate
}
