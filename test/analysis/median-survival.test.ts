import {expect, test} from 'vitest'
import {readFixture, resolveFixture} from '../read-fixture.ts'

// Medians of the 6-MP trial as published (Klein & Moeschberger, section 4.5):
// 23 and 8 weeks; log-log limits of R's `survfit`: 13 to not reached, 4 to 11.
test('should estimate medians by level', async function () {
  const {results} = await resolveFixture('good-survival')
  expect(results.get('rem')?.levels.get('6-MP')).toMatchObject({
    kind: 'estimate',
    value: 23,
    digits: 0,
    unit: 'weeks',
    interval: {lower: 13, upper: undefined, level: 0.95}
  })
  expect(results.get('rem')?.levels.get('Placebo')).toMatchObject({
    value: 8,
    interval: {lower: 4, upper: 11}
  })
})

// By hand: of four, half are left from 2.5 to 4.25 months.
test('should keep a midpoint unrounded', async function () {
  const {results} = await resolveFixture('good-survival')
  expect(results.get('short')?.all).toMatchObject({
    value: 3.375,
    digits: 1,
    unit: 'months'
  })
})

test('should know the rows and the method', async function () {
  const {results} = await resolveFixture('good-survival')
  const median = results.get('rem')?.levels.get('6-MP')
  const lines = readFixture('good-survival', 'summary.md')?.split('\n') ?? []
  const rows = median?.provenance.rows.map(
    ({position}) => lines[position.start.line - 1]
  )
  // All 21 rows of remission, those that are censored too; the row of `OS` not.
  expect(rows).toHaveLength(21)
  expect(rows?.[0]).toBe('M01,REM,6,WEEKS,0')
  expect(rows?.[20]).toBe('M21,REM,35,WEEKS,1')
  expect(median?.provenance).toMatchObject({
    method: 'Median by Kaplan–Meier; interval: Brookmeyer–Crowley (log-log)',
    set: {id: 'all', size: 42},
    where: 'PARAMCD = REM'
  })
  expect(median?.provenance.population).toHaveLength(21)
})

test('should give no result where a time is not known', async function () {
  const {results} = await resolveFixture('time-known')
  for (const id of ['os', 'pfs', 'unitless', 'empty', 'nobody'])
    expect(results.has(id)).toBe(false)
})
