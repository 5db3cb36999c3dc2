import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

// 9 of 10 less 3 of 10: .1705 to .8090 (Newcombe) and .1700 to .8406
// (Miettinen-Nurminen), published by Newcombe, Stat Med 1998;17:873, table II.
test.each([
  ['risk', 60, 17.05, 80.9],
  ['score', 60, 17, 84.06],
  ['back', -60, -80.9, -17.05]
])('should compare proportions in %s', async function (id, value, low, high) {
  const {results} = await resolveFixture('good-difference')
  expect(results.get(id)?.all).toMatchObject({
    kind: 'estimate',
    value: expect.closeTo(value, 10),
    unit: 'percentage points',
    percentOf: 10,
    interval: {
      lower: expect.closeTo(low, 2),
      upper: expect.closeTo(high, 2),
      level: 0.95
    }
  })
})

test('should know the rows and the method', async function () {
  const {results} = await resolveFixture('good-difference')
  const provenance = results.get('risk')?.all?.provenance
  expect(provenance?.rows).toHaveLength(12)
  expect(provenance?.population).toHaveLength(20)
  expect(provenance?.method).toBe(
    'Difference of proportions, A less B; interval: Newcombe'
  )
})

// By hand: of 184756 tables, 2 · (1760 + 66) are at most as likely; chi-square
// is 20 · 60² / (10 · 10 · 12 · 8) = 7.5, of which P is .00617 (`pchisq` of R).
test('should test proportions', async function () {
  const {results} = await resolveFixture('good-difference')
  expect(results.get('exact')?.all).toMatchObject({
    kind: 'test',
    p: expect.closeTo(3652 / 184_756, 12)
  })
  expect(results.get('chi')?.all).toMatchObject({
    kind: 'test',
    statistic: expect.closeTo(7.5, 12),
    p: expect.closeTo(0.00617, 5)
  })
})

test('should say what is not estimable', async function () {
  const {results} = await resolveFixture('good-difference')
  expect(results.get('alike')?.all).toMatchObject({kind: 'not-estimable'})
  expect(results.get('nobody')?.all).toMatchObject({kind: 'test', p: 1})
})

test('should give no result without groups', async function () {
  const {results} = await resolveFixture('groups-counted')
  expect([...results.keys()]).toEqual(['all', 'a'])
})
