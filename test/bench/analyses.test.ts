import {expect, test} from 'vitest'
import {timeAnalyses} from '../../src/bench/analyses.ts'

// How long it takes depends on the machine; that each method is there does not.
test('should time analyses by every method', async function () {
  expect(await timeAnalyses()).toMatchObject({
    name: expect.stringContaining('every method'),
    budget: 30,
    milliseconds: expect.any(Number)
  })
})
