import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

// Remission of the 6-MP trial: .753 (SE .096) at 12 weeks (Klein & Moeschberger,
// table 4.1); its log-log limits by hand, .753^exp(±.884). Of placebo, 4 of 21
// are left at 12 weeks, and none at 30.
test('should estimate who is without the event', async function () {
  const {results} = await resolveFixture('good-landmark')
  const levels = results.get('rem')?.levels
  expect(levels?.get('6-MP')).toMatchObject({
    value: expect.closeTo(75.29, 2),
    percentOf: 21,
    unit: '%',
    interval: {lower: expect.closeTo(50.3, 1), upper: expect.closeTo(88.9, 1)},
    provenance: {
      method: 'Kaplan–Meier estimate at 12 weeks; interval: Greenwood (log-log)'
    }
  })
  expect(levels?.get('Placebo')).toMatchObject({
    value: expect.closeTo(400 / 21, 8)
  })
})

test('should have no interval before the first event and after the last', async function () {
  const {results} = await resolveFixture('good-landmark')
  expect(results.get('early')?.levels.get('6-MP')).toMatchObject({
    value: 100,
    interval: 'not-estimable'
  })
  expect(results.get('late')?.levels.get('Placebo')).toMatchObject({
    value: 0,
    interval: 'not-estimable'
  })
})

// By hand (`reverse-kaplan-meier.test.ts`): 28/65 is the first value below one
// half, at 25 weeks. All of placebo had the event.
test('should estimate the median follow-up', async function () {
  const {results} = await resolveFixture('good-landmark')
  const levels = results.get('followed')?.levels
  expect(levels?.get('6-MP')).toMatchObject({value: 25, unit: 'weeks'})
  expect(levels?.get('Placebo')).toMatchObject({value: undefined})
})

test('should give no result beyond the last time', async function () {
  const {results} = await resolveFixture('time-reached')
  expect(results.has('rem')).toBe(false)
})
