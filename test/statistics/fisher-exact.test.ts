import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fisherExact, type TwoByTwo} from '../../src/statistics/fisher-exact.ts'
import {relativeError} from './relative-error.ts'

describe('fisherExact', function () {
  // The lady tasting tea (Fisher, The Design of Experiments, 1935): weights
  // 1, 16, 36, 16, 1 of 70, and the odds ratio where the expected first cell
  // is 3, a root of `x⁴ - 36 x² - 32 x - 3`.
  test('should test the lady tasting tea', function () {
    const {p, oddsRatio: x = 0} = fisherExact([
      [3, 1],
      [1, 3]
    ])
    expect(p).toBeCloseTo(34 / 70, 14)
    expect(x).toBeCloseTo(6.408, 3)
    expect(Math.abs(x ** 4 - 36 * x ** 2 - 32 * x - 3)).toBeLessThan(1e-10)
  })

  // Convictions of twins (Fisher, J R Stat Soc 1935;98:39): 619 / 1330665 in
  // one tail; the two-sided P adds what is as unlikely in the other.
  test('should test the convictions of twins', function () {
    const {p} = fisherExact([
      [2, 10],
      [15, 3]
    ])
    expect(p).toBeCloseTo(exactP([2, 10, 15, 3]), 14)
    expect(p).toBeGreaterThan(619 / 1_330_665)
  })

  // Closed form: of tables `[[0, n], [n, 0]]`, the first cell is 0 with
  // probability `1 / (1 + … + ψ^n)`; of n = 1, `1 / (1 + ψ) = 0.025`.
  test('should support two participants', function () {
    const {p, oddsRatio, lower, upper} = fisherExact([
      [0, 1],
      [1, 0]
    ])
    expect(p).toBe(1)
    expect(oddsRatio).toBe(0)
    expect(lower).toBe(0)
    expect(relativeError(upper ?? 0, 39)).toBeLessThan(1e-12)
  })

  test('should leave out what is not estimable', function () {
    const infinite = fisherExact([
      [1, 0],
      [0, 1]
    ])
    expect(infinite).toMatchObject({p: 1, oddsRatio: undefined})
    expect(relativeError(infinite.lower, 1 / 39)).toBeLessThan(1e-12)
    expect(infinite.upper).toBeUndefined()

    const nobody = {p: 1, oddsRatio: undefined, lower: 0, upper: undefined}
    expect(
      fisherExact([
        [0, 5],
        [0, 7]
      ])
    ).toEqual(nobody)
    expect(
      fisherExact([
        [3, 5],
        [0, 0]
      ])
    ).toEqual(nobody)
  })

  // All tables of up to 12 participants, and some of 30, against fractions.
  test('should agree with exact enumeration', function () {
    let worst = 0
    const check = (cells: Cells) => {
      const {p} = fisherExact(tableOf(cells))
      worst = Math.max(worst, relativeError(p, exactP(cells)))
    }
    for (let n = 1; n <= 12; n++) for (const cells of tables(n)) check(cells)
    for (const [index, cells] of tables(30).entries())
      if (index % 97 === 0) check(cells)

    expect(worst).toBeLessThan(1e-12)
  })

  // The definitions, as sums of whole numbers: each estimate and limit is moved
  // by 1e-10 of itself, and the sum must change its side.
  test('should have the exact odds ratio and limits', function () {
    for (const n of [2, 5, 9, 16, 30]) {
      for (const [index, cells] of tables(n).entries()) {
        if (n > 9 && index % 61 !== 0) continue
        const {oddsRatio, lower, upper} = fisherExact(tableOf(cells))
        const [a] = cells
        const excess = (value: number) =>
          sumOf(cells, value, (k) => BigInt(k - a))
        // `alpha / 2` is 1 of 40: 39 parts in the tail against 1 outside.
        const above = (value: number) =>
          sumOf(cells, value, (k) => (k >= a ? 39n : -1n))
        const below = (value: number) =>
          sumOf(cells, value, (k) => (k <= a ? -39n : 1n))
        for (const [value, sum] of [
          [oddsRatio, excess],
          [lower, above],
          [upper, below]
        ] as const) {
          if (value === undefined || value === 0) continue
          expect(sum(value * (1 - 1e-10))).toBeLessThan(0n)
          expect(sum(value * (1 + 1e-10))).toBeGreaterThan(0n)
        }
      }
    }
  })

  const cell = fc.integer({min: 1, max: 60})
  const someTable = fc.tuple(cell, cell, cell, cell)

  test('should not mind rows in the place of columns', function () {
    fc.assert(
      fc.property(someTable, function ([a, b, c, d]) {
        const one = fisherExact(tableOf([a, b, c, d]))
        const other = fisherExact(tableOf([a, c, b, d]))
        expect(relativeError(one.p, other.p)).toBeLessThan(1e-11)
        expect(relativeError(one.lower, other.lower)).toBeLessThan(1e-10)
      })
    )
  })

  test('should turn the odds ratio over with the groups', function () {
    fc.assert(
      fc.property(someTable, function ([a, b, c, d]) {
        const one = fisherExact(tableOf([a, b, c, d]))
        const other = fisherExact(tableOf([c, d, a, b]))
        expect(relativeError(one.p, other.p)).toBeLessThan(1e-11)
        const {oddsRatio = 0, lower, upper = 0} = other
        expect((one.oddsRatio ?? 0) * oddsRatio).toBeCloseTo(1, 10)
        expect((one.upper ?? 0) * lower).toBeCloseTo(1, 10)
        expect(one.lower * upper).toBeCloseTo(1, 10)
      })
    )
  })

  test('should hold the odds ratio, and P within 0 and 1', function () {
    fc.assert(
      fc.property(someTable, function (cells) {
        const {p, oddsRatio, lower, upper} = fisherExact(tableOf(cells))
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(lower).toBeLessThan(oddsRatio ?? 0)
        expect(upper).toBeGreaterThan(oddsRatio ?? 0)
      })
    )
  })

  test('should stay finite where doubles end', function () {
    const {p, oddsRatio, upper} = fisherExact([
      [1000, 3],
      [2, 1000]
    ])
    expect(p).toBe(0)
    expect(oddsRatio).toBeGreaterThan(1e5)
    expect(upper).toBeLessThan(1e7)
  })

  test.each([
    [-1, 1, 1, 1],
    [0.5, 1, 1, 1],
    [1, 1, 1, Number.NaN],
    [0, 0, 0, 0]
  ])('should refuse %d, %d, %d, %d', function (a, b, c, d) {
    expect(() => fisherExact(tableOf([a, b, c, d]))).toThrow(RangeError)
  })

  test.each([0, 1, 95, Number.NaN])('should refuse level %d', function (level) {
    expect(() => fisherExact(tableOf([1, 2, 3, 4]), level)).toThrow(RangeError)
  })
})

type Cells = readonly [number, number, number, number]

function tableOf([a, b, c, d]: Cells): TwoByTwo {
  return [
    [a, b],
    [c, d]
  ]
}

/** All tables of `n` participants. */
function tables(n: number): Cells[] {
  const found: Cells[] = []
  for (let a = 0; a <= n; a++)
    for (let b = 0; a + b <= n; b++)
      for (let c = 0; a + b + c <= n; c++) found.push([a, b, c, n - a - b - c])
  return found
}

/** Ways to fill the table with `k` in its first cell. */
function ways([a, b, c, d]: Cells, k: number): bigint {
  return choose(a + b, k) * choose(c + d, a + c - k)
}

function exactP(cells: Cells): number {
  const [a, b, c] = cells
  let sum = 0n
  let all = 0n
  for (let k = 0; k <= Math.min(a + b, a + c); k++) {
    const count = ways(cells, k)
    all += count
    if (count <= ways(cells, a)) sum += count
  }

  return Number((sum * 10n ** 40n) / all) / 1e40
}

/**
 * Sum over the tables of their ways, times `oddsRatio ** k`, times what `of`
 * says: exact, up to a positive factor.
 */
function sumOf(
  cells: Cells,
  oddsRatio: number,
  of: (k: number) => bigint
): bigint {
  const [a, b, c] = cells
  const high = Math.min(a + b, a + c)
  const scale = 2n ** 200n
  // Exact: a double is a whole number of such parts.
  const ratio = BigInt(oddsRatio * 2 ** 200)
  let power = scale
  let sum = 0n
  for (let k = 0; k <= high; k++) {
    sum += ways(cells, k) * power * of(k)
    power = (power * ratio) / scale
  }

  return sum
}

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n
  let result = 1n
  for (let i = 0; i < k; i++) result = (result * BigInt(n - i)) / BigInt(i + 1)
  return result
}
