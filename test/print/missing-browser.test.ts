import {expect, test} from 'vitest'
import {describeBrowser} from '../../src/print/describe-browser.ts'
import {formatMissingBrowser} from '../../src/print/missing-browser.ts'
import {resolveBrowser} from '../../src/print/resolve-browser.ts'
import {createFakeEffects} from './fake-effects.ts'

test('should name every place and what to do', async function () {
  const result = await resolveBrowser(createFakeEffects())

  expect('attempts' in result && formatMissingBrowser(result)).toBe(
    `PDF output needs a Chromium-based browser and none was found.
  PUPPETEER_EXECUTABLE_PATH  not set
  CHROME_PATH                not set
  Puppeteer cache            no chrome-headless-shell or chrome build
  @sparticuz/chromium        not installed (npm ci ran with --omit=optional, or this is not Linux x64)
  System browsers            none of: chromium-headless-shell, google-chrome-stable, google-chrome, chromium, chromium-browser, microsoft-edge-stable (on PATH), /opt/google/chrome/chrome, /snap/bin/chromium
Fix one of:
  - install Chrome or Edge, or point PUPPETEER_EXECUTABLE_PATH at one
  - Linux x64:  npm ci --include=optional
  - Debian/Ubuntu:  sudo apt-get install chromium-headless-shell   (or chromium)
  - npx puppeteer browsers install chrome-headless-shell   (needs internet)
HTML posters, HTML handouts and newsletters were written. To build only those: npm run build -- --no-pdf`
  )
})

test('should ask to mend a variable that is wrong', async function () {
  const env = {CHROME_PATH: '/nowhere'}
  const result = await resolveBrowser(createFakeEffects({env}))

  expect('attempts' in result && formatMissingBrowser(result)).toBe(
    `PDF output needs a Chromium-based browser and none was found.
  PUPPETEER_EXECUTABLE_PATH  not set
  CHROME_PATH                set to /nowhere, which is missing or not executable
Fix one of:
  - point CHROME_PATH at Chrome, Chromium or Edge
  - unset CHROME_PATH
HTML posters, HTML handouts and newsletters were written. To build only those: npm run build -- --no-pdf`
  )
})

const found = {
  path: '/usr/bin/chromium',
  pipe: true,
  version: 'Chromium 143.0.7499.0',
  why: 'found on this system'
}

test('should describe a browser in a line', function () {
  expect(describeBrowser(found, createFakeEffects())).toBe(
    'Chromium 143.0.7499.0 at /usr/bin/chromium (found on this system)'
  )
})

test('should say that there is no sandbox, and why', function () {
  expect(describeBrowser(found, createFakeEffects({uid: 0}))).toBe(
    'Chromium 143.0.7499.0 at /usr/bin/chromium (found on this system; no sandbox: run by root)'
  )
  const env = {CHROME_NO_SANDBOX: '1'}
  expect(describeBrowser(found, createFakeEffects({env}))).toBe(
    'Chromium 143.0.7499.0 at /usr/bin/chromium (found on this system; no sandbox: CHROME_NO_SANDBOX is set)'
  )
})

test('should describe that there is none', async function () {
  const effects = createFakeEffects()
  const missing = await resolveBrowser(effects)

  expect(describeBrowser(missing, effects)).toMatch(/^PDF output needs/)
})
