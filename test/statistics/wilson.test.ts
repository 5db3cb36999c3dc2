import {expect, test} from 'vitest'
import {wilson} from '../../src/statistics/wilson.ts'
import {relativeError} from './relative-error.ts'

// Newcombe, Stat Med 1998;17:857, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718]
])('should agree with the published limits of %i/%i', function (n, N, a, b) {
  const {lower, upper} = wilson(n, N)
  expect(lower).toBeCloseTo(a, 4)
  expect(upper).toBeCloseTo(b, 4)
})

// The formula of the paper in 40 digits (mpmath 1.3).
test.each([
  [11, 15, 0.95, 0.480495659440194, 0.891025466743076],
  [1, 29, 0.95, 0.00611321429276266, 0.171755218793203],
  [7, 11, 0.9, 0.394026261069953, 0.82486327147927],
  [1, 1_000_000, 0.99, 1.17405474999632e-7, 8.5174338347556e-6]
])('should keep the digits of %i/%i at %d', function (n, N, level, a, b) {
  const {lower, upper} = wilson(n, N, level)
  expect(relativeError(lower, a)).toBeLessThan(1e-13)
  expect(relativeError(upper, b)).toBeLessThan(1e-13)
})

// Closed form at no events: `z² / (N + z²)`, with `z² = 3.84145882069412`, the
// 95% point of chi-square with one degree of freedom (mpmath 1.3).
test.each([1, 10, 300])('should support no events of %i', function (N) {
  const square = 3.84145882069412
  const {lower, upper} = wilson(0, N)
  expect(lower).toBe(0)
  expect(relativeError(upper, square / (N + square))).toBeLessThan(1e-13)
})
