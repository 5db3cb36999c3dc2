import {execFile} from 'node:child_process'
import {constants} from 'node:fs'
import {access, mkdtemp, readdir, rm, stat} from 'node:fs/promises'
import {availableParallelism, homedir, tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import type {
  BrowserEffects,
  CachedBuild,
  Unavailable,
  VersionAnswer
} from '../print/browser-effects.ts'

const profilePrefix = 'plenary-browser-'
const hourMs = 3_600_000

/** The browser effects of this computer and this process. */
export function browserEffects(): BrowserEffects {
  const {env} = process

  return {
    arch: process.arch,
    env,
    homeDir: homedir(),
    isExecutable,
    killProcess,
    makeTempDir,
    parallelism: availableParallelism(),
    pathEntries: (env['PATH'] ?? '').split(delimiter).filter(Boolean),
    platform: process.platform,
    async puppeteerCacheBuilds() {
      const usual = join(homedir(), '.cache', 'puppeteer')
      return readCache(env['PUPPETEER_CACHE_DIR'] || usual)
    },
    async removeDir(path) {
      // A browser that was killed may still write for a moment.
      await rm(path, {force: true, maxRetries: 5, recursive: true})
    },
    uid: process.getuid?.(),
    async unpackBundled() {
      // Most runs find it unpacked, or print nothing.
      const {unpackBundled} = await import('./unpack-chromium.ts')
      return unpackBundled()
    },
    versionOf
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

/** Reads `<browser>/<platform>-<build>`, the names that Puppeteer gives. */
async function readCache(cache: string): Promise<CachedBuild[]> {
  const builds: CachedBuild[] = []

  for (const browser of await list(cache)) {
    for (const name of await list(join(cache, browser))) {
      const [, platform, build] = /^(\w+?)-(.+)$/.exec(name) ?? []
      if (platform === undefined || build === undefined) continue
      const folder = join(cache, browser, name)
      builds.push({browser, build, folder, platform})
    }
  }

  return builds
}

async function versionOf(
  path: string,
  libraryPath?: string
): Promise<VersionAnswer | Unavailable> {
  // On Windows the question would open a window.
  if (process.platform === 'win32') return installedVersion(path)
  const libraries = libraryPath && {LD_LIBRARY_PATH: libraryPath}
  const env = {...process.env, ...libraries}

  return new Promise(function (resolve) {
    const options = {env, killSignal: 'SIGKILL', timeout: 10_000} as const

    execFile(path, ['--version'], options, function (error, stdout, stderr) {
      if (error === null) resolve({version: stdout.trim()})
      else if (error.killed) resolve({reason: 'no answer for 10 s'})
      else resolve({reason: stderr.trim() || error.message})
    })
  })
}

/** Chrome and Edge keep a folder with the name of their version. */
async function installedVersion(path: string): Promise<VersionAnswer> {
  const names = await list(dirname(path))
  const versions = names.filter((name) => /^\d+(?:\.\d+){3}$/.test(name))
  const collator = new Intl.Collator('en', {numeric: true})
  return {version: versions.sort(collator.compare).at(-1)}
}

function killProcess(pid: number): void {
  try {
    // Puppeteer starts the browser as head of a group, but not on Windows.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It ended before.
  }
}

async function makeTempDir(): Promise<string> {
  await sweepProfiles()
  return mkdtemp(join(tmpdir(), `${profilePrefix}${process.pid}-`))
}

/** Removes the profiles of processes that were killed. */
async function sweepProfiles(): Promise<void> {
  for (const name of await list(tmpdir())) {
    const pid = new RegExp(`^${profilePrefix}(\\d+)-`).exec(name)?.[1]
    if (pid === undefined || isRunning(Number(pid))) continue
    const path = join(tmpdir(), name)
    const {mtimeMs} = await stat(path).catch(() => ({mtimeMs: Infinity}))
    // Process numbers of other containers mean nothing here: leave new ones.
    if (Date.now() - mtimeMs < hourMs) continue
    await rm(path, {force: true, recursive: true}).catch(() => {})
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
