import {describe, expect, test} from 'vitest'
import {isAttainable, percentVerdict} from '../../src/check/percent-verdict.ts'

describe('percentVerdict', function () {
  // By long division: 7/11 = 63.63…%, 4/9 = 44.44…%, 11/15 = 73.33…%,
  // 23/40 = 57.5%, 1/8 = 12.5%, 5/8 = 62.5%.
  test.for([
    [7, 11, '64', 'exact'],
    [7, 11, '63.6', 'exact'],
    [4, 9, '44', 'exact'],
    [11, 15, '73.3', 'exact'],
    [23, 40, '58', 'exact'],
    [1, 8, '13', 'exact'],
    [0, 11, '0', 'exact'],
    [11, 11, '100', 'exact'],
    [1, 8, '12', 'half-even'],
    [5, 8, '62', 'half-even'],
    // R and Python print 12 for 12.5, but 38 for 37.5.
    [3, 8, '37', 'truncated'],
    [7, 11, '63', 'truncated'],
    [2, 3, '66', 'truncated'],
    // 5/11 = 45.45…% → 45.5% → 46%.
    [5, 11, '46', 'rounded-twice'],
    [7, 11, '65', 'wrong'],
    [7, 11, '62', 'wrong'],
    [7, 11, '36', 'wrong']
  ] as const)(
    'should say of %i of %i, printed as %s%%: %s',
    function ([numerator, denominator, printed, kind]) {
      expect(percentVerdict(numerator, denominator, printed).kind).toBe(kind)
    }
  )

  // Wilson's lower limit of 11/15 in TUXEDO-1 (Nat Med 2022;28:1840) is
  // 48.0496%, printed as 48.1%: by way of 48.05%.
  test('should name the steps of rounding twice', function () {
    expect(percentVerdict(480_496, 1_000_000, '48.1')).toEqual({
      expected: '48.0',
      kind: 'rounded-twice',
      steps: ['48.0496', '48.05']
    })
  })
})

// All fractions up to a hundred participants, by whole numbers alone: the
// percent is right if and only if it is nearest, ties away from zero.
test('should call only the nearest percent exact', function () {
  const wrong: string[] = []
  for (let total = 1; total <= 100; total++)
    for (let count = 0; count <= total; count++)
      for (let printed = 0; printed <= 100; printed++) {
        const twice = 2 * (100 * count - printed * total)
        const isNearest = -total <= twice && twice < total
        const isExact =
          percentVerdict(count, total, String(printed)).kind === 'exact'
        if (isExact !== isNearest) wrong.push(`${count}/${total} ${printed}%`)
      }
  expect(wrong).toEqual([])
})

describe('isAttainable', function () {
  // All counts of 11: 0, 9.1, 18.2, 27.3, 36.4, 45.5, 54.5, 63.6, 72.7, 81.8,
  // 90.9, 100%.
  test('should know the percents of eleven', function () {
    const found: number[] = []
    for (let percent = 0; percent <= 100; percent++)
      if (isAttainable(11, String(percent))) found.push(percent)
    expect(found).toEqual([
      0, 9, 18, 27, 36, 45, 46, 54, 55, 63, 64, 72, 73, 81, 82, 90, 91, 100
    ])
  })

  test('should find every whole percent among a hundred or more', function () {
    for (let percent = 0; percent <= 100; percent++)
      expect(isAttainable(100, String(percent))).toBe(true)
    expect(isAttainable(100, '12.5')).toBe(false)
    expect(isAttainable(200, '12.5')).toBe(true)
  })
})
