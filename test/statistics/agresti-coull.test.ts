import {expect, test} from 'vitest'
import {agrestiCoull} from '../../src/statistics/agresti-coull.ts'
import {relativeError} from './relative-error.ts'

// The formula of the paper in 40 digits (mpmath 1.3).
test.each([
  [11, 15, 0.95, 0.47615277010351, 0.895368356079761],
  [15, 148, 0.95, 0.0613859749287973, 0.161487666325247],
  [7, 11, 0.9, 0.392680578256474, 0.826208954292749]
])('should keep the digits of %i/%i at %d', function (n, N, level, a, b) {
  const {lower, upper} = agrestiCoull(n, N, level)
  expect(relativeError(lower, a)).toBeLessThan(1e-13)
  expect(relativeError(upper, b)).toBeLessThan(1e-13)
})

// The formula gives -0.0084 and 1.0561 here.
test('should cut the limits off at 0 and 1', function () {
  expect(agrestiCoull(1, 29).lower).toBe(0)
  expect(agrestiCoull(4, 4).upper).toBe(1)
})
