import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Fraction} from '../../src/statistics/fraction.ts'
import {miettinenNurminen} from '../../src/statistics/miettinen-nurminen.ts'
import {newcombe} from '../../src/statistics/newcombe.ts'
import {fraction, fractions} from './fractions.ts'

describe('newcombe', function () {
  // Newcombe, Stat Med 1998;17:873, table II, method 10: all eight contrasts.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1]
  ])(
    'should agree with the published limits of %i/%i - %i/%i',
    function (n1, N1, n2, N2, lower, upper) {
      const limits = newcombe(fraction(n1, N1), fraction(n2, N2))
      expect(limits.lower).toBeCloseTo(lower, 4)
      expect(limits.upper).toBeCloseTo(upper, 4)
    }
  )

  // The formula of the paper in 40 digits (mpmath 1.3).
  test.each([
    [56, 70, 48, 80, 0.95, 0.0524314724023649, 0.333872654036906],
    [5, 56, 0, 29, 0.95, -0.0381371479035369, 0.192560013855112],
    [4, 9, 7, 11, 0.95, -0.524029182587632, 0.212193685240733],
    [4, 9, 7, 11, 0.99, -0.582029752367591, 0.302302133423548]
  ])(
    'should keep the digits of %i/%i - %i/%i at %d',
    function (n1, N1, n2, N2, level, lower, upper) {
      const limits = newcombe(fraction(n1, N1), fraction(n2, N2), level)
      expect(limits.lower).toBeCloseTo(lower, 14)
      expect(limits.upper).toBeCloseTo(upper, 14)
    }
  )

  // Closed form: both limits of Wilson are `z² / (10 + z²)` away, with `z²`
  // the 95% point of chi-square (mpmath 1.3).
  test('should support all against none', function () {
    const distance = 3.84145882069412 / 13.84145882069412
    const {lower, upper} = newcombe(fraction(10, 10), fraction(0, 10))
    expect(lower).toBeCloseTo(1 - distance * Math.SQRT2, 14)
    expect(upper).toBe(1)
  })

  test.each([
    [-1, 3],
    [4, 3],
    [0, 0],
    [0.5, 1]
  ])('should refuse %d of %d', function (n, N) {
    expect(() => newcombe(fraction(n, N), fraction(1, 2))).toThrow(RangeError)
    expect(() => newcombe(fraction(1, 2), fraction(n, N))).toThrow(RangeError)
  })
})

describe.each([
  ['newcombe', newcombe],
  ['miettinenNurminen', miettinenNurminen]
])('%s', function (_, interval) {
  test('should hold the difference, within -1 and 1', function () {
    fc.assert(
      fc.property(fractions, fractions, function (first, second) {
        const {lower, upper} = interval(first, second)
        const difference =
          first.numerator / first.denominator -
          second.numerator / second.denominator
        expect(lower).toBeGreaterThanOrEqual(-1)
        expect(lower).toBeLessThanOrEqual(difference)
        expect(upper).toBeGreaterThanOrEqual(difference)
        expect(upper).toBeLessThanOrEqual(1)
        expect(lower).toBeLessThan(upper)
      })
    )
  })

  test('should change its sign when the groups change places', function () {
    fc.assert(
      fc.property(fractions, fractions, function (first, second) {
        const {lower, upper} = interval(first, second)
        const swapped = interval(second, first)
        expect(lower).toBeCloseTo(-swapped.upper, 14)
        expect(upper).toBeCloseTo(-swapped.lower, 14)
      })
    )
  })

  test('should change its sign with the event', function () {
    fc.assert(
      fc.property(fractions, fractions, function (first, second) {
        const {lower, upper} = interval(first, second)
        const mirror = interval(without(first), without(second))
        expect(lower).toBeCloseTo(-mirror.upper, 12)
        expect(upper).toBeCloseTo(-mirror.lower, 12)
      })
    )
  })

  test.each([0, 1, 95, Number.NaN])('should refuse level %d', function (level) {
    const half = fraction(1, 2)
    expect(() => interval(half, half, level)).toThrow(RangeError)
  })
})

/** Those without the event. */
function without({numerator, denominator}: Fraction): Fraction {
  return fraction(denominator - numerator, denominator)
}
