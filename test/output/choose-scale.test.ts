import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {chooseScale, type Expectation} from '../../src/output/choose-scale.ts'

/** Content whose height grows with the square of the scale. */
function content(fillAtOne: number) {
  let measures = 0
  const fits = (scale: number) => fillAtOne * scale ** 2 <= 1
  return {
    expect: (scale: number): Expectation => (fits(scale) ? 'fits' : 'may fail'),
    get measures() {
      return measures
    },
    async measure(scale: number) {
      measures++
      return fits(scale)
    }
  }
}

test('should find the largest scale that fits in a few measures', async function () {
  // √(1 / 0.75) is 1.1547, and 73/64 the last step below it.
  const page = content(0.75)
  const {scale} = await chooseScale(
    {max: 1.4, min: 0.9},
    page.measure,
    page.expect
  )
  expect(scale).toBe(73 / 64)
  // At 1, there, and at the step above.
  expect(page.measures).toBe(3)
})

test('should not measure a step that is known to fail', async function () {
  const page = content(0.75)
  const {scale} = await chooseScale({max: 1.4, min: 0.9}, page.measure, (at) =>
    at > 73 / 64 ? 'fails' : 'fits'
  )
  expect(scale).toBe(73 / 64)
  expect(page.measures).toBe(2)
})

test('should return the smallest scale where nothing fits', async function () {
  const page = content(2)
  const {fits, scale} = await chooseScale(
    {max: 1.4, min: 0.953125},
    page.measure,
    page.expect
  )
  expect(fits).toBe(false)
  expect(scale).toBe(0.953125)
})

test('should measure once where there is one scale', async function () {
  const page = content(0.5)
  const {scale} = await chooseScale({max: 1, min: 1}, page.measure, page.expect)
  expect(scale).toBe(1)
  expect(page.measures).toBe(1)
})

test('should agree with trying all scales, whatever is expected', async function () {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({max: 100, min: 50}),
      fc.func(fc.constantFrom('fits' as const, 'may fail' as const)),
      async function (limit, misleading) {
        let measures = 0
        const {fits, scale} = await chooseScale(
          {max: 1.5, min: 0.75},
          async function (at) {
            measures++
            return at * 64 <= limit
          },
          misleading
        )
        const expected = Math.min(96, Math.max(48, limit))
        expect(scale * 64).toBe(expected)
        expect(fits).toBe(limit >= 48)
        // Those that are guided, and then halves of 48 steps.
        expect(measures).toBeLessThanOrEqual(5 + 6)
      }
    )
  )
})
