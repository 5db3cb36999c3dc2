import {describe, expect, test} from 'vitest'
import {kaplanMeier} from '../../src/statistics/kaplan-meier.ts'
import {landmark} from '../../src/statistics/landmark.ts'
import {follow, impossible, mercaptopurine, placebo} from './trials.ts'

const curve = kaplanMeier(mercaptopurine)

describe('landmark', function () {
  // Klein & Moeschberger, table 4.1.
  test.each([
    [9.9, '0.807'],
    [10, '0.753'],
    [12, '0.753'],
    [35, '0.448']
  ])('should agree with the published curve at %d', function (time, survival) {
    const estimate = landmark(curve, time)
    expect(estimate).toMatchObject({kind: 'landmark', time})
    if (estimate.kind !== 'landmark') return
    expect(estimate.survival.toFixed(3)).toBe(survival)
    expect(estimate.limits?.lower).toBeLessThan(estimate.survival)
  })

  test('should be 1, without an interval, before the first event', function () {
    expect(landmark(curve, 5)).toEqual({
      kind: 'landmark',
      time: 5,
      survival: 1,
      standardError: 0,
      limits: undefined
    })
  })

  test('should not carry a curve beyond its last time', function () {
    expect(landmark(curve, 36)).toEqual({
      kind: 'not-estimable',
      reason: 'follow-up ends at 35'
    })
  })

  test('should know that a curve at 0 stays there', function () {
    expect(landmark(kaplanMeier(placebo), 52)).toMatchObject({survival: 0})
    expect(landmark(kaplanMeier(follow('', '1 2+')), 3).kind).toBe(
      'not-estimable'
    )
  })

  test.each(impossible)('should refuse time %d', function (time) {
    expect(() => landmark(curve, time)).toThrow(RangeError)
  })
})
