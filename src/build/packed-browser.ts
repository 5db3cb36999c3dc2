import {readFile, stat} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Unavailable} from '../print/browser-effects.ts'

/** An npm package with a compressed browser in it. */
export interface PackedBrowser {
  readonly folder: string
  readonly version: string
}

const absent =
  'not installed (npm ci ran with --omit=optional, or this is not Linux x64)'
const loader = '/lib64/ld-linux-x86-64.so.2'

/** Finds the package `@sparticuz/chromium`, if its browser runs here. */
export async function findPacked(): Promise<PackedBrowser | Unavailable> {
  try {
    const require = createRequire(import.meta.url)
    const main = require.resolve('@sparticuz/chromium')
    const folder = fileURLToPath(new URL('../../', pathToFileURL(main)))
    const text = await readFile(join(folder, 'package.json'), 'utf8')
    const {version} = JSON.parse(text) as {version: string}
    const {found} = await stat(loader).then(
      () => ({found: true}),
      () => ({found: false})
    )
    return found
      ? {folder, version}
      : {reason: 'not for this Linux, which has no glibc'}
  } catch {
    return {reason: absent}
  }
}
