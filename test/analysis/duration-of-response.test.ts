import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

// By hand: events at 2.5, 4.5 and 8.5, one censored at 6.5. The curve is 1/2
// from 4.5 until 8.5, so that the median is the midpoint, 6.5.
test.each(['dor', 'dor_set'])(
  'should estimate the median of responders in %s',
  async function (id) {
    const {results} = await resolveFixture('good-responses')
    expect(results.get(id)?.all).toMatchObject({
      kind: 'estimate',
      value: 6.5,
      unit: 'months',
      provenance: {
        method: expect.stringContaining('4 responders of')
      }
    })
    const provenance = results.get(id)?.all?.provenance
    expect(provenance?.rows).toHaveLength(4)
    expect(provenance?.population).toHaveLength(4)
    expect(provenance?.set?.size).toBe(7)
  }
)

// The curve of all ends at 0, that of B stays at 1, and nobody responded in C.
test('should tell what is not reached from what is not estimable', async function () {
  const {results} = await resolveFixture('good-responses')
  const dor = results.get('dor')
  expect(dor?.all).toMatchObject({
    interval: {lower: 2.5, upper: undefined, notEstimable: ['upper']}
  })
  expect(dor?.levels.get('B')).toMatchObject({
    kind: 'estimate',
    value: undefined,
    interval: 'not-estimable'
  })
  expect(dor?.levels.get('C')?.kind).toBe('not-estimable')
})

test('should give no result of others than responders', async function () {
  const {results} = await resolveFixture('response-duration')
  expect([...results.keys()]).toEqual(['all', 'evaluable', 'responders', 'orr'])
})
