import {readFileSync} from 'node:fs'

// Our own file: nothing is loaded to validate it.
const manifest: {readonly version: string} = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
)

/** Version of the program. */
export const {version} = manifest
