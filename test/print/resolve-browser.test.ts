import {expect, test} from 'vitest'
import {pinnedBuilds} from '../../src/print/places/puppeteer-cache.ts'
import {places, resolveBrowser} from '../../src/print/resolve-browser.ts'
import {createFakeEffects, notInstalled} from './fake-effects.ts'

const pinned = await pinnedBuilds()
const build = pinned['chrome-headless-shell'] ?? ''
const shellFolder = `/cache/chrome-headless-shell/linux-${build}`
const shell = `${shellFolder}/chrome-headless-shell-linux64/chrome-headless-shell`
const chromeFolder = `/cache/chrome/linux-${build}`
const chrome = `${chromeFolder}/chrome-linux64/chrome`

/** All browsers at once, the most preferred first. */
const all = [
  '/env/puppeteer',
  '/env/chrome',
  shell,
  chrome,
  '/unpacked/chromium',
  '/usr/local/bin/chromium-headless-shell',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/local/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium'
] as const

test('should look in a fixed order', function () {
  expect(places.map(({name}) => name)).toEqual([
    'PUPPETEER_EXECUTABLE_PATH',
    'CHROME_PATH',
    'Puppeteer cache',
    '@sparticuz/chromium',
    'System browsers'
  ])
})

test.each(all.map((path, index) => [path, index] as const))(
  'should take %s when all before it are gone',
  async function (path, index) {
    const rest = all.slice(index)
    const has = (wanted: string): boolean => rest.some((x) => x === wanted)
    const env = {
      ...(has('/env/puppeteer') && {
        PUPPETEER_EXECUTABLE_PATH: '/env/puppeteer'
      }),
      ...(has('/env/chrome') && {CHROME_PATH: '/env/chrome'})
    }
    const unpacked = {
      executablePath: '/unpacked/chromium',
      fontConfigPath: '/unpacked/fonts.conf',
      libraryPath: '/unpacked/lib',
      version: '143.0.4'
    }
    const found = await resolveBrowser(
      createFakeEffects({
        builds: [
          {browser: 'chrome', build, folder: chromeFolder, platform: 'linux'},
          {
            browser: 'chrome-headless-shell',
            build,
            folder: shellFolder,
            platform: 'linux'
          }
        ],
        bundled: has('/unpacked/chromium') ? unpacked : notInstalled,
        env,
        files: new Map(rest.map((x) => [x, 'Chromium 143.0.7499.0']))
      })
    )

    expect(found).toMatchObject({path, pipe: path !== '/snap/bin/chromium'})
  }
)

test('should say why it took a browser, and what it needs', async function () {
  const effects = createFakeEffects({
    bundled: {
      executablePath: '/unpacked/chromium',
      fontConfigPath: '/unpacked/fonts.conf',
      libraryPath: '/unpacked/lib',
      version: '143.0.4'
    },
    files: new Map([['/unpacked/chromium', 'Chromium 143.0.7499.0']])
  })

  expect(await resolveBrowser(effects)).toEqual({
    fontConfigPath: '/unpacked/fonts.conf',
    libraryPath: '/unpacked/lib',
    path: '/unpacked/chromium',
    pipe: true,
    version: 'Chromium 143.0.7499.0',
    why: 'unpacked from @sparticuz/chromium 143.0.4'
  })
  expect(effects.asked).toEqual(['/unpacked/chromium + /unpacked/lib'])
})

test.each(['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'])(
  'should stop where %s is set and wrong',
  async function (variable) {
    const files = new Map([['/usr/bin/chromium', 'Chromium 143.0.7499.0']])
    const env = {[variable]: '/nowhere'}
    const result = await resolveBrowser(createFakeEffects({env, files}))

    expect(result).toMatchObject({askedBy: variable})
    expect('attempts' in result && result.attempts.at(-1)).toEqual({
      outcome: 'set to /nowhere, which is missing or not executable',
      place: variable
    })
  }
)

test('should stop where a variable names an old browser', async function () {
  const result = await resolveBrowser(
    createFakeEffects({
      env: {CHROME_PATH: '/old'},
      files: new Map([
        ['/old', 'Chromium 130.0.6723.91'],
        ['/usr/bin/chromium', 'Chromium 143.0.7499.0']
      ])
    })
  )

  expect(result).toEqual({
    askedBy: 'CHROME_PATH',
    attempts: [
      {outcome: 'not set', place: 'PUPPETEER_EXECUTABLE_PATH'},
      {
        outcome: '/old is Chromium 130.0.6723.91, older than version 131',
        place: 'CHROME_PATH'
      }
    ]
  })
})

test('should go on after browsers that are old or broken', async function () {
  const found = await resolveBrowser(
    createFakeEffects({
      files: new Map<string, string | {reason: string}>([
        ['/usr/bin/google-chrome', 'Google Chrome 120.0.6099.109'],
        ['/usr/bin/chromium', {reason: 'libnss3.so: cannot open'}],
        ['/opt/google/chrome/chrome', 'Google Chrome 131.0.6778.85']
      ])
    })
  )

  expect(found).toMatchObject({path: '/opt/google/chrome/chrome'})
})

test('should name browsers that are old or broken', async function () {
  const result = await resolveBrowser(
    createFakeEffects({
      files: new Map<string, string | {reason: string}>([
        ['/usr/bin/google-chrome', 'Google Chrome 120.0.6099.109'],
        ['/usr/bin/chromium', {reason: 'libnss3.so: cannot open'}]
      ])
    })
  )

  expect('attempts' in result && result.attempts.at(-1)?.outcome).toBe(
    '/usr/bin/google-chrome is Google Chrome 120.0.6099.109, older than version 131; /usr/bin/chromium does not run: libnss3.so: cannot open'
  )
})

test('should leave builds of other projects in the cache', async function () {
  const folder = '/cache/chrome/linux-140.0.7339.80'
  const result = await resolveBrowser(
    createFakeEffects({
      builds: [
        {browser: 'chrome', build: '140.0.7339.80', folder, platform: 'linux'}
      ],
      files: new Map([[`${folder}/chrome-linux64/chrome`, 'Chrome 140.0.1.2']])
    })
  )

  expect(result).toHaveProperty('attempts')
})

test('should not unpack on a platform that it is not for', async function () {
  const result = await resolveBrowser(
    createFakeEffects({
      arch: 'arm64',
      bundled: {
        executablePath: '/x',
        fontConfigPath: '/f',
        libraryPath: '/l',
        version: '1'
      },
      files: new Map([['/x', 'Chromium 143.0.7499.0']])
    })
  )

  expect('attempts' in result && result.attempts[3]).toEqual({
    outcome: 'not for linux arm64, only for Linux x64',
    place: '@sparticuz/chromium'
  })
})

test('should find a browser of macOS in the home folder', async function () {
  const path = '/home/ada/Applications/Chromium.app/Contents/MacOS/Chromium'
  const files = new Map([[path, 'Chromium 143.0.7499.0']])
  const effects = createFakeEffects({arch: 'arm64', files, platform: 'darwin'})

  expect(await resolveBrowser(effects)).toMatchObject({path})
})

test('should take Edge on Windows, whatever its version', async function () {
  const path = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
  const found = await resolveBrowser(
    createFakeEffects({
      env: {'PROGRAMFILES(X86)': String.raw`C:\Program Files (x86)`},
      files: new Map([[path, undefined]]),
      platform: 'win32'
    })
  )

  expect(found).toMatchObject({path, version: undefined})
})
