import type {BrowserPlace, Candidate} from '../browser-place.ts'
import {isSnap, systemPaths} from './system-paths.ts'

/** Browsers that someone installed on this computer. */
export const system: BrowserPlace = {
  name: 'System browsers',
  async look(effects) {
    const {paths, summary} = systemPaths(effects)
    const candidates: Candidate[] = []

    for (const path of paths) {
      if (!(await effects.isExecutable(path))) continue
      candidates.push(
        isSnap(path)
          ? {path, pipe: false, why: 'a snap of this system, without a pipe'}
          : {path, pipe: true, why: 'found on this system'}
      )
    }

    return {candidates, outcome: `none of: ${summary}`}
  }
}
