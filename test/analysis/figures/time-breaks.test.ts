import {describe, expect, test} from 'vitest'
import {
  chooseBreaks,
  layOutTimes
} from '../../../src/analysis/figures/time-breaks.ts'

describe('chooseBreaks', function () {
  // Quarters and years of months, four weeks and half years of weeks: what
  // published curves have.
  test.each([
    [8, 'months', 1],
    [24, 'months', 3],
    [30, 'months', 6],
    [60, 'months', 12],
    [35, 'weeks', 8],
    [104, 'weeks', 26],
    [671, 'days', 90],
    [4.5, 'years', 1],
    [1.4, 'years', 0.2],
    [600, 'cycles', 100],
    [0.3, 'fortnights', 0.05]
  ])('should divide %d %s by %d', function (last, unit, expected) {
    expect(chooseBreaks(last, unit)).toBeCloseTo(expected, 10)
  })
})

describe('layOutTimes', function () {
  test('should show all times, to the next tick', function () {
    expect(layOutTimes(23.4, 'months', undefined, undefined)).toEqual({
      ticks: [0, 3, 6, 9, 12, 15, 18, 21, 24],
      until: 24
    })
    expect(layOutTimes(24, 'months', undefined, undefined).until).toBe(24)
  })

  test('should take the breaks and the end of its author', function () {
    expect(layOutTimes(30, 'months', 4, 18)).toEqual({
      ticks: [0, 4, 8, 12, 16],
      until: 18
    })
  })

  test('should have ticks that print as they are meant', function () {
    const {ticks} = layOutTimes(0.7, 'months', 0.1, undefined)
    expect(ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
  })

  test('should stay small where the breaks are a slip', function () {
    expect(layOutTimes(1e9, 'months', 1e-9, undefined).ticks).toHaveLength(101)
  })
})
