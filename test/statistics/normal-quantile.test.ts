import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  normalQuantile,
  normalQuantileOfLevel
} from '../../src/statistics/normal-quantile.ts'
import {normalTail} from '../../src/statistics/normal-tail.ts'
import {relativeError} from './relative-error.ts'

describe('normalQuantile', function () {
  // Roots of the normal distribution in 50 digits (mpmath 1.3), 15 of them kept.
  test.each([
    [0.6, 0.2533471031358],
    [0.95, 1.64485362695147],
    [0.975, 1.95996398454005],
    [0.9995, 3.29052673149193],
    [1e-10, -6.36134090240406],
    [1e-100, -21.2734535609653]
  ])('should give the quantile of %d', function (p, z) {
    expect(relativeError(normalQuantile(p), z)).toBeLessThan(1e-14)
  })

  test('should be 0 in the middle', function () {
    expect(normalQuantile(0.5)).toBe(0)
    expect(Math.abs(normalQuantile(0.5 + 2 ** -40))).toBeLessThan(1e-11)
  })

  test('should undo the distribution, and mirror itself', function () {
    fc.assert(
      fc.property(fc.double({min: 1e-12, max: 0.5, noNaN: true}), function (p) {
        const z = normalQuantile(p)
        expect(relativeError(normalTail(-z), p)).toBeLessThan(1e-13)
        expect(normalQuantile(1 - p)).toBeCloseTo(
          -normalQuantile(1 - (1 - p)),
          12
        )
      })
    )
  })

  test.each([0, 1, -0.1, 1.1, Number.NaN])('should refuse %d', function (p) {
    expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})

describe('normalQuantileOfLevel', function () {
  // Abramowitz & Stegun 1964, table 26.5: `Q(x)` of 0.05, 0.025 and 0.005.
  test.each([
    [0.9, 1.64485],
    [0.95, 1.95996],
    [0.99, 2.57583]
  ])('should agree with the published table at %d', function (level, z) {
    expect(normalQuantileOfLevel(level)).toBeCloseTo(z, 5)
  })

  test.each([0, 1, 95, Number.NaN])('should refuse level %d', function (level) {
    expect(() => normalQuantileOfLevel(level)).toThrow(RangeError)
  })
})
