import type {Effects, FileStamp} from '../effects.ts'
import {mapLimit} from '../map-limit.ts'
import type {FileRecord, SourceRecord, SummaryRecord} from './record.ts'
import {sha256} from './seal.ts'

/** What became of the files of records since these were written. */
export interface FileStates {
  readonly isSame: (
    path: string,
    recorded: SourceRecord | FileRecord
  ) => boolean
  /** The same file may have another stamp: a record with those of now. */
  readonly restamp: (
    record: SummaryRecord,
    pathOf: (file: FileRecord) => string
  ) => SummaryRecord | undefined
}

/** A file and what a record says of it. */
export interface RecordedFile {
  readonly path: string
  readonly recorded: SourceRecord | FileRecord
  /** Folder that it must really lie in, where its author named it. */
  readonly within?: {readonly folder: string; readonly name: string} | undefined
}

/** Looks at all files at once, and reads only those that may have changed. */
export async function readFileStates(
  effects: Pick<Effects, 'readBytes' | 'readWithin' | 'stamps'>,
  files: readonly RecordedFile[]
): Promise<FileStates> {
  const unique = [...new Map(files.map((file) => [file.path, file])).values()]
  const found = await effects.stamps(unique.map(({path}) => path))
  const stamps = new Map(
    unique.map(({path}, index) => [path, found[index]] as const)
  )
  const doubtful = unique.filter(({path, recorded}) => {
    const stamp = stamps.get(path)
    return stamp !== undefined && !isStamped(stamp, recorded)
  })
  const digests = new Map<string, string>()
  await mapLimit(doubtful, 8, async function ({path, within}) {
    const contents = within
      ? await effects.readWithin(within.folder, within.name)
      : await effects.readBytes(path)
    if (contents) digests.set(path, sha256(contents))
  })

  return {
    isSame(path, recorded) {
      const stamp = stamps.get(path)
      if (!stamp) return recorded.sha256 === undefined
      if (isStamped(stamp, recorded)) return true
      return digests.get(path) === recorded.sha256
    },
    restamp(record, pathOf) {
      if (
        record.sources.every((file) => isCurrent(file.path, file)) &&
        record.files.every((file) => isCurrent(pathOf(file), file))
      )
        return undefined
      return {
        ...record,
        files: record.files.map((file) => ({
          ...file,
          modifiedMs: stamps.get(pathOf(file))?.modifiedMs
        })),
        sources: record.sources.map((file) => ({
          ...file,
          stamp: stamps.get(file.path)
        }))
      }
    }
  }

  function isCurrent(
    path: string,
    recorded: SourceRecord | FileRecord
  ): boolean {
    const stamp = stamps.get(path)
    return stamp === undefined || isStamped(stamp, recorded)
  }
}

/** Whether a stamp says by itself that a file is as it was recorded. */
function isStamped(
  stamp: FileStamp,
  recorded: SourceRecord | FileRecord
): boolean {
  if ('bytes' in recorded)
    return (
      stamp.bytes === recorded.bytes && stamp.modifiedMs === recorded.modifiedMs
    )
  const before = 'stamp' in recorded ? recorded.stamp : undefined
  return (
    before !== undefined &&
    stamp.bytes === before.bytes &&
    stamp.modifiedMs === before.modifiedMs &&
    stamp.changedMs === before.changedMs &&
    stamp.inode === before.inode
  )
}
