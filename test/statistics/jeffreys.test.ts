import {expect, test} from 'vitest'
import {jeffreys} from '../../src/statistics/jeffreys.ts'
import {relativeError} from './relative-error.ts'

// Quantiles of the beta distribution by bisection in 40 digits (mpmath 1.3).
test.each([
  [11, 15, 0.95, 0.483378494988113, 0.902589074197315],
  [1, 29, 0.95, 0.00374617364905707, 0.150077686002232],
  [81, 263, 0.95, 0.254521934991023, 0.365647499174082],
  [7, 11, 0.9, 0.391761128523226, 0.833615354031196]
])('should keep the digits of %i/%i at %d', function (n, N, level, a, b) {
  const {lower, upper} = jeffreys(n, N, level)
  expect(relativeError(lower, a)).toBeLessThan(1e-12)
  expect(relativeError(upper, b)).toBeLessThan(1e-12)
})

// As above; the other limit stays the quantile of `alpha / 2`.
test('should keep half of alpha beside no events, and beside all', function () {
  expect(jeffreys(0, 20).lower).toBe(0)
  expect(jeffreys(0, 20).upper).toBeCloseTo(0.116638982904875, 14)
  expect(jeffreys(4, 4).lower).toBeCloseTo(0.55523738234236, 14)
  expect(jeffreys(4, 4).upper).toBe(1)
})
