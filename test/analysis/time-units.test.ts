import {expect, test} from 'vitest'
import {daysOf, timeUnitOf} from '../../src/analysis/time-units.ts'
import {resolveFixture} from '../read-fixture.ts'

// 90 days by hand: 90 / 30.4375 = 2.957 months, 90 / 7 = 12.857 weeks; four
// months are 121.75 days, after which one of three was alive.
test('should convert days as declared', async function () {
  const {results} = await resolveFixture('good-time-units')
  expect(results.get('os')?.all).toMatchObject({
    value: 90 / 30.4375,
    unit: 'months',
    digits: 1
  })
  expect(results.get('weeks')?.all).toMatchObject({value: 90 / 7, digits: 1})
  const alive = results.get('atFour')?.all
  expect(alive?.kind === 'estimate' && alive.value).toBeCloseTo(100 / 3, 10)
  expect(results.get('os')?.all?.provenance.method).toContain(
    'days as months of 30.4375 days to a month'
  )
})

test.each([
  ['DAYS', 'days'],
  ['Month', 'months'],
  ['week', 'weeks'],
  ['cycles', undefined]
])('should know %s', function (written, unit) {
  expect(timeUnitOf(written)).toBe(unit)
})

test('should give a year twelve months', function () {
  expect(daysOf('years', 30.4375)).toBe(365.25)
})
