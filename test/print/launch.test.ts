import {expect, test} from 'vitest'
import {explainLaunch} from '../../src/print/explain-launch.ts'
import {launchArgs, launchEnv} from '../../src/print/launch-args.ts'
import {createFakeEffects} from './fake-effects.ts'

const found = {
  path: '/usr/bin/chromium',
  pipe: true,
  version: 'Chromium 143.0.7499.0',
  why: 'found on this system'
}
const closed = new Error(
  'Protocol error (Target.setDiscoverTargets): Target closed'
)

test('should keep pages from the network and in a sandbox', function () {
  expect(launchArgs(createFakeEffects())).toEqual([
    '--font-render-hinting=none',
    '--disable-gpu',
    '--proxy-server=127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND'
  ])
})

test.each([
  {env: {}, uid: 0},
  {env: {CHROME_NO_SANDBOX: '1'}, uid: 1000}
])('should give up the sandbox for %o', function (world) {
  expect(launchArgs(createFakeEffects(world))).toContain('--no-sandbox')
})

test('should not give up the sandbox for another value', function () {
  const env = {CHROME_NO_SANDBOX: '0'}
  expect(launchArgs(createFakeEffects({env}))).not.toContain('--no-sandbox')
})

test('should add what only the browser needs to the environment', function () {
  const effects = createFakeEffects({env: {HOME: '/h', LD_LIBRARY_PATH: '/l'}})

  const needs = {fontConfigPath: '/fonts.conf', libraryPath: '/unpacked/lib'}

  expect(launchEnv(effects, {...found, ...needs})).toEqual({
    FONTCONFIG_FILE: '/fonts.conf',
    HOME: '/h',
    LD_LIBRARY_PATH: '/unpacked/lib:/l'
  })
  expect(launchEnv(effects, found)).toEqual(effects.env)
})

test('should name a library that is missing', async function () {
  const reason =
    '/usr/bin/chromium: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory'
  const files = new Map([[found.path, {reason}]])

  expect(await explainLaunch(found, createFakeEffects({files}), closed)).toBe(
    `The browser /usr/bin/chromium does not start: ${reason}. Install libnss3.so, on Debian/Ubuntu: sudo apt-get install libnss3`
  )
})

test('should name a library that no package is known of', async function () {
  const reason = 'error while loading shared libraries: libx.so.9: cannot open'
  const files = new Map([[found.path, {reason}]])

  expect(
    await explainLaunch(found, createFakeEffects({files}), closed)
  ).toMatch(/cannot open\. Install the package with libx\.so\.9$/)
})

test('should hint at namespaces where the sandbox is on', async function () {
  const files = new Map([[found.path, found.version]])
  const start = `The browser /usr/bin/chromium does not start: ${closed.message}`

  expect(await explainLaunch(found, createFakeEffects({files}), closed)).toBe(
    `${start}. Where user namespaces are not allowed, as in some containers and on Ubuntu since 23.10, set CHROME_NO_SANDBOX=1`
  )
  const root = createFakeEffects({files, uid: 0})
  expect(await explainLaunch(found, root, closed)).toBe(start)
})
