import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {chiSquare} from '../../src/statistics/chi-square.ts'
import {relativeError} from './relative-error.ts'

describe('chiSquare', function () {
  // Party and gender (Agresti, An Introduction to Categorical Data Analysis
  // 2007, table 2.5): 30.1 with 2 degrees of freedom.
  test('should agree with a published table', function () {
    const result = chiSquare([
      [762, 327, 468],
      [484, 239, 477]
    ])
    expect(result?.statistic).toBeCloseTo(30.1, 1)
    expect(result?.df).toBe(2)
    // Closed form with 2 degrees of freedom.
    const p = Math.exp(-(result?.statistic ?? 0) / 2)
    expect(relativeError(result?.p ?? 0, p)).toBeLessThan(1e-12)
  })

  const cell = fc.integer({min: 1, max: 500})

  // Closed forms of 2×2 tables: `n (ad - bc)² / (r1 r2 c1 c2)`, with
  // `max(0, |ad - bc| - n / 2)` after Yates.
  test('should agree with the closed forms of 2×2 tables', function () {
    fc.assert(
      fc.property(cell, cell, cell, cell, function (a, b, c, d) {
        const n = a + b + c + d
        const cross = Math.abs(a * d - b * c)
        const scale = n / ((a + b) * (c + d) * (a + c) * (b + d))
        const table = [
          [a, b],
          [c, d]
        ]
        expect(chiSquare(table)?.statistic).toBeCloseTo(cross ** 2 * scale, 9)
        expect(chiSquare(table, true)?.statistic).toBeCloseTo(
          Math.max(0, cross - n / 2) ** 2 * scale,
          9
        )
      })
    )
  })

  // `n (Σ O² / (row column) - 1)`, in fractions of whole numbers.
  test('should agree with exact sums', function () {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), {minLength: 2, maxLength: 5}),
        function (table) {
          const exact = exactStatistic(table)
          const result = chiSquare(table)
          expect(result?.df).toBe((table.length - 1) * 2)
          expect(result?.statistic).toBeCloseTo(exact, 9)
        }
      )
    )
  })

  test('should not mind rows in the place of columns, nor their order', function () {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), {minLength: 2, maxLength: 5}),
        function (table) {
          const {statistic = -1, df} = chiSquare(table) ?? {}
          const turned = [0, 1, 2].map((j) => table.map((row) => row[j] ?? 0))
          expect(chiSquare(turned)?.df).toBe(df)
          expect(chiSquare(turned)?.statistic).toBeCloseTo(statistic, 9)
          expect(chiSquare(table.toReversed())?.statistic).toBeCloseTo(
            statistic,
            9
          )
        }
      )
    )
  })

  test('should find nothing in proportional rows', function () {
    const rows = [
      [2, 4],
      [3, 6]
    ]
    expect(chiSquare(rows)).toEqual({statistic: 0, df: 1, p: 1})
    expect(chiSquare(rows, true)).toEqual({statistic: 0, df: 1, p: 1})
  })

  test.each([
    [
      [
        [0, 0],
        [1, 2]
      ]
    ],
    [
      [
        [0, 1],
        [0, 2]
      ]
    ],
    [
      [
        [0, 0],
        [0, 0]
      ]
    ]
  ])('should not be estimable of %j', function (table) {
    expect(chiSquare(table)).toBeUndefined()
    expect(chiSquare(table, true)).toBeUndefined()
  })

  test.each([
    [[]],
    [[[1, 2]]],
    [[[1], [2]]],
    [[[1, 2], [3]]],
    [
      [
        [1, 2],
        [3, -4]
      ]
    ],
    [
      [
        [1, 2],
        [3, 0.5]
      ]
    ],
    [
      [
        [1, 2],
        [3, Number.NaN]
      ]
    ]
  ])('should refuse %j', function (table: readonly (readonly number[])[]) {
    expect(() => chiSquare(table)).toThrow(RangeError)
  })

  test('should correct 2×2 tables alone', function () {
    expect(() =>
      chiSquare(
        [
          [1, 2, 3],
          [4, 5, 6]
        ],
        true
      )
    ).toThrow(RangeError)
  })
})

function exactStatistic(table: readonly (readonly number[])[]): number {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count))
  const columns = [0, 1, 2].map((j) =>
    table.reduce((sum, row) => sum + (row[j] ?? 0), 0)
  )
  let numerator = 0n
  let denominator = 1n
  for (const [i, row] of table.entries()) {
    for (const [j, count] of row.entries()) {
      const product = BigInt(rows[i] ?? 0) * BigInt(columns[j] ?? 0)
      numerator = numerator * product + BigInt(count ** 2) * denominator
      denominator *= product
    }
  }

  const total = BigInt(rows.reduce((sum, count) => sum + count))
  const scaled = total * (numerator - denominator) * 10n ** 20n
  return Number(scaled / denominator) / 1e20
}
