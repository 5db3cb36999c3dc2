import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

// Maintenance in AML: chi-square 3.4, P .0653 as published (`survdiff` of R);
// in two strata of the same data it doubles, by hand. Chi-square 6.793 with one
// degree of freedom: P .00915 (`pchisq` of R).
test('should test levels against each other', async function () {
  const {results} = await resolveFixture('good-log-rank')
  const single = results.get('single')
  expect(single?.by).toBeUndefined()
  expect(single?.levels.size).toBe(0)
  expect(single?.all).toMatchObject({
    kind: 'test',
    p: expect.closeTo(0.06533932204050494, 10),
    statistic: expect.closeTo(3.396388698977602, 10),
    provenance: {method: 'Log-rank test of ARM, two-sided, 1 df'}
  })
  expect(single?.all?.provenance.rows).toHaveLength(23)
  expect(single?.all?.provenance.population).toHaveLength(23)
})

test('should test within strata', async function () {
  const {results} = await resolveFixture('good-log-rank')
  expect(results.get('stratified')?.all).toMatchObject({
    statistic: expect.closeTo(2 * 3.396388698977602, 10),
    p: expect.closeTo(0.00915, 5),
    provenance: {
      method: 'Log-rank test of ARM, stratified by SITE, two-sided, 1 df'
    }
  })
})

// Arms that are strata too are never at risk together.
test('should say what is not estimable', async function () {
  const {results} = await resolveFixture('good-log-rank')
  expect(results.get('two')?.all).toMatchObject({
    kind: 'not-estimable',
    provenance: {method: expect.stringContaining('not at risk')}
  })
})

test('should give no result without groups', async function () {
  const {results} = await resolveFixture('group-known')
  expect([...results.keys()]).toEqual(['all', 'men'])
})
