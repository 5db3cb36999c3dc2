import {describe, expect, test} from 'vitest'
import {reverseKaplanMeier} from '../../src/statistics/reverse-kaplan-meier.ts'
import {survivalQuantile} from '../../src/statistics/survival-quantile.ts'
import {follow, impossible, mercaptopurine} from './trials.ts'

describe('reverseKaplanMeier', function () {
  // By hand, with 21, 16, 15, 13, 10, 9 and 8 at risk at the censorings up to
  // 20 weeks: 20/21 · 15/16 · 14/15 · 12/13 · 9/10 · 8/9 · 7/8 = 7/13; and 5 at
  // risk at 25 weeks: 28/65.
  test('should give the median follow-up', function () {
    const curve = reverseKaplanMeier(mercaptopurine)
    const survival = new Map(
      curve.steps.map((step) => [step.time, step.survival])
    )
    expect(survival.get(20)).toBeCloseTo(7 / 13, 12)
    expect(survival.get(25)).toBeCloseTo(28 / 65, 12)
    expect(survivalQuantile(curve).estimate).toBe(25)
  })

  test('should exchange events and censorings', function () {
    expect(reverseKaplanMeier(follow('', '1 2+ 2 3+')).steps).toMatchObject([
      {time: 1, events: 0, censored: 1, survival: 1},
      {time: 2, events: 1, censored: 1, survival: 2 / 3},
      {time: 3, events: 1, censored: 0, survival: 0}
    ])
  })

  test('should be not reached where all have events', function () {
    const curve = reverseKaplanMeier(follow('', '1 2 3'))
    expect(survivalQuantile(curve).estimate).toBeUndefined()
  })

  test.each(impossible)('should refuse time %d', function (time) {
    expect(() => reverseKaplanMeier([{time, event: true}])).toThrow(RangeError)
  })
})
