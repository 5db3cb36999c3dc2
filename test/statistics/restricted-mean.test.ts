import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {kaplanMeier} from '../../src/statistics/kaplan-meier.ts'
import {restrictedMean} from '../../src/statistics/restricted-mean.ts'
import {follow, impossible, mercaptopurine} from './trials.ts'

describe('restrictedMean', function () {
  // Areas and variance from exact fractions, with 40 digits.
  test('should agree with exact fractions', function () {
    const {estimate, standardError, limits} = restrictedMean(
      kaplanMeier(mercaptopurine),
      30
    )
    expect(estimate).toBeCloseTo(21.046498599439776, 11)
    expect(standardError).toBeCloseTo(2.243801951559457, 11)
    expect(limits?.lower).toBeCloseTo(21.0465 - 1.95996 * 2.2438, 3)
    expect(limits?.upper).toBeCloseTo(21.0465 + 1.95996 * 2.2438, 3)
  })

  // By hand: 1 + 2 · 3/4 + 3/8; (15/8)² / 12 + (3/8)² / 2.
  test('should agree with areas by hand', function () {
    const curve = kaplanMeier(follow('', '1 2+ 3 4'))
    const {estimate, standardError} = restrictedMean(curve, 4)
    expect(estimate).toBeCloseTo(2.875, 12)
    expect(standardError).toBeCloseTo(Math.sqrt(0.36328125), 12)
  })

  test('should be a mean where all have events', function () {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 1, max: 30}), {minLength: 1}),
        fc.integer({min: 1, max: 40}),
        function (times, tau) {
          const cut = times.map((time) => Math.min(time, tau))
          const mean = cut.reduce((sum, time) => sum + time) / cut.length
          const squares = cut.reduce((sum, time) => sum + (time - mean) ** 2, 0)
          const {estimate, standardError} = restrictedMean(
            kaplanMeier(times.map((time) => ({time, event: true}))),
            tau
          )
          expect(estimate).toBeCloseTo(mean, 10)
          expect(standardError).toBeCloseTo(Math.sqrt(squares) / cut.length, 6)
        }
      )
    )
  })

  test('should have no interval without events', function () {
    const curve = kaplanMeier(follow('', '5 6+'))
    expect(restrictedMean(curve, 5)).toEqual({
      estimate: 5,
      standardError: 0,
      limits: undefined
    })
  })

  test('should refuse horizons beyond the last time', function () {
    const curve = kaplanMeier(mercaptopurine)
    expect(restrictedMean(curve, 35).estimate).toBeGreaterThan(21)
    expect(() => restrictedMean(curve, 35.1)).toThrow(RangeError)
    expect(restrictedMean(kaplanMeier(follow('', '1')), 9).estimate).toBe(1)
  })

  test.each([0, ...impossible])('should refuse %d', function (tau) {
    const curve = kaplanMeier(mercaptopurine)
    expect(() => restrictedMean(curve, tau)).toThrow(RangeError)
  })
})
