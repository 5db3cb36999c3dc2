import type {BrowserEffects} from './browser-effects.ts'
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
 * Environment of the browser: ours, and where its libraries are.
 *
 * @param effects
 *   The world.
 * @param libraryPath
 *   Folder of the libraries of the bundled browser.
 */
export function launchEnv(
  {env}: BrowserEffects,
  libraryPath: string | undefined
): Record<string, string | undefined> {
  if (libraryPath === undefined) return {...env}
  const inherited = env['LD_LIBRARY_PATH']
  const path = inherited ? `${libraryPath}:${inherited}` : libraryPath
  return {...env, LD_LIBRARY_PATH: path}
}
