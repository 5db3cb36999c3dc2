import {describe, expect, test} from 'vitest'
import {miettinenNurminen} from '../../src/statistics/miettinen-nurminen.ts'
import {fraction} from './fractions.ts'
import {relativeError} from './relative-error.ts'

describe('miettinenNurminen', function () {
  // Newcombe, Stat Med 1998;17:873, table II, method 6: all eight contrasts.
  test.each([
    [56, 70, 48, 80, 0.0528, 0.3382],
    [9, 10, 3, 10, 0.17, 0.8406],
    [6, 7, 2, 7, 0.0342, 0.8534],
    [5, 56, 0, 29, -0.0326, 0.1933],
    [0, 10, 0, 20, -0.1658, 0.2844],
    [0, 10, 0, 10, -0.2879, 0.2879],
    [10, 10, 0, 20, 0.7156, 1],
    [10, 10, 0, 10, 0.6636, 1]
  ])(
    'should agree with the published limits of %i/%i - %i/%i',
    function (n1, N1, n2, N2, lower, upper) {
      const limits = miettinenNurminen(fraction(n1, N1), fraction(n2, N2))
      expect(limits.lower).toBeCloseTo(lower, 4)
      expect(limits.upper).toBeCloseTo(upper, 4)
    }
  )

  // The definition in 40 digits, with the likeliest proportions from the roots
  // of the cubic of the paper (mpmath 1.3).
  test.each([
    [56, 70, 48, 80, 0.95, 0.0528297132458446, 0.338172940015868],
    [9, 10, 3, 10, 0.95, 0.170025016424399, 0.840649543943328],
    [5, 56, 0, 29, 0.95, -0.0325965617435138, 0.193330976690881],
    [4, 9, 7, 11, 0.95, -0.565322925497452, 0.242902079674],
    [4, 9, 7, 11, 0.99, -0.646029443637742, 0.357766482706567]
  ])(
    'should keep the digits of %i/%i - %i/%i at %d',
    function (n1, N1, n2, N2, level, lower, upper) {
      const limits = miettinenNurminen(
        fraction(n1, N1),
        fraction(n2, N2),
        level
      )
      expect(relativeError(limits.lower, lower)).toBeLessThan(1e-12)
      expect(relativeError(limits.upper, upper)).toBeLessThan(1e-12)
    }
  )

  // Without events, the likeliest proportions are 0 and the difference itself:
  // the limit is `k / (1 + k)`, `k = z² N / (N - 1) / n`, `z² = 3.84145882069412`.
  test.each([
    [10, 20],
    [1, 1],
    [7, 300]
  ])('should support no events of %i and of %i', function (N1, N2) {
    const limit = (n: number) => {
      const k = (3.84145882069412 * (N1 + N2)) / (N1 + N2 - 1) / n
      return k / (1 + k)
    }
    const {lower, upper} = miettinenNurminen(fraction(0, N1), fraction(0, N2))
    expect(relativeError(upper, limit(N1))).toBeLessThan(1e-12)
    expect(relativeError(lower, -limit(N2))).toBeLessThan(1e-12)
  })

  test.each([
    [-1, 3],
    [4, 3],
    [0, 0],
    [0.5, 1]
  ])('should refuse %d of %d', function (n, N) {
    const half = fraction(1, 2)
    expect(() => miettinenNurminen(fraction(n, N), half)).toThrow(RangeError)
    expect(() => miettinenNurminen(half, fraction(n, N))).toThrow(RangeError)
  })
})
