import {expect, test} from 'vitest'
import {keepBrowser} from '../../src/print/browser-keeper.ts'
import type {RunningBrowser} from '../../src/print/launch.ts'
import {createSlots} from '../../src/print/slots.ts'

interface FakeBrowser extends RunningBrowser {
  alive: boolean
  closed: number
}

function createFakeBrowser(): FakeBrowser {
  return {
    alive: true,
    get browser(): never {
      throw new Error('Not asked for')
    },
    async close() {
      this.closed++
    },
    closed: 0,
    isAlive() {
      return this.alive
    },
    kill() {},
    async openPage() {
      throw new Error('Not asked for')
    },
    version: 'Fake/1'
  }
}

test('should start one browser for all who ask', async function () {
  let started = 0
  const keeper = keepBrowser(async function () {
    started++
    return createFakeBrowser()
  })
  const [a, b] = await Promise.all([keeper.get(), keeper.get()])

  expect(a).toBe(b)
  expect(await keeper.get()).toBe(a)
  expect(started).toBe(1)
})

test('should replace a dead browser once', async function () {
  const browsers: FakeBrowser[] = []
  const keeper = keepBrowser(async function () {
    const browser = createFakeBrowser()
    browsers.push(browser)
    return browser
  })
  await keeper.get()
  for (const browser of browsers) browser.alive = false
  const [a, b] = await Promise.all([keeper.get(), keeper.get()])
  await keeper.close()

  expect(a).toBe(b)
  expect(browsers.map(({closed}) => closed)).toEqual([1, 1])
})

test('should start again after a start that failed', async function () {
  let tries = 0
  const keeper = keepBrowser(async function () {
    if (tries++ === 0) throw new Error('No')
    return createFakeBrowser()
  })

  await expect(keeper.get()).rejects.toThrow('No')
  expect((await keeper.get()).version).toBe('Fake/1')
})

test('should refuse after it was closed', async function () {
  const keeper = keepBrowser(async () => createFakeBrowser())
  await keeper.close()

  await expect(keeper.get()).rejects.toMatchObject({code: 'closed'})
})

test('should lend each thing to one at a time, in order', async function () {
  const slots = createSlots(['a'])
  const order: string[] = []
  const first = await slots.take()
  const second = slots.take().then((item) => order.push(`second ${item}`))
  const third = slots.take().then((item) => order.push(`third ${item}`))

  slots.give(first)
  await second
  expect(order).toEqual(['second a'])
  slots.give('a')
  await third
  expect(order).toEqual(['second a', 'third a'])
})
