import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

// 21.046 (SE 2.2438) weeks of 30: exact fractions (`restricted-mean.test.ts` of
// the statistics); of four by hand, 1 + 2 · 3/4 + 3/8.
test('should estimate the mean up to a time', async function () {
  const {results} = await resolveFixture('good-restricted-mean')
  expect(results.get('rem')?.levels.get('6-MP')).toMatchObject({
    value: expect.closeTo(21.0465, 4),
    digits: 1,
    unit: 'weeks',
    interval: {
      lower: expect.closeTo(21.0465 - 1.95996 * 2.2438, 3),
      upper: expect.closeTo(21.0465 + 1.95996 * 2.2438, 3)
    }
  })
  expect(results.get('few')?.all).toMatchObject({
    value: expect.closeTo(2.875, 12)
  })
})

test('should have no interval without events', async function () {
  const {results} = await resolveFixture('good-restricted-mean')
  expect(results.get('early')?.levels.get('6-MP')).toMatchObject({
    value: 5,
    interval: 'not-estimable'
  })
})

// By hand: relapse of 1/4 at 1 month; two are at risk at 3, of whom one dies,
// 3/4 · 1/2; the last relapses at 4, 1/4 + 3/8. Without competing events it is
// what Kaplan-Meier leaves: 1 - .753 at 10 weeks.
test('should estimate incidences with competing events', async function () {
  const {results} = await resolveFixture('good-restricted-mean')
  expect(results.get('relapse')?.all).toMatchObject({
    value: expect.closeTo(62.5, 10),
    unit: '%',
    percentOf: 4,
    provenance: {
      method:
        'Cumulative incidence (Aalen–Johansen) of EVNTDESC = Relapse by 4 months, other events compete; interval: log-log'
    }
  })
  expect(results.get('death')?.all).toMatchObject({
    value: expect.closeTo(37.5, 10)
  })
  expect(results.get('soon')?.all).toMatchObject({
    value: 0,
    interval: 'not-estimable'
  })
  expect(results.get('alone')?.levels.get('6-MP')).toMatchObject({
    value: expect.closeTo(24.71, 2)
  })
})

test('should give no result beyond the last time', async function () {
  const {results} = await resolveFixture('time-horizon')
  expect([...results.keys()]).toEqual(['all'])
})
