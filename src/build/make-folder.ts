import {mkdir, stat} from 'node:fs/promises'
import {dirname} from 'node:path'

/**
 * Makes a folder and those above it.
 *
 * Not by `recursive` of `mkdir`, which never ends where a folder says that it
 * is there and lets none be made in it, as `/proc` does.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await make(path)) return
  const above = dirname(path)
  if (above !== path) await makeFolder(above)
  if (!(await make(path)))
    throw Object.assign(
      new Error(`ENOENT: no such file or directory, mkdir '${path}'`),
      {code: 'ENOENT', path}
    )
}

/** Makes one folder; `false` if there is none to make it in. */
async function make(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') return false
    if (code === 'EEXIST' && (await isFolder(path))) return true
    throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false
  )
}
