import type {Effects} from '../effects.ts'
import type {SourceRecord} from './record.ts'
import {sha256} from './seal.ts'

/** Notes which files a summary is made from. */
export interface SourceNotes {
  /** Reads a file, and notes what was read, or that there was none. */
  readonly note: (
    path: string,
    read: () => Promise<Uint8Array | undefined>
  ) => Promise<Uint8Array | undefined>
  /** What was read so far, sorted by path. */
  readonly sources: () => readonly SourceRecord[]
}

/** Makes what notes the files of one summary. */
export function createSourceNotes(
  effects: Pick<Effects, 'stamps'>
): SourceNotes {
  const noted = new Map<string, SourceRecord>()

  return {
    async note(path, read) {
      // Before it is read, so that what is written meanwhile has another.
      const [stamp] = await effects.stamps([path])
      const contents = await read()
      const digest = contents && sha256(contents)
      const before = noted.get(path)
      const same = before === undefined || before.sha256 === digest
      // What changed while it was read is to be read again in any case.
      noted.set(
        path,
        same ? {path, sha256: digest, stamp} : {path, sha256: 'several'}
      )
      return contents
    },
    sources: () =>
      [...noted.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  }
}
