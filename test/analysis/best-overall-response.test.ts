import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

// Counted by hand in the tables of the fixture; those derived from visits by
// the rules of RECIST 1.1, table 3.
test.each([
  ['ready', {CR: 1, PR: 3, SD: 0, 'NON-CR/NON-PD': 1, PD: 1, NE: 1}],
  ['visits', {CR: 2, PR: 2, SD: 2, PD: 0, NE: 1}],
  ['sure', {CR: 1, PR: 1, SD: 2, PD: 1, NE: 2}]
])('should count categories of %s', async function (id, expected) {
  const {results} = await resolveFixture('good-responses')
  const details = results.get(id)?.details
  const categories = details?.kind === 'best-response' ? details.categories : []
  const counts = categories.map(({name, id: item}) => {
    const all = results.get(item)?.all
    return [name, all?.kind === 'proportion' ? all.numerator : undefined]
  })
  expect(Object.fromEntries(counts)).toEqual(expected)
  expect(categories.map(({name}) => name)).toEqual(Object.keys(expected))
})

test('should know the rows that decide', async function () {
  const {results} = await resolveFixture('good-responses')
  const lines = (id: string) =>
    results.get(id)?.all?.provenance.rows.map((row) => row.position.start.line)
  // 01: two complete responses with one assessment between; 02: the second one
  // is worse than the best.
  expect(lines('sure["CR"]')).toEqual([24, 26])
  expect(lines('sure["PR"]')).toEqual([27, 28])
  expect(lines('visits["CR"]')).toEqual([24, 28])
  expect(results.get('sure["CR"]')?.all?.provenance.population).toHaveLength(7)
})

test('should say how responses were found', async function () {
  const {results} = await resolveFixture('good-responses')
  const methodOf = (id: string) => results.get(id)?.all?.provenance.method
  expect(methodOf('ready["CR"]')).toBe(
    'Participants by best response as in the data, of those in the analysis set; interval: exact (Clopper–Pearson); levels of TRTA, as adsl has no TRT01A'
  )
  expect(methodOf('sure["CR"]')).toContain(
    'best response until progression by RECIST 1.1, CR and PR confirmed after at least 28 days with at most 1 NE in between, SD at least 35 days after TRTSDT; participants without an assessment: NE'
  )
  expect(methodOf('visits["CR"]')).toContain(
    'CR and PR not confirmed, no least duration of SD'
  )
})

test('should keep the name of the variable as written', async function () {
  const {results} = await resolveFixture('good-responses')
  expect(results.get('orr')?.by).toBe('TRT01A')
  expect([...(results.get('orr')?.levels.keys() ?? [])]).toEqual([
    'A',
    'B',
    'C'
  ])
})

// 4 of 7: 0.2505 to 0.8418 by Wilson (PropCIs `scoreci`, published values).
test('should compute rates of response', async function () {
  const {results} = await resolveFixture('good-responses')
  expect(results.get('orr')?.all).toMatchObject({
    kind: 'proportion',
    numerator: 4,
    denominator: 7,
    interval: {
      lower: expect.closeTo(0.2505, 4),
      upper: expect.closeTo(0.8418, 4),
      method: 'Wilson'
    },
    provenance: {
      method:
        'Participants with objective response (CR, PR; best response as in the data), of those in the analysis set; interval: score (Wilson); levels of TRTA, as adsl has no TRT01A'
    }
  })
  expect(results.get('benefit')?.all).toMatchObject({numerator: 5})
})

test('should give no result of wrong responses', async function () {
  const {results} = await resolveFixture('response-known')
  expect([...results.keys()]).toEqual(['evaluable'])
})
