import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  cox,
  type CoxModel,
  type CoxObservation
} from '../../src/statistics/cox.ts'
import type {GroupedObservation} from '../../src/statistics/log-rank.ts'
import {slowScore} from './slow-cox.ts'
import {aml, follow, freireich, impossible} from './trials.ts'

/** Rows with an indicator of a group. */
function compare(
  rows: readonly GroupedObservation[],
  group: string
): CoxObservation[] {
  return rows.map(({time, event, stratum, ...row}) => ({
    time,
    event,
    stratum,
    covariates: [row.group === group ? 1 : 0]
  }))
}

function fit(...parameters: Parameters<typeof cox>): CoxModel {
  const model = cox(...parameters)
  if (model.kind !== 'cox') throw new Error(model.reason)
  return model
}

// Rows of two covariates of different size, with ties and strata.
const modelled = fc.array(
  fc.record({
    time: fc.nat(12),
    event: fc.boolean(),
    stratum: fc.constantFrom('x', 'y'),
    covariates: fc.tuple(fc.constantFrom(0, 1), fc.integer({min: 20, max: 90}))
  }),
  {minLength: 12, maxLength: 40}
)

describe('cox', function () {
  // Published: -1.509 (SE .410) by Breslow and -1.572 (SE .412) by Efron for
  // 6-MP (Kalbfleisch & Prentice; manuals of R and Stata), 0.9155 (SE .5119,
  // HR 2.498, P .0737, likelihoods -42.72 and -41.03) for no maintenance.
  // Further digits by maximizing the definition with 40 digits.
  test.each([
    ['6-MP', 'efron', -1.572125148829067, 0.4123967177094556],
    ['6-MP', 'breslow', -1.509191412585878, 0.4095644063667413],
    ['nonmaintained', 'efron', 0.9155325750147731, 0.5119342751720094],
    ['nonmaintained', 'breslow', 0.9042197236862111, 0.5122479073041887]
  ] as const)(
    'should agree with the published effect of %s by %s',
    function (group, ties, coefficient, standardError) {
      const rows = group === '6-MP' ? freireich : aml
      const effect = fit(compare(rows, group), {ties}).coefficients[0]
      expect(effect?.coefficient).toBeCloseTo(coefficient, 10)
      expect(effect?.standardError).toBeCloseTo(standardError, 10)
      expect(effect?.hazardRatio).toBeCloseTo(Math.exp(coefficient), 10)
    }
  )

  test('should describe the model', function () {
    const model = fit(compare(aml, 'nonmaintained'))
    expect(model).toMatchObject({size: 23, events: 18, ties: 'efron'})
    expect(model.logLikelihood).toBeCloseTo(-41.03261559645837, 10)
    expect(model.nullLogLikelihood).toBeCloseTo(-42.72483926276023, 10)
    expect(model.scoreTest.chiSquare).toBeCloseTo(3.416734395517304, 10)
    const effect = model.coefficients[0]
    expect(effect?.p).toBeCloseTo(0.07371486063903056, 10)
    expect(effect?.limits.lower.toFixed(3)).toBe('0.916')
    expect(effect?.limits.upper.toFixed(3)).toBe('6.813')
  })

  test('should find the root of the score by definition', function () {
    let models = 0
    fc.assert(
      fc.property(
        modelled,
        fc.constantFrom('efron', 'breslow'),
        function (rows, ties) {
          const model = cox(rows, {ties})
          if (model.kind !== 'cox') return
          models++
          const at = model.coefficients.map(({coefficient}) => coefficient)
          const score = slowScore(rows, at, ties)
          for (const [i, {standardError}] of model.coefficients.entries()) {
            // A score of 1e-9 / SE moves the coefficient by about 1e-9 SE.
            expect(Math.abs(score[i] ?? 1) * standardError).toBeLessThan(1e-8)
          }

          // Information from differences of the score, inverted by Cramer.
          const step = [1e-5, 1e-6]
          const [[a, b], [c, d]] = step.map((size, i) => {
            const move = (sign: number) =>
              slowScore(
                rows,
                at.map((value, j) => value + (i === j ? sign * size : 0)),
                ties
              )
            const up = move(1)
            const down = move(-1)
            return up.map((value, j) => ((down[j] ?? 0) - value) / (2 * size))
          }) as [[number, number], [number, number]]
          const [first, second] = model.coefficients
          const determinant = a * d - b * c
          expect(
            ((first?.standardError ?? 0) ** 2 * determinant) / d
          ).toBeCloseTo(1, 3)
          expect(
            ((second?.standardError ?? 0) ** 2 * determinant) / a
          ).toBeCloseTo(1, 3)
        }
      ),
      {numRuns: 60}
    )
    expect(models).toBeGreaterThan(30)
  })

  test('should give the inverse ratio of exchanged groups', function () {
    const there = fit(compare(freireich, '6-MP')).coefficients[0]
    const back = fit(compare(freireich, 'placebo')).coefficients[0]
    expect((there?.hazardRatio ?? 0) * (back?.hazardRatio ?? 0)).toBeCloseTo(
      1,
      10
    )
    expect((there?.limits.lower ?? 0) * (back?.limits.upper ?? 0)).toBeCloseTo(
      1,
      10
    )
    expect(there?.p).toBeCloseTo(back?.p ?? 0, 12)
  })

  test('should not depend on order, units, or where zero is', function () {
    fc.assert(
      fc.property(modelled, function (rows) {
        const model = cox(rows)
        const changed = cox(
          rows.toReversed().map(({time, event, stratum, covariates}) => ({
            time: time / 30.4375,
            event,
            stratum: `Stratum ${stratum}`,
            covariates: [covariates[0], 1900 + covariates[1] / 8]
          }))
        )
        expect(changed.kind).toBe(model.kind)
        if (model.kind !== 'cox' || changed.kind !== 'cox') return
        const [first, second] = model.coefficients
        const [one, two] = changed.coefficients
        expect(one?.coefficient).toBeCloseTo(first?.coefficient ?? 0, 7)
        expect(two?.coefficient).toBeCloseTo((second?.coefficient ?? 0) * 8, 7)
        expect(two?.p).toBeCloseTo(second?.p ?? 0, 7)
      }),
      {numRuns: 40}
    )
  })

  test('should be unmoved by strata that repeat the data', function () {
    const single = fit(compare(aml, 'nonmaintained')).coefficients[0]
    const strata = ['x', 'y'].flatMap((stratum) =>
      aml.map((row) => ({stratum, ...row}))
    )
    const double = fit(compare(strata, 'nonmaintained')).coefficients[0]
    expect(double?.coefficient).toBeCloseTo(single?.coefficient ?? 0, 10)
    expect((double?.standardError ?? 0) * Math.SQRT2).toBeCloseTo(
      single?.standardError ?? 0,
      10
    )
  })

  test.each<[string, CoxObservation[]]>([
    [
      'no events',
      compare([...follow('A', '1+ 2+'), ...follow('B', '3+')], 'A')
    ],
    ['a covariate is constant', compare(follow('A', '1 2 3+'), 'A')],
    [
      'no maximum of the likelihood was found',
      compare([...follow('A', '1 2 3 4+'), ...follow('B', '2+ 3+ 5+')], 'A')
    ],
    [
      // All of A before all of B.
      'no maximum of the likelihood was found',
      compare([...follow('A', '1 2 3'), ...follow('B', '4 5 6')], 'A')
    ],
    [
      'a covariate that follows from the others among those at risk',
      aml.map((row) => ({...row, covariates: [row.time, 3 - 2 * row.time]}))
    ],
    [
      'a covariate that follows from the others among those at risk',
      compare([...follow('A', '1+ 2+'), ...follow('B', '3 4')], 'A')
    ]
  ])('should not be estimable: %s', function (reason, rows) {
    expect(cox(rows)).toEqual({kind: 'not-estimable', reason})
  })

  // One of two covariates separates.
  test('should not be estimable by one covariate alone', function () {
    const rows = [...follow('A', '1 2 3 4+ 6'), ...follow('B', '2+ 3+ 5+')]
    const both = rows.map(({time, event, group}, i) => ({
      time,
      event,
      covariates: [group === 'A' ? 1 : 0, (i * 7) % 5]
    }))
    expect(cox(both).kind).toBe('not-estimable')
  })

  // With one covariate, the likelihood has no maximum just if all who have the
  // event have the largest covariate of those at risk, or all the smallest.
  test('should be estimable just if the covariate does not separate', function () {
    const kinds = new Set<boolean>()
    const rows = fc.array(
      fc.record({
        time: fc.nat(9),
        event: fc.boolean(),
        covariates: fc.tuple(fc.nat(4))
      }),
      {minLength: 3, maxLength: 12}
    )
    fc.assert(
      fc.property(rows, function (rows) {
        const ranks = rows
          .filter(({event}) => event)
          .map(({time, covariates: [x = 0]}) => {
            const others = rows
              .filter((row) => row.time >= time)
              .map(({covariates: [y = 0]}) => y)
            return [Math.min(...others) === x, Math.max(...others) === x]
          })
        const separated =
          ranks.every(([smallest]) => smallest) ||
          ranks.every(([, largest]) => largest)
        expect(cox(rows).kind).toBe(separated ? 'not-estimable' : 'cox')
        kinds.add(separated)
      }),
      {numRuns: 200}
    )
    expect(kinds.size).toBe(2)
  })

  test('should name a hazard ratio that no number holds', function () {
    const rows = freireich.map(({time, event, group}) => ({
      time,
      event,
      covariates: [group === '6-MP' ? 1e-6 : 0]
    }))
    expect(cox(rows)).toEqual({
      kind: 'not-estimable',
      reason: 'a hazard ratio beyond all numbers'
    })
  })

  test.each(impossible)('should refuse time %d', function (time) {
    expect(() => cox([{time, event: true, covariates: [1]}])).toThrow(
      RangeError
    )
  })

  test.each<number[][][]>([[[[], []]], [[[1], [1, 2]]], [[[1], [Number.NaN]]]])(
    'should refuse covariates %j',
    function (covariates) {
      const rows = covariates.map((x) => ({
        time: 1,
        event: true,
        covariates: x
      }))
      expect(() => cox(rows)).toThrow(RangeError)
    }
  )

  test('should refuse nobody, and levels that are none', function () {
    expect(() => cox([])).toThrow(RangeError)
    expect(() => cox(compare(aml, 'maintained'), {level: 95})).toThrow(
      RangeError
    )
  })
})
