import type {BrowserEffects, CachedBuild} from '../browser-effects.ts'
import type {BrowserPlace, Candidate} from '../browser-place.ts'

/** Kinds of browser in the order that they are taken in: the lean one first. */
const kinds = ['chrome-headless-shell', 'chrome'] as const

const mac = 'Google Chrome for Testing.app/Contents/MacOS/'

/** Path of each kind in its folder, by Puppeteer's name of the platform. */
const executables: Readonly<
  Record<string, Readonly<Record<(typeof kinds)[number], string>>>
> = {
  linux: {
    chrome: 'chrome-linux64/chrome',
    'chrome-headless-shell':
      'chrome-headless-shell-linux64/chrome-headless-shell'
  },
  mac: {
    chrome: `chrome-mac-x64/${mac}Google Chrome for Testing`,
    'chrome-headless-shell':
      'chrome-headless-shell-mac-x64/chrome-headless-shell'
  },
  mac_arm: {
    chrome: `chrome-mac-arm64/${mac}Google Chrome for Testing`,
    'chrome-headless-shell':
      'chrome-headless-shell-mac-arm64/chrome-headless-shell'
  },
  win32: {
    chrome: 'chrome-win32/chrome.exe',
    'chrome-headless-shell':
      'chrome-headless-shell-win32/chrome-headless-shell.exe'
  },
  win64: {
    chrome: 'chrome-win64/chrome.exe',
    'chrome-headless-shell':
      'chrome-headless-shell-win64/chrome-headless-shell.exe'
  }
}

/**
 * The build that our Puppeteer is made for, if someone installed it.
 *
 * Other builds in that cache belong to other projects, and may go any day.
 */
export const puppeteerCache: BrowserPlace = {
  name: 'Puppeteer cache',
  async look(effects) {
    const pinned = await pinnedBuilds()
    const builds = await effects.puppeteerCacheBuilds()
    const candidates: Candidate[] = []

    for (const kind of kinds) {
      for (const build of builds) {
        if (build.browser !== kind || build.build !== pinned[kind]) continue
        const path = executableOf(build, kind, effects)
        if (path === undefined || !(await effects.isExecutable(path))) continue
        const why = `${kind} ${build.build} in the Puppeteer cache`
        candidates.push({path, pipe: true, why})
      }
    }

    return {candidates, outcome: 'no chrome-headless-shell or chrome build'}
  }
}

/** Builds that our Puppeteer is made for; its types keep them to itself. */
export async function pinnedBuilds(): Promise<
  Readonly<Record<string, string>>
> {
  const module = (await import('puppeteer')) as unknown as {
    readonly PUPPETEER_REVISIONS: Readonly<Record<string, string>>
  }
  return module.PUPPETEER_REVISIONS
}

function executableOf(
  build: CachedBuild,
  kind: (typeof kinds)[number],
  {arch, platform}: BrowserEffects
): string | undefined {
  if (build.platform !== platformName(platform, arch)) return undefined
  const file = executables[build.platform]?.[kind]
  return file === undefined ? undefined : `${build.folder}/${file}`
}

function platformName(platform: string, arch: string): string {
  if (platform === 'darwin') return arch === 'arm64' ? 'mac_arm' : 'mac'
  if (platform === 'win32') return arch === 'ia32' ? 'win32' : 'win64'
  return arch === 'x64' ? platform : `${platform}_${arch}`
}
