import {existsSync, readFileSync} from 'node:fs'
import type {ResolvedSummary} from '../src/build/resolve-summary.ts'
import {resolveText} from './resolve-text.ts'

const root = new URL('fixtures/', import.meta.url)

/** Text of a file of a fixture; `undefined` if there is none. */
export function readFixture(name: string, path: string): string | undefined {
  const url = new URL(`${name}/${path}`, root)
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined
}

/** Resolves the summary of a fixture. */
export function resolveFixture(
  name: string,
  settings = {strict: false, update: false}
): Promise<ResolvedSummary> {
  return resolveText(
    {
      slug: name,
      path: `${name}/summary.md`,
      text: readFixture(name, 'summary.md') ?? '',
      readSibling: async (path) => {
        const url = new URL(`${name}/${path}`, root)
        return existsSync(url) ? readFileSync(url) : undefined
      }
    },
    settings
  )
}
