import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

// Participants of `good-analyses`, counted by hand: treated are 01, 02, 04 and
// 05; 02 responded (CR, in two rows), 05 responded (PR), 03 was not treated.
test('should count participants once, of those in the set', async function () {
  const {results} = await resolveFixture('good-analyses')
  expect(results.get('treated')?.all).toMatchObject({numerator: 4})
  expect(results.get('orr')?.all).toMatchObject({numerator: 2, denominator: 4})
  expect(results.get('orr')?.levels.get('A')).toMatchObject({
    numerator: 2,
    denominator: 3
  })
  expect(results.get('orr')?.levels.get('B')).toMatchObject({
    numerator: 0,
    denominator: 1
  })
})

test('should know the rows that it counted', async function () {
  const {results} = await resolveFixture('good-analyses')
  const lines = (id: string) =>
    results
      .get(id)
      ?.all?.provenance.rows.map(({position}) => position.start.line)
  // Lines of `summary.md`: the second and third row of 02, and that of 05.
  expect(lines('orr')).toEqual([24, 25, 27])
  expect(lines('old')).toEqual([15, 18])
})

test('should leave rows without a number out of comparisons', async function () {
  const {results} = await resolveFixture('good-analyses')
  // 04 has no age; 02 is 65, 05 is 66, 03 (70) was not treated.
  expect(results.get('old')?.all).toMatchObject({numerator: 2})
  expect(results.get('exact')?.all).toMatchObject({numerator: 1})
})

test('should keep levels in the order of the author, empty ones too', async function () {
  const {results} = await resolveFixture('good-analyses')
  expect([...(results.get('n')?.levels.keys() ?? [])]).toEqual(['A', 'B', 'C'])
  expect(results.get('n')?.levels.get('C')).toMatchObject({numerator: 0})
})
