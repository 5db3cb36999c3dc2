import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

// By hand: 01 had 10.1 + 10.2 + 20 = 40.3 mg, 02 10 mg, 03 7.5 mg; numbers of
// doses are 3, 1 and 1, and none of 04.
test('should put rows of a participant together', async function () {
  const {results} = await resolveFixture('good-exposure')
  expect(results.get('doses')?.all).toMatchObject({
    size: 4,
    median: 1,
    range: [0, 3],
    digits: 0,
    unit: 'doses',
    provenance: {
      method:
        'Median (range) of the number of rows by participant with EXDOSE, 4 of 4 participants with a value; quantiles of type 2'
    }
  })
  expect(results.get('dose')?.all).toMatchObject({
    size: 3,
    mean: expect.closeTo(57.8 / 3, 12),
    range: [7.5, 40.3],
    unit: 'mg'
  })
  expect(results.get('most')?.all).toMatchObject({range: [7.5, 20]})
  expect(results.get('dose')?.all?.provenance.rows).toHaveLength(5)
})

test('should add up all rows of a set', async function () {
  const {results} = await resolveFixture('good-exposure')
  expect(results.get('given')?.all).toMatchObject({
    kind: 'estimate',
    value: 6,
    unit: 'infusions',
    provenance: {method: 'Rows of adex, all of a participant counted'}
  })
  expect(results.get('given')?.levels.get('B')).toMatchObject({value: 0})
  expect(results.get('sum')?.all).toMatchObject({
    value: 57.8,
    digits: 1,
    unit: 'mg'
  })
})

// Of 60, 75, 90 and 100: type 7 lies at ranks 1.75 and 3.25 (71.25 and 92.5),
// type 2 in the middle of the ranks (67.5 and 95); Hyndman & Fan 1996.
test.each([
  ['rdi', [71.25, 92.5], 7],
  ['rdi2', [67.5, 95], 2]
])('should take quantiles of %s', async function (id, quartiles, type) {
  const {results} = await resolveFixture('good-exposure')
  expect(results.get(id)?.all).toMatchObject({
    median: 82.5,
    quartiles,
    provenance: {
      method: expect.stringMatching(`quantiles of type ${type}$`)
    }
  })
})
