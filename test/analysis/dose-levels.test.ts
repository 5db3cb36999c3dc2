import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

// By hand: 4, 7 and 2 were treated, 3, 7 and 2 evaluable, 0, 2 and 2 had a DLT.
test('should count participants by dose level', async function () {
  const {results} = await resolveFixture('good-dose-levels')
  const counts = (id: string) =>
    [...(results.get(id)?.levels ?? [])].map(([level, result]) => [
      level,
      'numerator' in result ? result.numerator : undefined
    ])
  expect(counts('dl["treated"]')).toEqual([
    ['DL1', 4],
    ['DL2', 7],
    ['DL3', 2]
  ])
  expect(counts('dl["evaluable"]')).toEqual([
    ['DL1', 3],
    ['DL2', 7],
    ['DL3', 2]
  ])
  expect(counts('dl')).toEqual([
    ['DL1', 0],
    ['DL2', 2],
    ['DL3', 2]
  ])
  expect(counts('dl["Neurotoxicity"]')).toEqual([
    ['DL1', 0],
    ['DL2', 0],
    ['DL3', 2]
  ])
})

// Both of two: 0.025^(1/2) = 0.158 to 1, closed form of Clopper and Pearson.
test('should have an exact interval and the rows', async function () {
  const {results} = await resolveFixture('good-dose-levels')
  const third = results.get('dl')?.levels.get('DL3')
  expect(third).toMatchObject({
    denominator: 2,
    interval: {lower: expect.closeTo(Math.sqrt(0.025), 10), upper: 1}
  })
  expect(third?.provenance.rows).toHaveLength(3)
  expect(third?.provenance.method).toBe(
    'Participants with dose-limiting toxicity, of those evaluable for it; interval: exact (Clopper–Pearson); escalation checked by 3+3'
  )
  expect(results.get('dl')?.details).toEqual({
    kind: 'dose-levels',
    levels: ['DL1', 'DL2', 'DL3'],
    treated: 'dl["treated"]',
    evaluable: 'dl["evaluable"]',
    terms: [
      {name: 'Brain oedema', id: 'dl["Brain oedema"]'},
      {name: 'Neurotoxicity', id: 'dl["Neurotoxicity"]'}
    ],
    design: '3+3'
  })
})

test('should warn of an escalation, and keep the result', async function () {
  const {results, file} = await resolveFixture('escalation-rule')
  expect(file.messages.map(({fatal}) => fatal)).toEqual([false, false, false])
  expect(results.get('dl')?.all).toMatchObject({
    numerator: 3,
    denominator: 9
  })
})

test('should give no result of participants outside of the set', async function () {
  const {results} = await resolveFixture('dlt-evaluable')
  expect([...results.keys()]).toEqual(['treated', 'observed', 'enrolled'])
})
