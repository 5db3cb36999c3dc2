import type {Printer} from '../print/index.ts'
import type {OpenThreads} from './threads/open-threads.ts'

/** What is in a folder. */
export interface Entry {
  readonly name: string
  readonly isFolder: boolean
  /** A link, a pipe or a device: neither file nor folder. */
  readonly isSpecial?: boolean | undefined
}

/** What tells that a file changed without reading it. */
export interface FileStamp {
  readonly bytes: number
  readonly changedMs: number
  readonly modifiedMs: number
  readonly inode: number
}

/** A printer, or why there is none and what to do, in lines. */
export type PrinterAnswer =
  | {readonly printer: Printer}
  | {readonly missing: string}

/**
 * All that building does to the world.
 *
 * Paths are relative to where the program runs, or absolute, with `/`.
 */
export interface Effects {
  /** Bytes of a file; `undefined` if there is none. */
  readonly readBytes: (path: string) => Promise<Uint8Array | undefined>
  /**
   * Bytes of a file that really lies in a folder, links followed;
   * `undefined` if there is none.
   */
  readonly readWithin: (
    folder: string,
    name: string
  ) => Promise<Uint8Array | undefined>
  /** Bytes of many small files, which costs less than asking for each. */
  readonly readAll: (
    paths: readonly string[]
  ) => Promise<readonly (Uint8Array | undefined)[]>
  /** Stamps of files, links followed; `undefined` where there is none. */
  readonly stamps: (
    paths: readonly string[]
  ) => Promise<readonly (FileStamp | undefined)[]>
  /** Entries of a folder, sorted; `undefined` if there is none. */
  readonly list: (folder: string) => Promise<readonly Entry[] | undefined>
  /** Writes a file whole or not at all; makes the folders on the way. */
  readonly write: (path: string, contents: Uint8Array | string) => Promise<void>
  /** Renames a file or folder; makes the folders on the way. */
  readonly move: (from: string, to: string) => Promise<void>
  /** Removes a file, or a folder with all in it; fine if it is gone. */
  readonly remove: (path: string) => Promise<void>
  /** The latest day that it is anywhere now, `YYYY-MM-DD`. */
  readonly today: () => string
  /** The time. */
  readonly now: () => Date
  /** The time of the sources, where `SOURCE_DATE_EPOCH` says it. */
  readonly sourceDate: () => Date | undefined
  /** Milliseconds since some time, to measure how long something takes. */
  readonly clock: () => number
  /** Digests of what the program is made of, by name. */
  readonly program: () => Promise<ReadonlyMap<string, string>>
  /** The browser that would print, which is not started to know it. */
  readonly browser: () => Promise<string | undefined>
  /** Whether a process of this computer runs. */
  readonly isRunning: (pid: number) => boolean
  /**
   * Starts a printer.
   *
   * @param pages
   *   Documents at a time.
   */
  readonly openPrinter: (pages: number) => Promise<PrinterAnswer>
  /** Opens threads; absent: summaries are made in this one. */
  readonly openThreads?: OpenThreads | undefined
}

/** Text of a UTF-8 file; `undefined` if there is none. */
export async function readText(
  effects: Pick<Effects, 'readBytes'>,
  path: string
): Promise<string | undefined> {
  const bytes = await effects.readBytes(path)
  return bytes && new TextDecoder().decode(bytes)
}
