import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {agrestiCoull} from '../../src/statistics/agresti-coull.ts'
import {normalQuantileOfLevel} from '../../src/statistics/normal-quantile.ts'
import {proportionIntervals} from '../../src/statistics/proportion-intervals.ts'
import {wilson} from '../../src/statistics/wilson.ts'

const intervals = Object.entries(proportionIntervals)
const levels = [0.8, 0.9, 0.95, 0.99, 0.999]
const counts = fc
  .tuple(fc.nat(400), fc.integer({min: 1, max: 400}))
  .map(([n, N]) => [n % (N + 1), N] as const)

test('should name the intervals of a proportion', function () {
  expect(Object.keys(proportionIntervals)).toEqual([
    'agresti-coull',
    'clopper-pearson',
    'jeffreys',
    'wilson'
  ])
})

describe.each(intervals)('%s', function (_, interval) {
  test('should hold the proportion, within 0 and 1', function () {
    fc.assert(
      fc.property(counts, fc.constantFrom(...levels), ([n, N], level) => {
        const {lower, upper} = interval(n, N, level)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(n / N)
        expect(upper).toBeGreaterThanOrEqual(n / N)
        expect(upper).toBeLessThanOrEqual(1)
        expect(lower).toBeLessThan(upper)
      })
    )
  })

  test('should mirror its complement', function () {
    fc.assert(
      fc.property(counts, fc.constantFrom(...levels), ([n, N], level) => {
        const {lower, upper} = interval(n, N, level)
        const mirror = interval(N - n, N, level)
        expect(lower).toBeCloseTo(1 - mirror.upper, 12)
        expect(upper).toBeCloseTo(1 - mirror.lower, 12)
      })
    )
  })

  test('should grow with the level', function () {
    fc.assert(
      fc.property(counts, ([n, N]) => {
        const narrow = interval(n, N, 0.9)
        const wide = interval(n, N, 0.95)
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower)
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper)
      })
    )
  })

  test('should rise with the events', function () {
    fc.assert(
      fc.property(counts, ([n, N]) => {
        fc.pre(n < N)
        const one = interval(n, N)
        const more = interval(n + 1, N)
        expect(more.lower).toBeGreaterThanOrEqual(one.lower)
        expect(more.upper).toBeGreaterThanOrEqual(one.upper)
      })
    )
  })

  test('should end at 0 and at 1, whoever has the event', function () {
    for (const N of [1, 7, 300]) {
      expect(interval(0, N).lower).toBe(0)
      expect(interval(N, N).upper).toBe(1)
    }
  })

  test('should take 95% by default', function () {
    expect(interval(3, 10)).toEqual(interval(3, 10, 0.95))
  })

  test.each([
    [-1, 3],
    [4, 3],
    [0, 0],
    [1.5, 3],
    [1, Infinity],
    [1, Number.NaN]
  ])('should refuse %d of %d', function (n, N) {
    expect(() => interval(n, N)).toThrow(RangeError)
  })

  test.each([0, 1, 95, Number.NaN])('should refuse level %d', function (level) {
    expect(() => interval(1, 3, level)).toThrow(RangeError)
  })
})

// Both have the same middle; that of Agresti and Coull is the wider one.
test('should hold the interval of Wilson in that of Agresti and Coull', function () {
  fc.assert(
    fc.property(counts, fc.constantFrom(...levels), ([n, N], level) => {
      const inner = wilson(n, N, level)
      const outer = agrestiCoull(n, N, level)
      expect(outer.lower).toBeLessThanOrEqual(inner.lower + 1e-15)
      expect(outer.upper).toBeGreaterThanOrEqual(inner.upper - 1e-15)
    })
  )
})

// The definition: each limit is a proportion that is `z` standard errors away.
test('should put the limits of Wilson at the ends of the score test', function () {
  fc.assert(
    fc.property(counts, fc.constantFrom(...levels), ([n, N], level) => {
      const z = normalQuantileOfLevel(level)
      for (const limit of Object.values(wilson(n, N, level))) {
        const error = Math.sqrt((limit * (1 - limit)) / N)
        expect(Math.abs(n / N - limit)).toBeCloseTo(z * error, 12)
      }
    })
  )
})
