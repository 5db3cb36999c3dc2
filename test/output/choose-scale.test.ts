import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {chooseScale} from '../../src/output/choose-scale.ts'

/** Content whose height grows with the square of the scale. */
function content(fillAtOne: number) {
  let measures = 0
  return {
    get measures() {
      return measures
    },
    async measure(scale: number) {
      measures++
      const fill = fillAtOne * scale ** 2
      return {fill, fits: fill <= 1}
    }
  }
}

test('should find the largest scale that fits in a few measures', async function () {
  // √(1 / 0.75) is 1.1547, and 73/64 the last step below it.
  const page = content(0.75)
  const {scale} = await chooseScale({max: 1.4, min: 0.9}, page.measure)
  expect(scale).toBe(73 / 64)
  expect(page.measures).toBeLessThanOrEqual(5)
})

test('should return the smallest scale where nothing fits', async function () {
  const {fits, scale} = await chooseScale(
    {max: 1.4, min: 0.953125},
    content(2).measure
  )
  expect(fits).toBe(false)
  expect(scale).toBe(0.953125)
})

test('should measure once where there is one scale', async function () {
  const page = content(0.5)
  const {scale} = await chooseScale({max: 1, min: 1}, page.measure)
  expect(scale).toBe(1)
  expect(page.measures).toBe(1)
})

test('should agree with trying all scales', async function () {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({max: 100, min: 50}),
      fc.double({max: 3, min: 0.1, noNaN: true}),
      async function (limit, misleading) {
        // Where blocks do not split, how full pages are is a bad guide.
        const {fits, scale} = await chooseScale(
          {max: 1.5, min: 0.75},
          async (scale) => ({fill: misleading, fits: scale * 64 <= limit})
        )
        const expected = Math.min(96, Math.max(48, limit))
        expect(scale * 64).toBe(expected)
        expect(fits).toBe(limit >= 48)
      }
    )
  )
})
