import {assembleReport} from '../assemble-report.ts'
import {forgetList} from '../cache/list-record.ts'
import {sha256} from '../cache/seal.ts'
import {storeName} from '../cache/store-name.ts'
import {openStore} from '../cache/store.ts'
import {dropGone} from '../drop-gone.ts'
import {readEarlier} from '../earlier-report.ts'
import type {Effects} from '../effects.ts'
import {type BuildReport, type SummaryReport} from '../report.ts'
import type {RunCounts} from '../run-counts.ts'
import type {BuildSettings} from '../settings.ts'
import {
  commitProducts,
  removeStaging,
  stagingOf,
  sweepStaging
} from '../staging.ts'
import {writeList} from '../write-list.ts'
import {MergeError, type ShardFolder} from './read-shards.ts'

/**
 * Puts the products of all parts into one folder, as if one build had made
 * them, with the list and the report of all; records of the builds come along.
 *
 * @throws {MergeError}
 *   If a product is not as it was built.
 */
export async function mergeShards(
  effects: Effects,
  settings: Pick<BuildSettings, 'out' | 'pid' | 'templates'>,
  shards: readonly ShardFolder[]
): Promise<BuildReport> {
  const {out, pid} = settings
  await sweepStaging(effects, out)
  const earlier = await readEarlier(effects, out)
  const merged = shards.flatMap((shard) =>
    shard.report.summaries
      .filter((summary) => !summary.earlier)
      .map((summary) => ({shard, summary}))
  )
  const [first] = shards
  if (!first) throw new MergeError('Expected folders of parts')
  const report = assembleReport(
    merged.map(({summary}) => summary),
    {
      browser: shards.find(({report: {browser}}) => browser)?.report.browser,
      outputs: first.report.outputs,
      run: sumOf(shards.map(({report: {run}}) => run)),
      site: first.report.site,
      version: first.report.version
    }
  )

  try {
    // From here on the folder is known as ours, even if this is cut short.
    await effects.write(`${stagingOf(out, pid)}/begun`, '')
    await forgetList(effects, out)
    for (const {shard, summary} of merged) {
      await copySummary(effects, settings, shard, summary)
      await copyRecords(effects, out, shard, summary.slug)
    }
    for (const {folder} of shards)
      await copyAll(
        effects,
        `${folder}/${storeName}/groups`,
        `${out}/${storeName}/groups`
      )

    const store = await openStore(effects, out)
    const there = merged.map(({summary}) => summary)
    await dropGone(effects, out, {earlier, store}, there)
    await writeList(effects, settings, report)
  } finally {
    await removeStaging(effects, out, pid)
  }
  return report
}

async function copySummary(
  effects: Effects,
  {out, pid}: Pick<BuildSettings, 'out' | 'pid'>,
  {folder}: ShardFolder,
  {products, slug}: SummaryReport
): Promise<void> {
  const files = await readFolder(effects, `${folder}/${slug}`)
  for (const {path, sha256: digest} of products) {
    const contents = files.get(path)
    if (contents && sha256(contents) === digest) continue
    throw new MergeError(
      `Unexpected ${contents ? 'change of' : 'loss of'} \`${folder}/${slug}/${path}\` after it was built; build that part again`
    )
  }
  if (files.size === 0) await effects.remove(`${out}/${slug}`)
  else await commitProducts(effects, stagingOf(out, pid), out, slug, files)
}

async function copyRecords(
  effects: Effects,
  out: string,
  {folder}: ShardFolder,
  slug: string
): Promise<void> {
  for (const name of [`parts/${slug}.json`, `records/${slug}.json`]) {
    const contents = await effects.readBytes(`${folder}/${storeName}/${name}`)
    const path = `${out}/${storeName}/${name}`
    if (contents) await effects.write(path, contents)
    else await effects.remove(path)
  }
}

async function copyAll(
  effects: Effects,
  from: string,
  to: string
): Promise<void> {
  for (const [path, contents] of await readFolder(effects, from))
    await effects.write(`${to}/${path}`, contents)
}

/** All files in a folder, by their path in it. */
async function readFolder(
  effects: Pick<Effects, 'list' | 'readBytes'>,
  folder: string
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const {isFolder, name} of (await effects.list(folder)) ?? []) {
    if (isFolder) {
      const inner = await readFolder(effects, `${folder}/${name}`)
      for (const [path, contents] of inner)
        files.set(`${name}/${path}`, contents)
      continue
    }
    const contents = await effects.readBytes(`${folder}/${name}`)
    if (contents) files.set(name, contents)
  }
  return files
}

function sumOf(runs: readonly (RunCounts | undefined)[]): RunCounts {
  const sum = {built: 0, failed: 0, refused: 0, reused: 0}
  for (const run of runs) {
    if (!run) continue
    sum.built += run.built
    sum.failed += run.failed
    sum.refused += run.refused
    sum.reused += run.reused
  }
  return sum
}
