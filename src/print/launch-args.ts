import type {BrowserEffects} from './browser-effects.ts'
import type {Candidate} from './browser-place.ts'
import {sandboxOf} from './sandbox.ts'

const always = [
  // Layout is then the same in all versions and kinds of the browser.
  '--font-render-hinting=none',
  '--disable-gpu',
  // No page reaches the network: no proxy listens there, no name resolves.
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND'
] as const

/** Flags that the browser is started with. */
export function launchArgs(effects: BrowserEffects): string[] {
  return sandboxOf(effects).enabled ? [...always] : [...always, '--no-sandbox']
}

/**
 * Environment of the browser: ours, and where its libraries and fonts are.
 *
 * @param effects
 *   The world.
 * @param found
 *   The browser.
 */
export function launchEnv(
  {env}: BrowserEffects,
  {fontConfigPath, libraryPath}: Candidate
): Record<string, string | undefined> {
  const inherited = env['LD_LIBRARY_PATH']
  const libraries = inherited ? `${libraryPath}:${inherited}` : libraryPath

  return {
    ...env,
    ...(libraryPath !== undefined && {LD_LIBRARY_PATH: libraries}),
    ...(fontConfigPath !== undefined && {FONTCONFIG_FILE: fontConfigPath})
  }
}
