import {
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile
} from 'node:fs/promises'
import {dirname, join, sep} from 'node:path'
import {
  formatMissingBrowser,
  openPrinter,
  PrintError,
  resolveBrowser
} from '../print/index.ts'
import {browserEffects} from './browser-effects.ts'
import type {Effects, PrinterAnswer} from './effects.ts'

/** Errors of names that lead nowhere, the last of one with a NUL in it. */
const absent: ReadonlySet<string> = new Set([
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOTDIR',
  'ERR_INVALID_ARG_VALUE'
])

/** The effects of this computer. */
export const nodeEffects: Effects = {
  isRunning,
  today,
  now,
  sourceDate,
  async list(path) {
    const entries = await orUndefined(readdir(path, {withFileTypes: true}))
    return entries
      ?.map((entry) => ({isFolder: entry.isDirectory(), name: entry.name}))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  },
  async move(from, to) {
    await mkdir(dirname(to), {recursive: true})
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
    await mkdir(dirname(path), {recursive: true})
    const unfinished = `${path}.${process.pid}.tmp`

    try {
      await writeFile(unfinished, contents)
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, {force: true})
      throw error
    }
  }
}

/** Value of a promise; `undefined` if there is no such file or folder. */
async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (absent.has(String(code))) return undefined
    throw error
  }
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
