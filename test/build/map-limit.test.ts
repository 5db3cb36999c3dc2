import {expect, test} from 'vitest'
import {mapLimit} from '../../src/build/map-limit.ts'

test('should keep the order, whatever ends first', async function () {
  const resolvers = new Map<number, () => void>()
  const results = mapLimit([1, 2, 3], 3, async function (item) {
    await new Promise<void>((resolve) => resolvers.set(item, resolve))
    return item * 10
  })
  for (const item of [3, 1, 2]) resolvers.get(item)?.()
  expect(await results).toEqual([10, 20, 30])
})

test.each([1, 2, 5])('should do at most %i at a time', async function (limit) {
  let running = 0
  let most = 0
  await mapLimit([1, 2, 3, 4, 5, 6, 7], limit, async function () {
    most = Math.max(most, ++running)
    await Promise.resolve()
    await Promise.resolve()
    running--
  })
  expect(most).toBe(limit)
})

test('should begin nothing after an error, and wait for what runs', async function () {
  const ended: number[] = []
  const results = mapLimit([1, 2, 3, 4], 2, async function (item) {
    if (item === 1) throw new Error('One')
    await Promise.resolve()
    ended.push(item)
  })
  await expect(results).rejects.toThrow('One')
  expect(ended).toEqual([2])
})

test('should do nothing with nothing', async function () {
  expect(await mapLimit([], 4, async () => 1)).toEqual([])
})
