import type {BrowserEffects} from './browser-effects.ts'
import type {BrowserPlace, Candidate} from './browser-place.ts'
import {isTooOld, oldestMajor} from './browser-version.ts'
import {bundled} from './places/bundled.ts'
import {fromEnvironment} from './places/environment.ts'
import {puppeteerCache} from './places/puppeteer-cache.ts'
import {system} from './places/system.ts'

/** A browser that prints. */
export interface BrowserFound extends Candidate {
  /** Product and version; absent where asking opens a window. */
  readonly version: string | undefined
}

/** What came of looking at one place. */
export interface Attempt {
  readonly place: string
  readonly outcome: string
}

/** No browser, and where it was looked for. */
export interface BrowserMissing {
  readonly attempts: readonly Attempt[]
  /** The variable that asked for a browser that is none, if that is why. */
  readonly askedBy?: string
}

/** Where a browser may be, in the order that they are taken in. */
export const places: readonly BrowserPlace[] = [
  fromEnvironment('PUPPETEER_EXECUTABLE_PATH'),
  fromEnvironment('CHROME_PATH'),
  puppeteerCache,
  bundled,
  system
]

/**
 * Finds the browser to print with.
 *
 * @param effects
 *   The world.
 * @returns
 *   First browser that runs and is new enough, or all that was tried.
 */
export async function resolveBrowser(
  effects: BrowserEffects
): Promise<BrowserFound | BrowserMissing> {
  const attempts: Attempt[] = []

  for (const {look, name: place} of places) {
    const {candidates, final, outcome} = await look(effects)
    const problems: string[] = []

    for (const candidate of candidates) {
      const checked = await checkCandidate(candidate, effects)
      if (typeof checked !== 'string') return checked
      problems.push(checked)
    }

    attempts.push({outcome: problems.join('; ') || outcome, place})
    if (final) return {askedBy: place, attempts}
  }

  return {attempts}
}

async function checkCandidate(
  candidate: Candidate,
  {versionOf}: BrowserEffects
): Promise<BrowserFound | string> {
  const {libraryPath, path} = candidate
  const answer = await versionOf(path, libraryPath)

  if ('reason' in answer) return `${path} does not run: ${answer.reason}`

  if (answer.version !== undefined && isTooOld(answer.version)) {
    return `${path} is ${answer.version}, older than version ${oldestMajor}`
  }

  return {...candidate, version: answer.version}
}
