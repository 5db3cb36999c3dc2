import {expect, test} from 'vitest'
import {cox} from '../../src/statistics/index.ts'
import {readFixture, resolveFixture} from '../read-fixture.ts'

// Published: log hazard ratios of 6-MP -1.572 (SE .412) by Efron and -1.509
// (SE .410) by Breslow (Kalbfleisch & Prentice; manuals of R and Stata), of no
// maintenance in AML 0.9155 (SE .512, HR 2.498, P .0737; `coxph` of R).
test.each([
  ['efron', -1.572125, 0.412397],
  ['breslow', -1.509191, 0.409564],
  ['aml', 0.915533, 0.511934]
])('should agree with the published ratio of %s', async function (id, log, se) {
  const {results} = await resolveFixture('good-hazard-ratio')
  expect(results.get(id)?.levels.size).toBe(0)
  expect(results.get(id)?.all).toMatchObject({
    kind: 'estimate',
    value: expect.closeTo(Math.exp(log), 4),
    digits: 2,
    unit: '',
    interval: {
      lower: expect.closeTo(Math.exp(log - 1.959964 * se), 4),
      upper: expect.closeTo(Math.exp(log + 1.959964 * se), 4),
      level: 0.95
    }
  })
})

test('should give the P value of the ratio', async function () {
  const {results} = await resolveFixture('good-hazard-ratio')
  expect(results.get('aml')?.all).toMatchObject({p: expect.closeTo(0.0737, 4)})
})

test('should exchange groups', async function () {
  const {results} = await resolveFixture('good-hazard-ratio')
  expect(results.get('back')?.all).toMatchObject({
    value: expect.closeTo(Math.exp(1.572125), 4),
    interval: {level: 0.9},
    provenance: {
      method:
        'Hazard ratio of Placebo to 6-MP by Cox regression; interval and P: Wald; ties: Efron'
    }
  })
})

// The model itself is held against published ones in `cox.test.ts`; here, that
// it gets the covariates and strata of the right participants.
test('should adjust for covariates within strata', async function () {
  const {results} = await resolveFixture('good-hazard-ratio')
  const text = readFixture('good-hazard-ratio', 'summary.md') ?? ''
  const rowsOf = (name: string) =>
    text
      .split(`csv ${name}\n`)[1]
      ?.split('\n```')[0]
      ?.split('\n')
      .slice(1)
      .map((line) => line.split(',')) ?? []
  const people = new Map(rowsOf('people').map(([id, ...cells]) => [id, cells]))
  const model = cox(
    rowsOf('weeks').map(function ([id, time, censored]) {
      const [arm, site, age] = people.get(id) ?? []
      return {
        time: Number(time),
        event: censored === '0',
        stratum: site,
        covariates: [arm === 'Nonmaintained' ? 1 : 0, Number(age)]
      }
    })
  )
  if (model.kind !== 'cox') throw new Error(model.reason)
  expect(model.size).toBe(46)
  expect(results.get('adjusted')?.all).toMatchObject({
    value: expect.closeTo(model.coefficients[0]?.hazardRatio ?? 0, 8),
    p: expect.closeTo(model.coefficients[0]?.p ?? 0, 8),
    provenance: {
      method: expect.stringContaining('adjusted for AGE, stratified by SITE')
    }
  })
})

test('should say that an arm without events has no ratio', async function () {
  const {results} = await resolveFixture('good-hazard-ratio')
  expect(results.get('separate')?.all).toMatchObject({kind: 'not-estimable'})
})
