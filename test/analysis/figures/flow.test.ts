import {expect, test} from 'vitest'
import {resolveFixture} from '../../read-fixture.ts'

// The fixture has 8 screened participants, 7 enrolled and 5 treated.
test('should count who does not go on, with their rows', async function () {
  const {results} = await resolveFixture('good-flow')
  const [first, second] = ['fig-flow:out-1', 'fig-flow:out-2'].map(
    (id) => results.get(id)?.all
  )
  expect(first).toMatchObject({kind: 'count', numerator: 1})
  expect(second).toMatchObject({kind: 'count', numerator: 2})
  expect(second?.provenance.method).toBe(
    'Participants of `enrolled` who are not among those of `treated`'
  )
  // P-06 and P-07.
  const lines = second?.provenance.rows.map(({position}) => position.start.line)
  expect(lines).toEqual([17, 18])
})
