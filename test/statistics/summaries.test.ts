import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {mean} from '../../src/statistics/mean.ts'
import {median, quantile} from '../../src/statistics/quantile.ts'
import {range} from '../../src/statistics/range.ts'
import {standardDeviation} from '../../src/statistics/standard-deviation.ts'
import {relativeError} from './relative-error.ts'

const summaries = {mean, median, range, standardDeviation}
const values = fc.array(fc.integer({min: -1000, max: 1000}), {
  minLength: 2,
  maxLength: 30
})

// NIST Statistical Reference Datasets, NumAcc1 to NumAcc4: three values, or
// 1001 that alternate around the first; mean and deviation are certified.
// A double holds 10000000.2 to 9 digits of its fraction.
describe.each([
  ['NumAcc1', [10_000_001, 10_000_003, 10_000_002], 10_000_002, 1, 1e-15],
  ['NumAcc2', alternate(1.2, 1.1, 1.3), 1.2, 0.1, 1e-14],
  ['NumAcc3', alternate(1000000.2, 1000000.1, 1000000.3), 1000000.2, 0.1, 1e-9],
  [
    'NumAcc4',
    alternate(10000000.2, 10000000.1, 10000000.3),
    10000000.2,
    0.1,
    1e-8
  ]
])('%s', function (_, sample, center, deviation, tolerance) {
  test('should have the certified mean', function () {
    expect(relativeError(mean(sample) ?? 0, center)).toBeLessThan(1e-15)
  })

  test('should have the certified standard deviation', function () {
    const found = standardDeviation(sample) ?? 0
    expect(relativeError(found, deviation)).toBeLessThan(tolerance)
  })
})

describe('mean and standardDeviation', function () {
  // Sums of whole numbers are exact: `(n Σ x² - (Σ x)²) / (n (n - 1))`.
  test('should agree with exact sums', function () {
    fc.assert(
      fc.property(values, function (sample) {
        const n = sample.length
        const sum = sample.reduce((a, b) => a + b, 0)
        const squares = sample.reduce((a, b) => a + b * b, 0)
        const variance = (n * squares - sum * sum) / (n * (n - 1))
        expect(mean(sample)).toBeCloseTo(sum / n, 11)
        expect(standardDeviation(sample)).toBeCloseTo(Math.sqrt(variance), 10)
      })
    )
  })

  test('should need values', function () {
    expect(mean([])).toBeUndefined()
    expect(mean([3])).toBe(3)
    expect(standardDeviation([])).toBeUndefined()
    expect(standardDeviation([3])).toBeUndefined()
    expect(standardDeviation([3, 3, 3])).toBe(0)
  })
})

describe('quantile', function () {
  // By hand from the definitions of Hyndman & Fan, Am Stat 1996;50:361.
  test.each([
    [[1, 2, 3, 4], 0.25, 1.5, 1.75],
    [[1, 2, 3, 4], 0.5, 2.5, 2.5],
    [[1, 2, 3, 4], 0.75, 3.5, 3.25],
    [[1, 2, 3, 4], 0.1, 1, 1.3],
    [[9, 1, 5], 0.5, 5, 5],
    [[9, 1, 5], 0.25, 1, 3],
    [[9, 1, 5], 0, 1, 1],
    [[9, 1, 5], 1, 9, 9],
    [[7], 0.3, 7, 7]
  ])('should take of %j the quantile of %d', function (sample, p, two, seven) {
    expect(quantile(sample, p)).toBeCloseTo(two, 14)
    expect(quantile(sample, p, 2)).toBeCloseTo(two, 14)
    expect(quantile(sample, p, 7)).toBeCloseTo(seven, 14)
  })

  // `100 * 0.29` is 28.999999999999996 as a double.
  test('should know the whole numbers that products miss', function () {
    const sample = Array.from({length: 100}, (_, index) => index + 1)
    for (let percent = 1; percent < 100; percent++)
      expect(quantile(sample, percent / 100)).toBe(percent + 0.5)
  })

  // Type 2: mean of the least value with `F(x) >= p` and the least with
  // `F(x) > p`, by whole numbers.
  test('should invert the distribution function', function () {
    fc.assert(
      fc.property(
        values,
        fc.integer({min: 0, max: 20}),
        (sample, twentieths) => {
          const sorted = sample.toSorted((a, b) => a - b)
          const n = sample.length
          const up = (x: number) => 20 * sample.filter((y) => y <= x).length
          const last = sorted.at(-1)
          const first = sorted.find((x) => up(x) >= twentieths * n) ?? last
          const next = sorted.find((x) => up(x) > twentieths * n) ?? last
          expect(quantile(sample, twentieths / 20)).toBe(
            ((first ?? 0) + (next ?? 0)) / 2
          )
        }
      )
    )
  })

  test('should rise from the minimum to the maximum', function () {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(2 as const, 7 as const),
        (sample, type) => {
          const found = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map(
            (p) => quantile(sample, p, type) ?? Number.NaN
          )
          expect(found).toEqual(found.toSorted((a, b) => a - b))
          expect(range(sample)).toEqual({
            minimum: found[0],
            maximum: found.at(-1)
          })
        }
      )
    )
  })

  test('should have a median that is the same by both types', function () {
    fc.assert(
      fc.property(values, function (sample) {
        expect(median(sample)).toBe(quantile(sample, 0.5, 7))
      })
    )
  })

  test.each([-0.1, 1.1, 50, Number.NaN])('should refuse %d', function (p) {
    expect(() => quantile([1, 2], p)).toThrow(RangeError)
  })
})

describe.each(Object.entries(summaries))('%s', function (_, summary) {
  test('should not be estimable of nothing', function () {
    expect(summary([])).toBeUndefined()
  })

  test('should not mind the order, nor change it', function () {
    fc.assert(
      fc.property(values, function (sample) {
        const before = [...sample]
        const turned = sample.toReversed()
        expect(rounded(summary(turned))).toBe(rounded(summary(sample)))
        expect(sample).toEqual(before)
      })
    )
  })

  test.each([Number.NaN, Infinity, -Infinity, 1e200])(
    'should refuse %d',
    function (value) {
      expect(() => summary([1, value])).toThrow(RangeError)
    }
  )

  test('should stay finite at the largest values', function () {
    const text = JSON.stringify(summary([1e150, -1e150, 1e150]))
    expect(text).not.toContain('null')
  })
})

function rounded(summary: unknown): string {
  return JSON.stringify(summary, (_, value: unknown) =>
    typeof value === 'number' ? value.toFixed(9) : value
  )
}

function alternate(first: number, low: number, high: number): number[] {
  const pairs = Array.from({length: 500}, () => [low, high])
  return [first, ...pairs.flat()]
}
