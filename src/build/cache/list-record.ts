import type {Effects} from '../effects.ts'
import type {SummaryFolder} from '../find-summaries.ts'
import type {RunCounts} from '../run-counts.ts'
import type {BuildSettings} from '../settings.ts'
import type {Dependencies} from './depends-on.ts'
import {readFileStates} from './file-states.ts'
import type {FileRecord} from './record.ts'
import {seal, sha256, unseal} from './seal.ts'
import type {Store} from './store.ts'
import {storeName} from './store-name.ts'

/** Files that tell of all summaries. */
export const listFiles = [
  'feed.json',
  'feed.xml',
  'index.html',
  'report.json'
] as const

/** How the files that tell of all summaries were written. */
export interface ListRecord {
  /** Digest of all that is in them. */
  readonly key: string
  readonly files: readonly FileRecord[]
  /** What the report says that was done. */
  readonly run: RunCounts | undefined
}

/**
 * Digest of all that the list of summaries is made from, where all of them
 * are recorded.
 *
 * @param folders
 *   All summaries that there are.
 * @param chosen
 *   Those of this build.
 */
export function listKey(
  {outputs, shard, site, version}: BuildSettings,
  {records}: Store,
  {index}: Dependencies,
  folders: readonly SummaryFolder[],
  chosen: readonly SummaryFolder[]
): string {
  return sha256(
    JSON.stringify([
      version,
      outputs,
      shard,
      site,
      index,
      folders.map(({slug}) => slug),
      chosen.map(({slug}) => {
        const record = records.get(slug)
        return [slug, record?.part, record?.clock.isEmbargoed]
      })
    ])
  )
}

/**
 * The record of a list that was made from just that, and lies there as it was
 * written; else `undefined`.
 */
export async function readList(
  effects: Pick<Effects, 'readAll' | 'readBytes' | 'readWithin' | 'stamps'>,
  out: string,
  key: string
): Promise<ListRecord | undefined> {
  const [contents] = await effects.readAll([pathOf(out)])
  const record = unseal<ListRecord>(contents)
  if (record?.key !== key) return undefined
  const files = record.files.map((recorded) => ({
    path: `${out}/${recorded.path}`,
    recorded
  }))
  const {isSame} = await readFileStates(effects, files)
  return files.every(({path, recorded}) => isSame(path, recorded))
    ? record
    : undefined
}

/** Records how the list was written. */
export async function recordList(
  effects: Pick<Effects, 'readAll' | 'stamps' | 'write'>,
  out: string,
  key: string,
  run: RunCounts | undefined
): Promise<void> {
  const paths = listFiles.map((name) => `${out}/${name}`)
  const stamps = await effects.stamps(paths)
  const contents = await effects.readAll(paths)
  const files = listFiles.map((path, index): FileRecord => {
    const bytes = contents[index] ?? new Uint8Array()
    return {
      bytes: bytes.length,
      kept: false,
      modifiedMs: stamps[index]?.modifiedMs,
      path,
      sha256: sha256(bytes)
    }
  })
  await effects.write(pathOf(out), seal({files, key, run} satisfies ListRecord))
}

/** Lets the next build write the list anew. */
export async function forgetList(
  effects: Pick<Effects, 'remove'>,
  out: string
): Promise<void> {
  await effects.remove(pathOf(out))
}

function pathOf(out: string): string {
  return `${out}/${storeName}/list.json`
}
