import type {BrowserEffects} from './browser-effects.ts'
import type {BrowserFound} from './resolve-browser.ts'
import {sandboxOf} from './sandbox.ts'

/** Debian packages of the libraries that are missing most often. */
const packages: Readonly<Record<string, string>> = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3'
}

/**
 * Why a browser did not start, in words that help.
 *
 * Over a pipe all causes look the same (“Target closed”), so the browser is
 * asked for its version: what the system says then names what is missing.
 *
 * @param browser
 *   What did not start.
 * @param effects
 *   The world.
 * @param error
 *   What starting it threw.
 */
export async function explainLaunch(
  browser: BrowserFound,
  effects: BrowserEffects,
  error: unknown
): Promise<string> {
  const {libraryPath, path} = browser
  const answer = await effects.versionOf(path, libraryPath)
  const start = `The browser ${path} does not start: `

  if ('reason' in answer) return start + answer.reason + libraryFix(answer)

  const message = error instanceof Error ? error.message : String(error)
  const hint =
    effects.platform === 'linux' && sandboxOf(effects).enabled
      ? '. Where user namespaces are not allowed, as in some containers and on Ubuntu since 23.10, set CHROME_NO_SANDBOX=1'
      : ''
  return start + message.trim() + hint
}

function libraryFix({reason}: {readonly reason: string}): string {
  const pattern = /error while loading shared libraries: ([^:]+):/
  const library = pattern.exec(reason)?.[1]
  if (library === undefined) return ''
  const name = packages[library]
  return name === undefined
    ? `. Install the package with ${library}`
    : `. Install ${library}, on Debian/Ubuntu: sudo apt-get install ${name}`
}
