import type {BrowserEffects} from './browser-effects.ts'
import {formatMissingBrowser} from './missing-browser.ts'
import type {BrowserFound, BrowserMissing} from './resolve-browser.ts'
import {sandboxOf} from './sandbox.ts'

/**
 * The browser in a line, for the log and for `plenary doctor`.
 *
 * @returns
 *   Version, path, why it was taken and whether it is sandboxed; or what
 *   `formatMissingBrowser` says.
 */
export function describeBrowser(
  browser: BrowserFound | BrowserMissing,
  effects: BrowserEffects
): string {
  if ('attempts' in browser) return formatMissingBrowser(browser)

  const {path, version = 'Browser of unknown version', why} = browser
  const sandbox = sandboxOf(effects)
  const note = sandbox.enabled ? '' : `; no sandbox: ${sandbox.why}`
  return `${version} at ${path} (${why}${note})`
}
