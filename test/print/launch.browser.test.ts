import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {browserEffects} from '../../src/build/browser-effects.ts'
import {launchBrowser} from '../../src/print/launch.ts'
import type {BrowserFound} from '../../src/print/resolve-browser.ts'
import {findBrowser} from './real-browser.ts'

let folder = ''

beforeEach(async function () {
  folder = await mkdtemp(join(tmpdir(), 'plenary-test-'))
})

afterEach(async function () {
  await rm(folder, {recursive: true})
})

/** A script that stands for a browser. */
async function createScript(lines: string): Promise<BrowserFound> {
  const path = join(folder, 'browser')
  await writeFile(path, `#!/bin/sh\n${lines}\n`)
  await chmod(path, 0o755)
  return {path, pipe: true, version: 'Chromium 143.0.7499.0', why: 'Test'}
}

test('should say what the system says of a broken browser', async function () {
  const problem =
    'error while loading shared libraries: libnspr4.so: cannot open shared object file'
  const found = await createScript(`echo "${problem}" >&2; exit 127`)

  await expect(launchBrowser(found, browserEffects())).rejects.toMatchObject({
    code: 'launch',
    message: `The browser ${found.path} does not start: ${problem}. Install libnspr4.so, on Debian/Ubuntu: sudo apt-get install libnspr4`
  })
})

test('should say when a browser ends at once', async function () {
  const found = await createScript(
    'if [ "$1" = --version ]; then echo Chromium 143.0.7499.0; else exit 3; fi'
  )

  await expect(launchBrowser(found, browserEffects())).rejects.toMatchObject({
    code: 'launch',
    message: expect.stringContaining(
      `The browser ${found.path} does not start: Failed to launch the browser process`
    ) as unknown
  })
})

test('should use a socket where a pipe fails', async function () {
  const browser = await findBrowser()
  const script = await createScript(
    `case "$*" in *--remote-debugging-pipe*) exit 1;; esac\nexec "${browser.path}" "$@"`
  )
  const found = {...browser, path: script.path}
  const running = await launchBrowser(found, browserEffects())

  try {
    expect(running.browser.wsEndpoint()).toMatch(/^ws:/)
  } finally {
    await running.close()
  }
})
