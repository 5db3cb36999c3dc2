import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {chiSquareTail} from '../../src/statistics/chi-square-tail.ts'
import {normalTail} from '../../src/statistics/normal-tail.ts'
import {relativeError} from './relative-error.ts'

describe('chiSquareTail', function () {
  // Abramowitz & Stegun 1964, table 26.8: statistics of given tails.
  test.each([
    [3.84146, 1, 0.05],
    [10.8276, 1, 0.001],
    [5.99146, 2, 0.05],
    [18.307, 10, 0.05],
    [29.5883, 10, 0.001],
    [43.773, 30, 0.05]
  ])('should agree with the published table at %d (%i)', function (x, df, p) {
    expect(relativeError(chiSquareTail(x, df), p)).toBeLessThan(3e-5)
  })

  // Regularized gamma function in 50 digits (mpmath 1.3), 15 of them kept.
  test.each([
    [0.3, 1, 0.583882420770365],
    [3.84, 1, 0.0500435212487051],
    [100, 1, 1.52397060483211e-23],
    [5.5, 3, 0.138638617382415],
    [12.3, 7, 0.091114886000313],
    [60, 25, 0.000104554861315265],
    [250, 100, 7.76693640353918e-15],
    [1000, 900, 0.0109946089421358]
  ])('should keep the digits of the tail at %d (%i)', function (x, df, p) {
    expect(relativeError(chiSquareTail(x, df), p)).toBeLessThan(1e-13)
  })

  // Abramowitz & Stegun 1964, 26.4.5: a sum of Poisson probabilities.
  test('should be a Poisson sum at even degrees of freedom', function () {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 30}),
        fc.double({min: 0.001, max: 200, noNaN: true}),
        function (half, x) {
          let term = Math.exp(-x / 2)
          let sum = term
          for (let k = 1; k < half; k++) {
            term *= x / 2 / k
            sum += term
          }

          expect(relativeError(chiSquareTail(x, 2 * half), sum)).toBeLessThan(
            1e-12
          )
        }
      )
    )
  })

  test('should be both normal tails at one degree of freedom', function () {
    for (const z of [0.01, 0.5, 1, 1.96, 4, 10]) {
      const both = 2 * normalTail(z)
      expect(relativeError(chiSquareTail(z * z, 1), both)).toBeLessThan(1e-13)
    }
  })

  test('should be 1 at 0, and 0 where doubles end', function () {
    expect(chiSquareTail(0, 3)).toBe(1)
    expect(chiSquareTail(1e5, 3)).toBe(0)
  })

  test.each([
    [-1, 1],
    [1, 0],
    [1, 1.5],
    [Number.NaN, 1],
    [Infinity, 1]
  ])('should refuse %d (%d)', function (x, df) {
    expect(() => chiSquareTail(x, df)).toThrow(RangeError)
  })
})
