import {expect, test} from 'vitest'
import {resolveFixture} from '../read-fixture.ts'

/** Share of the tables of the tea tasting with some cells, at an odds ratio. */
function tail(ratio: number, cells: readonly number[]): number {
  const weights = [1, 16, 36, 16, 1].map((w, cell) => w * ratio ** cell)
  const sum = weights.reduce((total, weight) => total + weight)
  return cells.reduce((total, cell) => total + (weights[cell] ?? 0), 0) / sum
}

// The lady tasting tea, in the documentation of `fisher.test` of R: odds ratio
// 6.408309, P 0.4857. By enumeration, P is 34/70, and the ratio the root of
// x⁴ - 36 x² - 32 x - 3, which R meets to four digits only.
test('should estimate the conditional odds ratio', async function () {
  const {results} = await resolveFixture('good-effects')
  expect(results.get('fisher')?.all).toMatchObject({
    kind: 'test',
    p: expect.closeTo(34 / 70, 12),
    effect: {
      name: 'Odds ratio of Milk to Tea',
      value: expect.closeTo(6.4083, 4),
      digits: 2,
      interval: {level: 0.95, method: 'exact (conditional)'}
    },
    provenance: {
      method:
        "Fisher's exact test of ARM, two-sided; odds ratio of Milk to Tea, conditional on the margins; interval: exact, equal tails"
    }
  })
})

test('should have the ratio whose mean is the observed cell', async function () {
  const {results} = await resolveFixture('good-effects')
  const fisher = results.get('fisher')?.all
  const effect = fisher?.kind === 'test' ? fisher.effect : undefined
  const x = effect?.value ?? 0
  expect(x ** 4 - 36 * x ** 2 - 32 * x - 3).toBeCloseTo(0, 8)
})

// Each limit leaves 5% in the tail: of the 70 tables, 1, 16, 36, 16 and 1 have
// 0 to 4 of the first group with the event, weighted with its odds ratio.
test('should have limits that leave equal tails', async function () {
  const {results} = await resolveFixture('good-effects')
  const back = results.get('back')?.all
  const effect = back?.kind === 'test' ? back.effect : undefined
  const {lower = 0, upper = 0} = effect?.interval ?? {}
  expect(effect?.value).toBeCloseTo(1 / 6.40832, 6)
  expect(tail(lower, [1, 2, 3, 4])).toBeCloseTo(0.05, 10)
  expect(tail(upper, [0, 1])).toBeCloseTo(0.05, 10)
  expect(effect?.digits).toBe(3)
})

test('should not estimate a ratio that nothing bounds', async function () {
  const {results} = await resolveFixture('good-effects')
  expect(results.get('none')?.all).toMatchObject({
    effect: {
      value: undefined,
      interval: {upper: undefined, notEstimable: ['upper']}
    }
  })
})

// By hand: 8 (3 · 3 - 1 · 1)² / 4⁴ = 2, and 8 (8 - 8 / 2)² / 4⁴ = 1/2; P of a
// chi-square with one degree of freedom is .1573 and .4795.
test.each([
  ['pearson', 2, 0.1573, 'not corrected for continuity'],
  ['yates', 0.5, 0.4795, 'corrected for continuity (Yates)']
])('should test by %s', async function (id, statistic, p, words) {
  const {results} = await resolveFixture('good-effects')
  expect(results.get(id)?.all).toMatchObject({
    statistic: expect.closeTo(statistic, 12),
    p: expect.closeTo(p, 4),
    provenance: {method: `Chi-square test of ARM, 1 df, ${words}`}
  })
})

test('should keep apart what is missing for other reasons', async function () {
  const {results} = await resolveFixture('good-effects')
  const all = (id: string) => results.get(id)?.all
  expect(all('median')).toMatchObject({
    value: undefined,
    interval: {lower: 6.1, upper: undefined, notEstimable: ['upper']}
  })
  expect(all('open')).toMatchObject({
    value: 7.7,
    interval: {lower: undefined, upper: 12.3, notEstimable: ['lower']}
  })
  expect(all('late')).toMatchObject({
    value: undefined,
    interval: {lower: undefined, upper: undefined, notEstimable: []}
  })
  expect(all('nothing')?.kind).toBe('not-estimable')
  expect(all('secret')?.kind).toBe('unknown')
})
