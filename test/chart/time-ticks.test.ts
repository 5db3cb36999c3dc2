import {describe, expect, test} from 'vitest'
import {timeTicks, timeTitle} from '../../src/chart/time-ticks.ts'
import {canvas} from './figures.ts'

describe('timeTicks', function () {
  test('should count months in halves of years where there is room', function () {
    expect(timeTicks(25, 'months', 200, canvas(200, 10))).toEqual([
      0, 6, 12, 18, 24
    ])
  })

  test('should count days in weeks', function () {
    expect(timeTicks(30, 'days', 200, canvas(200, 10))).toEqual([
      0, 7, 14, 21, 28
    ])
  })

  test('should have 0 alone where all is shorter than a unit', function () {
    expect(timeTicks(0.4, 'years', 200, canvas(200, 10))).toEqual([0])
  })
})

describe('timeTitle', function () {
  test('should name the start', function () {
    expect(timeTitle('weeks', 'first infusion')).toBe(
      'Weeks since first infusion'
    )
    expect(timeTitle('days', undefined)).toBe('Days since start of treatment')
  })
})
