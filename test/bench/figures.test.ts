import {expect, test} from 'vitest'
import {timeFigures} from '../../src/bench/figures.ts'
import {chartSchema, tableSchema} from '../../src/trial/figures/index.ts'

// How long it takes depends on the machine; that each type is there does not.
test('should time every type, and the figures of a conference', async function () {
  const types = chartSchema.options.length + tableSchema.def.out.options.length
  const timings = await timeFigures({before: 0, timed: 1})
  expect(timings).toMatchObject([
    {budget: 3, name: expect.stringContaining(`${types} types`)},
    {
      budget: 40_000,
      name: '1,000 summaries × 4 figures × 3 products'
    }
  ])
}, 60_000)
