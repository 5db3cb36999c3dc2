import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {clopperPearson} from '../../src/statistics/clopper-pearson.ts'

describe('clopperPearson', function () {
  // Newcombe, Stat Med 1998;17:857, table I, method 5.
  test.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776]
  ])(
    'should agree with the published limits of %i/%i',
    function (n, N, lower, upper) {
      const limits = clopperPearson(n, N)
      expect(limits.lower).toBeCloseTo(lower, 4)
      expect(limits.upper).toBeCloseTo(upper, 4)
    }
  )

  // Percent limits worked out apart from this code, by bisection of the
  // binomial tails.
  test.each([
    [11, 15, '44.9', '92.2'],
    [4, 9, '13.7', '78.8'],
    [7, 11, '30.8', '89.1']
  ])(
    'should give the limits of %i/%i to a tenth of a percent',
    function (n, N, lower, upper) {
      const limits = clopperPearson(n, N)
      expect((limits.lower * 100).toFixed(1)).toBe(lower)
      expect((limits.upper * 100).toFixed(1)).toBe(upper)
    }
  )

  // Closed form: `1 - (alpha / 2) ** (1 / N)`.
  test.each([1, 3, 10, 24, 300])(
    'should support no events of %i',
    function (N) {
      const {lower, upper} = clopperPearson(0, N)
      expect(lower).toBe(0)
      expect(upper).toBeCloseTo(1 - 0.025 ** (1 / N), 12)
    }
  )

  test.each([1, 3, 10, 24, 300])(
    'should support events in all %i',
    function (N) {
      const {lower, upper} = clopperPearson(N, N)
      expect(lower).toBeCloseTo(0.025 ** (1 / N), 12)
      expect(upper).toBe(1)
    }
  )

  // The definition: at the lower limit, `numerator` or more events have
  // probability alpha / 2; the same for `numerator` or fewer at the upper.
  // Tails are summed in exact fractions of 2 ** 52.
  test('should leave alpha / 2 in each tail of the binomial', function () {
    let worst = 0
    for (let N = 1; N <= 30; N++) {
      for (let n = 1; n <= N; n++) {
        for (const level of [0.9, 0.95, 0.99]) {
          const tail = (1 - level) / 2
          const {lower} = clopperPearson(n, N, level)
          const {upper} = clopperPearson(n - 1, N, level)
          worst = Math.max(
            worst,
            Math.abs(atLeast(n, N, lower) - tail),
            Math.abs(1 - atLeast(n, N, upper) - tail)
          )
        }
      }
    }

    expect(worst).toBeLessThan(1e-10)
  })

  // What “exact” promises: of all trials of a size, whatever the probability,
  // at least 95% have an interval that holds it. Binomial probabilities by
  // their recurrence.
  test('should cover at least its level', function () {
    let least = 1
    for (let N = 1; N <= 30; N++) {
      const limits = Array.from({length: N + 1}, (_, n) => clopperPearson(n, N))
      for (let step = 1; step < 200; step++) {
        const p = step / 200
        let weight = (1 - p) ** N
        let covered = 0
        limits.forEach(function ({lower, upper}, n) {
          if (lower <= p && p <= upper) covered += weight
          weight *= ((N - n) / (n + 1)) * (p / (1 - p))
        })
        least = Math.min(least, covered)
      }
    }
    expect(least).toBeGreaterThanOrEqual(0.95)
    expect(least).toBeLessThan(0.96)
  })

  test('should hold the proportion and mirror its complement', function () {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({min: 1, max: 400}), (a, N) => {
        const n = a % (N + 1)
        const {lower, upper} = clopperPearson(n, N)
        const mirror = clopperPearson(N - n, N)
        expect(lower).toBeLessThanOrEqual(n / N)
        expect(upper).toBeGreaterThanOrEqual(n / N)
        expect(lower).toBeCloseTo(1 - mirror.upper, 10)
      })
    )
  })

  test.each([
    [-1, 3],
    [4, 3],
    [0, 0],
    [1.5, 3],
    [1, Number.NaN]
  ])('should refuse %d of %d', function (n, N) {
    expect(() => clopperPearson(n, N)).toThrow(RangeError)
  })

  test.each([0, 1, 95, Number.NaN])('should refuse level %d', function (level) {
    expect(() => clopperPearson(1, 3, level)).toThrow(RangeError)
  })
})

/** Probability of at least `n` events of `N` at `p`, summed exactly. */
function atLeast(n: number, N: number, p: number): number {
  const scale = 2n ** 52n
  const yes = BigInt(Math.round(p * 2 ** 52))
  let sum = 0n
  let choose = 1n
  for (let k = 0; k <= N; k++) {
    if (k >= n) {
      sum += choose * yes ** BigInt(k) * (scale - yes) ** BigInt(N - k)
    }

    choose = (choose * BigInt(N - k)) / BigInt(k + 1)
  }

  return Number((sum * 10n ** 17n) / scale ** BigInt(N)) / 1e17
}
