import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {percent} from '../../src/format/percent.ts'

describe('percent', function () {
  // Worked out by hand; ties (1/8, 5/8 …) go away from zero as in SAS ROUND.
  test.each([
    [4, 9, 0, '44'],
    [7, 11, 0, '64'],
    [1, 8, 0, '13'],
    [5, 8, 0, '63'],
    [15, 24, 0, '63'],
    [23, 40, 0, '58'],
    [23, 80, 1, '28.8'],
    [23, 160, 2, '14.38'],
    [3, 2000, 1, '0.2'],
    [0, 7, 0, '0'],
    [0, 700, 1, '0.0'],
    [7, 7, 1, '100.0'],
    [1, 3000, 2, '0.03']
  ])('should print %i/%i to %i digits', function (n, N, digits, expected) {
    expect(percent(n, N, digits)).toBe(expected)
  })

  test('should be within half a unit of the fraction', function () {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 5000}),
        fc.integer({min: 1, max: 5000}),
        fc.integer({min: 0, max: 3}),
        function (n, N, digits) {
          const printed = BigInt(percent(n, N, digits).replace('.', ''))
          const exact = 100n * BigInt(n) * 10n ** BigInt(digits)
          const twice = 2n * (printed * BigInt(N) - exact)
          expect(twice > -BigInt(N) && twice <= BigInt(N)).toBe(true)
        }
      )
    )
  })

  test.each([
    [-1, 3],
    [1, 0],
    [0.5, 3],
    [1, Number.NaN]
  ])('should refuse %d of %d', function (n, N) {
    expect(() => percent(n, N, 0)).toThrow(RangeError)
  })
})
