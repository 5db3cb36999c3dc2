import {describe, expect, test} from 'vitest'
import {meanInterval} from '../../src/statistics/mean-interval.ts'

/** How many standard errors the limits lie from the mean. */
function quantile(size: number, level: number): number {
  const values = Array.from({length: size}, (_, index) => index)
  const limits = meanInterval(values, level)
  const mean = (size - 1) / 2
  const variance = (size * (size + 1)) / 12
  return ((limits?.upper ?? Number.NaN) - mean) / Math.sqrt(variance / size)
}

describe('meanInterval', function () {
  // Student’s t, two-sided: any printed table (NIST/SEMATECH e-Handbook
  // 1.3.6.7.2); one degree of freedom is tan(π × 0.475).
  test.each([
    [2, 0.95, 12.7062],
    [3, 0.95, 4.3027],
    [11, 0.95, 2.2281],
    [31, 0.95, 2.0423],
    [11, 0.99, 3.1693],
    [101, 0.9, 1.6602]
  ])('should take t of %i values at %d', function (size, level, expected) {
    expect(quantile(size, level)).toBeCloseTo(expected, 4)
  })

  test('should be none of one value', function () {
    expect(meanInterval([])).toBeUndefined()
    expect(meanInterval([5])).toBeUndefined()
  })

  test('should have no width where values are the same', function () {
    expect(meanInterval([5, 5, 5])).toEqual({lower: 5, upper: 5})
  })

  test('should refuse what is no level', function () {
    expect(() => meanInterval([1, 2], 1)).toThrow(RangeError)
  })
})
