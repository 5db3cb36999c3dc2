import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cox} from '../../src/statistics/cox.ts'
import {
  type GroupedObservation,
  logRank
} from '../../src/statistics/log-rank.ts'
import {aml, follow, freireich, impossible, untied} from './trials.ts'

describe('logRank', function () {
  // 16.79 and 3.4 as published (`survdiff` of R, and Kalbfleisch & Prentice for
  // 6-MP); further digits from exact fractions.
  test('should agree with the published test of 6-MP', function () {
    const test = logRank(freireich)
    expect(test).toMatchObject({
      kind: 'log-rank',
      degreesOfFreedom: 1,
      groups: [
        {group: '6-MP', size: 21, observed: 9},
        {group: 'placebo', size: 21, observed: 21}
      ]
    })
    if (test.kind !== 'log-rank') return
    expect(test.chiSquare).toBeCloseTo(16.792940989216532, 10)
    expect(test.p / 4.168809109334542e-5).toBeCloseTo(1, 10)
    expect(test.groups[0]?.expected).toBeCloseTo(19.25050094803113, 10)
    expect(test.groups[1]?.expected).toBeCloseTo(30 - 19.25050094803113, 10)
  })

  test('should agree with the published test of maintenance', function () {
    const test = logRank(aml)
    expect(test).toMatchObject({kind: 'log-rank'})
    if (test.kind !== 'log-rank') return
    expect(test.chiSquare).toBeCloseTo(3.396388698977602, 10)
    expect(test.p).toBeCloseTo(0.06533932204050494, 10)
  })

  // Known by theory: it is the score test of the proportional hazards model,
  // which is computed apart from it here.
  test('should be the score test of Cox without ties', function () {
    let tests = 0
    fc.assert(
      fc.property(untied, fc.boolean(), function (rows, stratified) {
        const strata = rows.map((row) =>
          stratified ? row : {...row, stratum: undefined}
        )
        const test = logRank(strata)
        const names = [...new Set(rows.map(({group}) => group))].slice(1)
        if (names.length === 0) return
        const model = cox(
          strata.map(({time, event, stratum, group}) => ({
            time,
            event,
            stratum,
            covariates: names.map((name) => (group === name ? 1 : 0))
          }))
        )
        if (test.kind !== 'log-rank' || model.kind !== 'cox') return
        tests++
        expect(test.chiSquare).toBeCloseTo(model.scoreTest.chiSquare, 8)
        expect(test.degreesOfFreedom).toBe(names.length)
        expect(test.p).toBeCloseTo(model.scoreTest.p, 8)
      })
    )
    expect(tests).toBeGreaterThan(20)
  })

  test('should not depend on order, unit, or names of groups', function () {
    fc.assert(
      fc.property(untied, function (rows) {
        // Ties, for once.
        const tied = rows.map((row) => ({...row, time: row.time % 40}))
        const test = logRank(tied)
        const changed = logRank(
          tied.toReversed().map(({time, event, stratum, group}) => ({
            time: time / 12,
            event,
            stratum,
            group: `arm ${group}`
          }))
        )
        expect(changed.kind).toBe(test.kind)
        if (test.kind !== 'log-rank' || changed.kind !== 'log-rank') return
        expect(changed.chiSquare).toBeCloseTo(test.chiSquare, 8)
        const sum = (of: 'observed' | 'expected') =>
          test.groups.reduce((total, group) => total + group[of], 0)
        expect(sum('expected')).toBeCloseTo(sum('observed'), 8)
      })
    )
  })

  // By hand, each stratum apart: (O - E) and V add up, so that two strata of
  // the same data double the statistic.
  test('should add up strata', function () {
    const single = logRank(aml)
    const double = logRank(
      ['x', 'y'].flatMap((stratum) =>
        aml.map(({time, event, group}) => ({time, event, group, stratum}))
      )
    )
    if (single.kind !== 'log-rank' || double.kind !== 'log-rank')
      throw new Error('Expected tests')
    expect(double.chiSquare).toBeCloseTo(2 * single.chiSquare, 10)
  })

  test.each<[string, GroupedObservation[]]>([
    ['one group', follow('A', '1 2 3+')],
    ['no events', [...follow('A', '1+ 2+'), ...follow('B', '3+')]],
    [
      'groups that were not at risk at the same events',
      [...follow('A', '1+ 2+'), ...follow('B', '3 4')]
    ],
    [
      'groups that were not at risk at the same events',
      [...follow('A', '5 6'), ...follow('B', '3 7'), ...follow('C', '1+')]
    ]
  ])('should not be estimable with %s', function (reason, rows) {
    expect(logRank(rows)).toEqual({kind: 'not-estimable', reason})
  })

  test.each(impossible)('should refuse time %d', function (time) {
    expect(() => logRank([{time, event: true, group: 'A'}])).toThrow(RangeError)
  })

  test('should refuse nobody', function () {
    expect(() => logRank([])).toThrow(RangeError)
  })
})
