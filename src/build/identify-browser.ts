import {stat} from 'node:fs/promises'
import type {BrowserEffects} from '../print/browser-effects.ts'
import {bundled} from '../print/places/bundled.ts'
import {puppeteerCache} from '../print/places/puppeteer-cache.ts'
import {places} from '../print/resolve-browser.ts'
import {browserEffects} from './browser-effects.ts'
import {findPacked} from './packed-browser.ts'

/**
 * Names the browser that would print, so that another one is known by another
 * name; nothing is started or unpacked for it.
 *
 * @returns
 *   Name; `undefined` if there is none.
 */
export async function identifyBrowser(
  effects: BrowserEffects = browserEffects()
): Promise<string | undefined> {
  const looking = {...effects, unpackBundled: bundledAsIs}
  const builds = await effects.puppeteerCacheBuilds()

  for (const place of places) {
    // It asks Puppeteer for its builds, which takes long to load.
    if (place === puppeteerCache && builds.length === 0) continue
    const {candidates, final} = await place.look(looking)
    const [first] = candidates
    // Unpacked anew it is still the same.
    if (first) return place === bundled ? first.why : named(first.path)
    if (final) return undefined
  }

  return undefined
}

async function named(path: string): Promise<string> {
  const {mtimeMs, size} = await stat(path)
  return `${path}, ${size} bytes of ${new Date(mtimeMs).toISOString()}`
}

const bundledAsIs: BrowserEffects['unpackBundled'] = async function () {
  const packed = await findPacked()
  if ('reason' in packed) return packed
  const {version} = packed
  return {executablePath: '', fontConfigPath: '', libraryPath: '', version}
}
