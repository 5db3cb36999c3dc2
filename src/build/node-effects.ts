import {type Dirent, readdirSync, readFileSync, statSync} from 'node:fs'
import {readFile, realpath, rename, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join, sep} from 'node:path'
import type {Effects, Entry, FileStamp, PrinterAnswer} from './effects.ts'
import {makeFolder} from './make-folder.ts'

/** Errors of names that lead nowhere, the last of one with a NUL in it. */
const absent: ReadonlySet<string> = new Set([
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOTDIR',
  'ERR_INVALID_ARG_VALUE'
])

/** Counts what was written: one file may be written twice at a time. */
let writes = 0

/** The effects of this computer. */
export const nodeEffects: Effects = {
  isRunning,
  today,
  now,
  sourceDate,
  clock: () => performance.now(),
  async browser() {
    const {identifyBrowser} = await import('./identify-browser.ts')
    return identifyBrowser()
  },
  async program() {
    const {identifyProgram} = await import('./identify-program.ts')
    return identifyProgram()
  },
  // Of thousands of small answers the way to and from a thread is the cost.
  async list(path) {
    return orAbsent(() =>
      readdirSync(path, {withFileTypes: true})
        .map(entryOf)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    )
  },
  async readAll(paths) {
    return paths.map((path) => orAbsent(() => readFileSync(path)))
  },
  async stamps(paths) {
    return paths.map((path) => orAbsent(() => stampOf(path)))
  },
  async move(from, to) {
    await makeFolder(dirname(to))
    await rename(from, to)
  },
  openPrinter: startPrinter,
  async readBytes(path) {
    return orUndefined(readFile(path))
  },
  async readWithin(folder, name) {
    const root = await orUndefined(realpath(folder))
    const path = await orUndefined(realpath(join(folder, name)))
    if (root === undefined || !path?.startsWith(root + sep)) return undefined
    // Reading a pipe would wait for ever for its other end.
    if (!(await stat(path)).isFile()) return undefined
    return orUndefined(readFile(path))
  },
  async remove(path) {
    await rm(path, {force: true, maxRetries: 3, recursive: true})
  },
  async write(path, contents) {
    await makeFolder(dirname(path))
    const unfinished = `${path}.${process.pid}-${++writes}.tmp`

    try {
      await writeFile(unfinished, contents)
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, {force: true})
      // Of a full disk Node.js does not say what was written.
      if (error instanceof Error && !('path' in error))
        throw Object.assign(error, {path})
      throw error
    }
  }
}

function entryOf(entry: Dirent): Entry {
  const isFolder = entry.isDirectory()
  const isSpecial = !isFolder && !entry.isFile()
  return {isFolder, name: entry.name, ...(isSpecial && {isSpecial})}
}

function stampOf(path: string): FileStamp | undefined {
  const stats = statSync(path, {throwIfNoEntry: false})
  if (!stats?.isFile()) return undefined
  const {ctimeMs, ino, mtimeMs, size} = stats
  return {bytes: size, changedMs: ctimeMs, inode: ino, modifiedMs: mtimeMs}
}

/** What is read at once; `undefined` if there is no such file or folder. */
function orAbsent<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

/** Value of a promise; `undefined` if there is no such file or folder. */
async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return absent.has(String(code))
}

// Builds that repeat say themselves what time it is.
function now(): Date {
  return sourceDate() ?? new Date()
}

// A day begins at UTC+14 first.
function today(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10)
}

// https://reproducible-builds.org/specs/source-date-epoch/
function sourceDate(): Date | undefined {
  const written = process.env['SOURCE_DATE_EPOCH'] ?? ''
  return /^\d{1,11}$/.test(written)
    ? new Date(Number(written) * 1000)
    : undefined
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function startPrinter(pages: number): Promise<PrinterAnswer> {
  // Loaded here, so that what prints nothing does not wait for it.
  const [
    {formatMissingBrowser, openPrinter, PrintError, resolveBrowser},
    {browserEffects}
  ] = await Promise.all([
    import('../print/index.ts'),
    import('./browser-effects.ts')
  ])
  const effects = browserEffects()
  const browser = await resolveBrowser(effects)
  if ('attempts' in browser) return {missing: formatMissingBrowser(browser)}

  try {
    const settings = {pages: Math.min(pages, effects.parallelism, 4)}
    return {printer: await openPrinter(browser, effects, settings)}
  } catch (error) {
    if (!(error instanceof PrintError)) throw error
    return {missing: error.message}
  }
}
