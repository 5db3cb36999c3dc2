import {fileURLToPath} from 'node:url'

/** Folder of the cache: part of the installation, safe to delete. */
export const cacheFolder = fileURLToPath(
  new URL('../../node_modules/.cache/plenary', import.meta.url)
)
