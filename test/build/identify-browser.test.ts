import {chmod, mkdtemp, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {browserEffects} from '../../src/build/browser-effects.ts'
import {identifyBrowser} from '../../src/build/identify-browser.ts'

let folder = ''

beforeAll(async function () {
  folder = await mkdtemp(join(tmpdir(), 'plenary-test-'))
})

afterAll(async () => rm(folder, {recursive: true}))

/** Names the browser of a computer with these variables alone. */
async function identify(env: Readonly<Record<string, string>>) {
  return identifyBrowser({
    ...browserEffects(),
    env,
    puppeteerCacheBuilds: async () => [],
    async versionOf() {
      throw new Error('A browser was started')
    }
  })
}

test('should name a browser by its file, and another one otherwise', async function () {
  const path = join(folder, 'chrome')
  await writeFile(path, '#!/bin/false\n')
  await chmod(path, 0o755)
  await utimes(path, 0, 0)
  const env = {PUPPETEER_EXECUTABLE_PATH: path}
  expect(await identify(env)).toBe(
    `${path}, 13 bytes of 1970-01-01T00:00:00.000Z`
  )
  await utimes(path, 1, 1)
  expect(await identify(env)).toContain('of 1970-01-01T00:00:01.000Z')
})

test('should name none where the one that is asked for is not there', async function () {
  const env = {PUPPETEER_EXECUTABLE_PATH: join(folder, 'nothing')}
  expect(await identify(env)).toBeUndefined()
})

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'should name the one of our packages by its version',
  async function () {
    expect(await identify({})).toMatch(
      /^unpacked from @sparticuz\/chromium \d+\.\d+\.\d+$/
    )
  }
)
