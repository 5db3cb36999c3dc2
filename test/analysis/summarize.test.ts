import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

// By hand: ages 41, 58, 61, 59 and 73 add up to 292; squares around 58.4 are
// 302.76 + 0.16 + 6.76 + 0.36 + 213.16 = 523.2, so that the SD is √130.8.
// Quantiles of type 2 are the second and fourth of five.
test('should summarise those with a value', async function () {
  const {results} = await resolveFixture('good-summaries')
  expect(results.get('age')?.all).toMatchObject({
    kind: 'summary',
    usual: 'mean',
    size: 5,
    mean: expect.closeTo(58.4, 12),
    standardDeviation: expect.closeTo(Math.sqrt(130.8), 12),
    median: 59,
    quartiles: [58, 61],
    range: [41, 73],
    digits: 0,
    unit: 'years',
    provenance: {
      method:
        'Mean (SD) of AGE, 5 of 6 participants with a value; quantiles of type 2'
    }
  })
})

test('should know the rows of values and of participants', async function () {
  const {results} = await resolveFixture('good-summaries')
  const provenance = results.get('age')?.levels.get('A')?.provenance
  expect(provenance?.rows).toHaveLength(3)
  expect(provenance?.population).toHaveLength(4)
})

// 01, 02 and 05 have a change at week 4: -2.5, 1.5 and -1.
test('should read the rows of a filter', async function () {
  const {results} = await resolveFixture('good-summaries')
  expect(results.get('change')?.all).toMatchObject({
    size: 3,
    median: -1,
    range: [-2.5, 1.5]
  })
})

test('should have no deviation of one value', async function () {
  const {results} = await resolveFixture('good-summaries')
  expect(results.get('weight')?.levels.get('B')).toMatchObject({
    size: 1,
    standardDeviation: undefined
  })
})

test('should give no result without values', async function () {
  const {results} = await resolveFixture('number-known')
  expect([...results.keys()]).toEqual(['all'])
})

// Of `columns` in the front matter; a label of its own goes before it.
test('should take the label of the variable', async function () {
  const {results} = await resolveFixture('good-summaries')
  expect(results.get('ages')?.label).toBe('Age at entry, range')
  expect(results.get('age')?.label).toBe('Mean age')
})
