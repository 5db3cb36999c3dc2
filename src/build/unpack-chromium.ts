import {createReadStream, createWriteStream} from 'node:fs'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile
} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {fileURLToPath} from 'node:url'
import {createBrotliDecompress} from 'node:zlib'
import {x as extract} from 'tar'
import type {Unavailable, UnpackedBrowser} from '../print/browser-effects.ts'
import {findPacked, type PackedBrowser} from './packed-browser.ts'

/**
 * The fonts beside it and no others, so that all computers print the same.
 *
 * The browser needs one: without any it does not read those of pages either.
 */
const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
const hourMs = 3_600_000

/**
 * Unpacks the browser of `@sparticuz/chromium` to the cache of this project.
 *
 * Not by that package's own means: it takes whatever file of the right name is
 * in the temporary folder, where any user may put one.
 *
 * @returns
 *   The browser, or why there is none.
 */
export async function unpackBundled(): Promise<UnpackedBrowser | Unavailable> {
  const packed = await findPacked()
  if ('reason' in packed) return packed
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const cache = join(root, 'node_modules', '.cache', 'plenary')

  try {
    return await unpackChromium(packed, cache)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {reason: `cannot be unpacked to ${cache}: ${reason}`}
  }
}

/**
 * Unpacks a browser, unless that was done before.
 *
 * Several processes may do it at once: each fills a folder of its own, the
 * first to finish gives it the name that counts.
 *
 * @param packed
 *   The package.
 * @param cache
 *   Folder to unpack in; made if needed.
 */
export async function unpackChromium(
  packed: PackedBrowser,
  cache: string
): Promise<UnpackedBrowser> {
  const folder = join(cache, `chromium-${packed.version}`)
  const result = {
    executablePath: join(folder, 'chromium'),
    fontConfigPath: join(folder, 'fonts.conf'),
    libraryPath: join(folder, 'lib'),
    version: packed.version
  }
  if (await isWhole(folder)) return result

  await mkdir(cache, {recursive: true})
  await sweep(folder)
  const own = await mkdtemp(`${folder}.tmp-`)

  try {
    await fill(own, packed.folder)
    await install(own, folder)
  } finally {
    await rm(own, {force: true, recursive: true})
  }

  return result
}

/** Unpacks to a folder, and notes the sizes that its files must have. */
async function fill(own: string, packed: string): Promise<void> {
  await pipeline(
    createReadStream(join(packed, 'bin', 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(own, 'chromium'), {mode: 0o755})
  )

  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    await pipeline(
      createReadStream(join(packed, 'bin', archive)),
      createBrotliDecompress(),
      extract({cwd: own, strict: true})
    )
  }

  await writeFile(join(own, 'fonts.conf'), fontConfig)
  await chmod(own, 0o755)
  await writeFile(join(own, 'sizes.json'), JSON.stringify(await sizesOf(own)))
}

/** Sizes of all files in a folder, by their names in it. */
async function sizesOf(folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {}

  for (const name of await readdir(folder, {recursive: true})) {
    const entry = await stat(join(folder, name))
    if (entry.isFile()) sizes[name] = entry.size
  }

  return sizes
}

/**
 * Gives a folder the name that counts.
 *
 * If there is one of that name, another process was faster, or it is damaged
 * and goes.
 */
async function install(own: string, folder: string): Promise<void> {
  for (let tries = 3; ; tries--) {
    try {
      return await rename(own, folder)
    } catch (error) {
      if (await isWhole(folder)) return
      if (tries === 0 || !(await exists(folder))) throw error
    }

    const damaged = `${own}-${tries}`
    await rename(folder, damaged).catch(() => {})
    await rm(damaged, {force: true, recursive: true})
  }
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const text = await readFile(join(folder, 'sizes.json'), 'utf8')
    const expected = JSON.parse(text) as Record<string, number>
    const sizes = await sizesOf(folder)
    return Object.keys(expected).every((name) => sizes[name] === expected[name])
  } catch {
    return false
  }
}

/** Removes what processes that were killed left behind. */
async function sweep(folder: string): Promise<void> {
  const parent = dirname(folder)
  const prefix = `${basename(folder)}.tmp-`

  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue
    const path = join(parent, name)
    const {mtimeMs} = await stat(path).catch(() => ({mtimeMs: Infinity}))
    if (Date.now() - mtimeMs < hourMs) continue
    await rm(path, {force: true, recursive: true})
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}
