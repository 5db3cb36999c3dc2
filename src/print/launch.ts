import type {Browser, Page} from 'puppeteer'
import type {BrowserEffects} from './browser-effects.ts'
import {isTooOld, oldestMajor} from './browser-version.ts'
import {explainLaunch} from './explain-launch.ts'
import {launchArgs, launchEnv} from './launch-args.ts'
import {PrintError} from './print-error.ts'
import type {BrowserFound} from './resolve-browser.ts'
import {within} from './within.ts'

/** A browser that runs, with a profile of its own. */
export interface RunningBrowser {
  readonly browser: Browser
  /** Product and version. */
  readonly version: string
  /** Opens a page; the one that the browser starts with comes first. */
  readonly openPage: () => Promise<Page>
  /** Whether it still answers, as far as we know. */
  readonly isAlive: () => boolean
  /** Ends it at once, asking nothing. */
  readonly kill: () => void
  /** Ends it and removes its profile. */
  readonly close: () => Promise<void>
}

/**
 * Starts a browser.
 *
 * It is driven over a pipe, since only then does it die with us whatever
 * happens; where that fails, over a socket.
 *
 * @param found
 *   Which one.
 * @param effects
 *   The world.
 * @throws {PrintError}
 *   With code `launch`, if it does not start or is too old.
 */
export async function launchBrowser(
  found: BrowserFound,
  effects: BrowserEffects
): Promise<RunningBrowser> {
  const profile = await effects.makeTempDir()

  try {
    const browser = await startBrowser(found, effects, profile)
    const running = await describeRunning(browser, effects, profile)

    if (isTooOld(running.version)) {
      await running.close()
      const reason = `${found.path} is ${running.version}, older than version ${oldestMajor}`
      throw new PrintError('launch', reason)
    }

    return running
  } catch (error) {
    await effects.removeDir(profile)
    if (error instanceof PrintError) throw error
    const reason = await explainLaunch(found, effects, error)
    throw new PrintError('launch', reason, {cause: error})
  }
}

async function startBrowser(
  found: BrowserFound,
  effects: BrowserEffects,
  profile: string
): Promise<Browser> {
  const {default: puppeteer} = await import('puppeteer')
  const options = {
    args: launchArgs(effects),
    env: launchEnv(effects, found),
    executablePath: found.path,
    // Signals are for the program to handle: it closes the printer.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    headless: 'shell',
    protocolTimeout: 60_000,
    timeout: 30_000,
    userDataDir: profile
  } as const

  if (found.pipe) {
    try {
      return await puppeteer.launch({...options, pipe: true})
    } catch {
      // The second error is the one to show: over a socket it says more.
    }
  }

  return puppeteer.launch({...options, pipe: false})
}

async function describeRunning(
  browser: Browser,
  effects: BrowserEffects,
  profile: string
): Promise<RunningBrowser> {
  const version = await browser.version()
  let spare = (await browser.pages())[0]

  let killed = false

  function kill(): void {
    killed = true
    const pid = browser.process()?.pid
    if (pid !== undefined) effects.killProcess(pid)
  }

  return {
    browser,
    async close() {
      const closed = await within(browser.close(), 3000)
      if (!closed) kill()
      await effects.removeDir(profile)
    },
    isAlive: () => browser.connected && !killed,
    kill,
    async openPage() {
      const page = spare
      spare = undefined
      return preparePage(page ?? (await browser.newPage()))
    },
    version
  }
}

/** No scripts, no network, the look of paper. */
async function preparePage(page: Page): Promise<Page> {
  await page.setJavaScriptEnabled(false)
  await page.setOfflineMode(true)
  await page.emulateMediaType('print')
  return page
}
