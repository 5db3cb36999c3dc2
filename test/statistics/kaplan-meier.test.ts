import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {kaplanMeier} from '../../src/statistics/kaplan-meier.ts'
import {
  follow,
  impossible,
  maintained,
  mercaptopurine,
  observations
} from './trials.ts'

describe('kaplanMeier', function () {
  // Klein & Moeschberger, table 4.1: .857 .807 .753 .690 .627 .538 .448, here
  // as the fractions that they are. Standard errors and log-log limits worked
  // out from exact fractions with 40 digits; the first limits are published as
  // .620 and .952.
  test.each([
    [6, 6 / 7, 0.07636035483212125, 0.6197179552659838, 0.951551747646997],
    [7, 96 / 119, 0.0869352851800572, 0.5631465646222333, 0.9228090192028805],
    [10, 64 / 85, 0.09634965299432051, 0.5031995107999564, 0.8893618351692656],
    [13, 176 / 255, 0.1068147077750098, 0.431610222486184, 0.8490659633494508],
    [16, 32 / 51, 0.1140538652567525, 0.367510855987502, 0.8049121894718413],
    [22, 64 / 119, 0.128233751693034, 0.267778936767135, 0.7467907176353946],
    [23, 160 / 357, 0.1345914567557605, 0.1880520059592323, 0.6801426284952415]
  ])(
    'should agree with the published curve at week %i',
    function (time, survival, standardError, lower, upper) {
      const step = kaplanMeier(mercaptopurine).steps.find(
        (step) => step.time === time
      )
      expect(step?.survival).toBeCloseTo(survival, 12)
      expect(step?.standardError).toBeCloseTo(standardError, 12)
      expect(step?.limits?.lower).toBeCloseTo(lower, 12)
      expect(step?.limits?.upper).toBeCloseTo(upper, 12)
    }
  )

  // Table of `summary(survfit(Surv(time, status) ~ x, aml))` as printed in
  // the manuals of R, log intervals.
  test('should agree with the published log intervals', function () {
    const {steps} = kaplanMeier(maintained, {transformation: 'log'})
    const rows = steps
      .filter(({events}) => events > 0)
      .map(({time, atRisk, survival, standardError, limits}) => [
        time,
        atRisk,
        survival.toFixed(3),
        standardError?.toFixed(4),
        limits?.lower.toFixed(4),
        limits?.upper.toFixed(3)
      ])
    expect(rows).toEqual([
      [9, 11, '0.909', '0.0867', '0.7541', '1.000'],
      [13, 10, '0.818', '0.1163', '0.6192', '1.000'],
      [18, 8, '0.716', '0.1397', '0.4884', '1.000'],
      [23, 7, '0.614', '0.1526', '0.3769', '0.999'],
      [31, 5, '0.491', '0.1642', '0.2549', '0.946'],
      [34, 4, '0.368', '0.1627', '0.1549', '0.875'],
      [48, 2, '0.184', '0.1535', '0.0359', '0.944']
    ])
  })

  // 1.96 standard errors of the row above, on the plain scale and cut.
  test('should support plain intervals', function () {
    const {steps} = kaplanMeier(maintained, {transformation: 'plain'})
    expect(steps.at(-2)?.limits?.lower).toBe(0)
    expect(steps.at(-2)?.limits?.upper).toBeCloseTo(0.1841 + 1.96 * 0.1535, 3)
    expect(steps.at(0)?.limits?.upper).toBe(1)
  })

  test('should count events before censorings at the same time', function () {
    const {steps} = kaplanMeier(follow('', '1 1+ 1 2+ 2'))
    expect(steps).toMatchObject([
      {time: 1, atRisk: 5, events: 2, censored: 1, survival: 3 / 5},
      {time: 2, atRisk: 2, events: 1, censored: 1, survival: 3 / 10}
    ])
  })

  test('should keep times apart that are not the same number', function () {
    const times = [0.1 + 0.2, 0.3, 0.3]
    const {steps} = kaplanMeier(times.map((time) => ({time, event: true})))
    expect(steps.map(({time, events}) => [time, events])).toEqual([
      [0.3, 2],
      [0.1 + 0.2, 1]
    ])
  })

  test('should have no interval where nothing has varied', function () {
    const {steps} = kaplanMeier(follow('', '1+ 2 3'))
    expect(steps).toMatchObject([
      {survival: 1, standardError: 0, limits: undefined},
      {survival: 0.5},
      {survival: 0, standardError: undefined, limits: undefined}
    ])
    expect(steps[1]?.limits).toBeDefined()
  })

  test('should be 1 less the distribution where all have events', function () {
    fc.assert(
      fc.property(fc.array(fc.nat(30), {minLength: 1}), function (times) {
        const {steps} = kaplanMeier(times.map((time) => ({time, event: true})))
        for (const {time, survival, standardError} of steps) {
          const part = times.filter((other) => other > time).length
          const p = part / times.length
          expect(survival).toBeCloseTo(p, 12)
          // Greenwood's is that of a proportion then.
          expect(standardError ?? 0).toBeCloseTo(
            Math.sqrt((p * (1 - p)) / times.length),
            12
          )
        }
      })
    )
  })

  test('should fall, hold itself in its limits, and be finite', function () {
    const transformations = ['log-log', 'log', 'plain'] as const
    fc.assert(
      fc.property(
        observations,
        fc.constantFrom(...transformations),
        function (rows, transformation) {
          let before = 1
          for (const step of kaplanMeier(rows, {transformation}).steps) {
            const {survival, limits} = step
            expect(survival).toBeLessThanOrEqual(before)
            expect(survival).toBeGreaterThanOrEqual(0)
            before = survival
            if (!limits) continue
            expect(limits.lower).toBeGreaterThanOrEqual(0)
            expect(limits.lower).toBeLessThanOrEqual(survival)
            expect(limits.upper).toBeGreaterThanOrEqual(survival)
            expect(limits.upper).toBeLessThanOrEqual(1)
          }
        }
      )
    )
  })

  test('should not depend on the order of rows or the unit', function () {
    fc.assert(
      fc.property(observations, function (rows) {
        const curve = kaplanMeier(rows)
        expect(kaplanMeier(rows.toReversed())).toEqual(curve)
        const scaled = kaplanMeier(
          rows.map(({time, event}) => ({time: time * 4, event}))
        )
        for (const [i, step] of scaled.steps.entries()) {
          const {time = 0, ...rest} = curve.steps[i] ?? {}
          expect(step).toEqual({time: time * 4, ...rest})
        }
      })
    )
  })

  test.each(impossible)('should refuse time %d', function (time) {
    expect(() => kaplanMeier([{time, event: true}])).toThrow(RangeError)
  })

  test('should refuse nobody, and levels that are none', function () {
    expect(() => kaplanMeier([])).toThrow(RangeError)
    expect(() => kaplanMeier(maintained, {level: 95})).toThrow(RangeError)
  })
})
