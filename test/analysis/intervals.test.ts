import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

// `good-intervals` has 4 of 4 from rows and 1 of 29 as published. Limits of 4
// of 4, `alpha / 2 = 0.025`: 0.025^(1/4) = 0.398 (Clopper-Pearson), 4 / (4 +
// 3.8415) = 0.510 (Wilson), 0.454 (Agresti-Coull), 0.555 (Jeffreys, mpmath
// 1.3); at 90%, 4 / (4 + 2.7055) = 0.597 (Wilson). Limits of 1 of 29: 0.0009
// and 0.1776, 0.0061 and 0.1718 (Clopper-Pearson and Wilson; Newcombe, Stat
// Med 1998;17:857, table I), 0 and 0.1863, 0.0037 and 0.1501 (Agresti-Coull
// and Jeffreys; mpmath 1.3).
test.each([
  ['a', 'Clopper–Pearson', 'exact (Clopper–Pearson)', 0.3976, 1, 0.95],
  ['b', 'Clopper–Pearson', 'exact (Clopper–Pearson)', 0.3976, 1, 0.95],
  ['c', 'Wilson', 'score (Wilson)', 0.5101, 1, 0.95],
  ['d', 'Agresti–Coull', 'adjusted Wald (Agresti–Coull)', 0.454, 1, 0.95],
  ['e', 'Jeffreys', 'Bayesian (Jeffreys)', 0.5552, 1, 0.95],
  ['f', 'Wilson', 'score (Wilson)', 0.5965, 1, 0.9],
  ['m', 'Clopper–Pearson', 'exact (Clopper–Pearson)', 0.0009, 0.1776, 0.95],
  ['n', 'Clopper–Pearson', 'exact (Clopper–Pearson)', 0.0009, 0.1776, 0.95],
  ['o', 'Wilson', 'score (Wilson)', 0.0061, 0.1718, 0.95],
  ['p', 'Agresti–Coull', 'adjusted Wald (Agresti–Coull)', 0, 0.1863, 0.95],
  ['q', 'Jeffreys', 'Bayesian (Jeffreys)', 0.0037, 0.1501, 0.95]
])(
  'should take for %s the interval %s',
  async function (id, method, phrase, lower, upper, level) {
    const {results} = await resolveFixture('good-intervals')
    expect(results.get(id)?.all).toMatchObject({
      interval: {
        lower: expect.closeTo(lower, 4),
        upper: expect.closeTo(upper, 4),
        level,
        method
      },
      provenance: {method: expect.stringContaining(phrase)}
    })
  }
)

test('should take the interval that a level names', async function () {
  const {results} = await resolveFixture('good-intervals')
  expect(results.get('r')?.levels.get('A')).toMatchObject({
    interval: {method: 'Wilson'}
  })
})
