import type {BrowserPlace} from '../browser-place.ts'

/**
 * The browser that a variable of the environment names.
 *
 * A variable that is set and wrong ends the search: another browser than the
 * one asked for would print, and nobody would know.
 */
export function fromEnvironment(variable: string): BrowserPlace {
  return {
    name: variable,
    async look({env, isExecutable}) {
      const path = env[variable]

      if (path === undefined || path === '') {
        return {candidates: [], outcome: 'not set'}
      }

      if (!(await isExecutable(path))) {
        const outcome = `set to ${path}, which is missing or not executable`
        return {candidates: [], final: true, outcome}
      }

      const why = `set by ${variable}`
      return {candidates: [{path, pipe: true, why}], final: true, outcome: ''}
    }
  }
}
