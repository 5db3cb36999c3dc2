import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {normalTail} from '../../src/statistics/normal-tail.ts'
import {relativeError} from './relative-error.ts'

describe('normalTail', function () {
  // Abramowitz & Stegun 1964, table 26.1: `P(x)` to 15 decimals.
  test.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [2, 0.977249868051821]
  ])('should agree with the published table at %d', function (z, area) {
    expect(normalTail(-z)).toBeCloseTo(area, 14)
    expect(normalTail(z)).toBeCloseTo(1 - area, 14)
  })

  // `erfc(z / √2) / 2` in 50 digits (mpmath 1.3), 15 of them kept.
  test.each([
    [0.1, 0.460172162722971],
    [1.96, 0.0249978951482204],
    [3, 0.00134989803163009],
    [5, 2.86651571879194e-7],
    [8, 6.22096057427178e-16],
    [20, 2.75362411860623e-89],
    [37, 5.72557122252458e-300]
  ])('should keep the digits of the tail at %d', function (z, area) {
    expect(relativeError(normalTail(z), area)).toBeLessThan(1e-13)
  })

  test('should be 0 and 1 where doubles end', function () {
    expect(normalTail(1e200)).toBe(0)
    expect(normalTail(-1e200)).toBe(1)
  })

  test('should fall, and mirror itself', function () {
    fc.assert(
      fc.property(
        fc.double({min: -3, max: 8, noNaN: true}),
        fc.double({min: 0.001, max: 4, noNaN: true}),
        function (z, more) {
          expect(normalTail(z + more)).toBeLessThan(normalTail(z))
          expect(normalTail(z) + normalTail(-z)).toBeCloseTo(1, 14)
        }
      )
    )
  })

  test.each([Number.NaN, Infinity, -Infinity])(
    'should refuse %d',
    function (z) {
      expect(() => normalTail(z)).toThrow(RangeError)
    }
  )
})
