import {describe, expect, test} from 'vitest'
import {fixed} from '../../src/format/fixed.ts'

describe('fixed', function () {
  // Half away from zero of the decimals as written; `toFixed` fails on 1.005,
  // 0.15 and 10.235.
  test.each([
    [7.7, 1, '7.7'],
    [7, 1, '7.0'],
    [1.005, 2, '1.01'],
    [0.15, 1, '0.2'],
    [10.235, 2, '10.24'],
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [0.1 + 0.2, 2, '0.30'],
    [100 * 0.285, 0, '29'],
    [12_345.6, 0, '12346'],
    [1e-9, 3, '0.000']
  ])('should print %d to %i digits', function (value, digits, expected) {
    expect(fixed(value, digits)).toBe(expected)
  })

  test.each([-0, -0.01])('should print no minus before zero', function (value) {
    expect(fixed(value, 1)).toBe('0.0')
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'should refuse %d',
    function (value) {
      expect(() => fixed(value, 1)).toThrow(RangeError)
    }
  )
})
