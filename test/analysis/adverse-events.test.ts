import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

async function find(id: string) {
  const {results} = await resolveFixture('good-adverse-events')
  const {details} = results.get(id) ?? {}
  if (details?.kind !== 'adverse-events') throw new Error('No adverse events')
  const counts = (item: string) => {
    const group = results.get(item)
    return [group?.all, ...(group?.levels.values() ?? [])].map((result) =>
      result?.kind === 'proportion'
        ? [result.numerator, result.denominator]
        : undefined
    )
  }
  return {results, details, counts}
}

// All numbers by hand from the table of the fixture: all, A, B.
test('should count participants once at their worst grade', async function () {
  const {counts, details} = await find('ae')
  expect(counts(details.any.any)).toEqual([
    [4, 5],
    [2, 3],
    [2, 2]
  ])
  expect(counts(details.any.severe)).toEqual([
    [2, 5],
    [1, 3],
    [1, 2]
  ])
  // 01 and 04 have two events, 04 one without a grade.
  expect(counts('ae["Fatigue"]')).toEqual([
    [3, 5],
    [2, 3],
    [1, 2]
  ])
  expect(counts('ae["Fatigue"]["2"]')).toEqual([
    [2, 5],
    [1, 3],
    [1, 2]
  ])
})

test('should list terms that reach the threshold in a level', async function () {
  const {details} = await find('ae')
  expect(details.terms).toEqual([
    {
      name: 'Fatigue',
      any: 'ae["Fatigue"]',
      severe: 'ae["Fatigue"]["≥3"]',
      worst: [1, 2, 3, 4, 5].map((grade) => `ae["Fatigue"]["${grade}"]`),
      group: undefined
    },
    expect.objectContaining({name: 'Headache'}),
    expect.objectContaining({name: 'Seizure'})
  ])
  expect(details.threshold).toBe(
    'in at least 50% of participants of at least one group'
  )
  expect(details.below).toBe(0)
})

// Of 5: Fatigue 3, Headache 2, Seizure 1.
test.each([
  ['{percent: 40, in: all}', ['Fatigue', 'Headache'], 1],
  ['{percent: 40.1, in: all}', ['Fatigue'], 2],
  ['{count: 2, in: level}', ['Fatigue'], 2],
  ['{count: 1, in: all}', ['Fatigue', 'Headache', 'Seizure'], 0]
])('should list terms by %s', async function (threshold, expected, below) {
  const {readFixture} = await import('../read-fixture.ts')
  const {resolveText} = await import('../resolve-text.ts')
  const text = readFixture('good-adverse-events', 'summary.md') ?? ''
  const {results} = await resolveText(
    {
      slug: 'demo',
      path: 'summary.md',
      text: text.replace('{percent: 50}', threshold),
      readSibling: async () => undefined
    },
    {strict: false, update: false}
  )
  expect(results.get('ae')?.details).toMatchObject({
    terms: expected.map((name) => expect.objectContaining({name})),
    below
  })
})

test('should group terms by body system', async function () {
  const {details, counts} = await find('systems')
  // Three participants each; the second has a worse grade more often.
  expect(details.groups.map(({name}) => name)).toEqual([
    'General disorders',
    'Nervous system disorders'
  ])
  expect(details.terms.map(({name, group}) => [name, group])).toEqual([
    ['Fatigue', 'General disorders'],
    ['Headache', 'Nervous system disorders'],
    ['Seizure', 'Nervous system disorders']
  ])
  // Without a grade is grade 3 there: 01 and 04; 05.
  expect(counts('systems["General disorders"]["≥3"]')).toEqual([[2, 5]])
  expect(counts('systems["Headache"]["≥3"]')).toEqual([[1, 5]])
})

test('should know the rows of each number', async function () {
  const {results} = await find('ae')
  const linesOf = (item: string) =>
    results
      .get(item)
      ?.all?.provenance.rows.map((row) => row.position.start.line)
  expect(linesOf('ae["Fatigue"]')).toEqual([22, 23, 25, 27, 28])
  expect(linesOf('ae["Fatigue"]["≥3"]')).toEqual([23])
  expect(linesOf('ae["Fatigue"]["2"]')).toEqual([25, 28])
  const {method, population} =
    results.get('ae["Fatigue"]')?.levels.get('A')?.provenance ?? {}
  expect(population).toHaveLength(3)
  expect(method).toBe(
    'Participants counted once each, at the worst grade (AETOXGR; without a grade: any grade), of those in the analysis set; terms: AEDECOD'
  )
})

test('should give no result of events that are not coded', async function () {
  const {results} = await resolveFixture('event-coded')
  expect([...results.keys()]).toEqual(['all'])
})
