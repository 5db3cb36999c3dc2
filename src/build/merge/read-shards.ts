import {listNames} from '../../diagnostic/nearest.ts'
import {type Effects, readText} from '../effects.ts'
import {openStore} from '../cache/store.ts'
import {type BuildReport, parseReport} from '../report.ts'
import {withWithheld} from '../earlier-report.ts'

/** A part of the summaries, as a build with `--shard` left it. */
export interface ShardFolder {
  readonly folder: string
  readonly report: BuildReport
  readonly shard: NonNullable<BuildReport['shard']>
}

/** Parts do not make a whole; the message says why. */
export class MergeError extends Error {
  override readonly name = 'MergeError'
}

/**
 * Reads the reports of all parts.
 *
 * @throws {MergeError}
 *   If they are not all parts of one build, each of them once.
 */
export async function readShards(
  effects: Effects,
  folders: readonly string[]
): Promise<readonly ShardFolder[]> {
  const shards: ShardFolder[] = []
  for (const folder of folders) shards.push(await readShard(effects, folder))
  const [first] = shards
  if (!first) throw new MergeError('Expected folders of parts')
  for (const other of shards.slice(1)) refuseDifference(first, other)
  refuseCollisions(shards)

  const {of} = first.shard
  const missing = Array.from({length: of}, (_, index) => index + 1).filter(
    (index) => !shards.some(({shard}) => shard.index === index)
  )
  if (missing.length > 0)
    throw new MergeError(
      `Missing ${missing.length === 1 ? 'part' : 'parts'} ${listNames(missing.map((index) => `${index}/${of}`))}; build with \`--shard ${missing[0]}/${of}\`, and name its folder too`
    )
  return shards.toSorted((a, b) => a.shard.index - b.shard.index)
}

async function readShard(
  effects: Effects,
  folder: string
): Promise<ShardFolder> {
  const text = await readText(effects, `${folder}/report.json`)
  if (text === undefined)
    throw new MergeError(
      `Cannot find \`${folder}/report.json\`, expected the output folder of a build with \`--shard\``
    )
  const report = parseReport(text)
  if (!report)
    throw new MergeError(
      `Unexpected contents of \`${folder}/report.json\`, expected a report of this version; build that part again`
    )
  if (!report.shard)
    throw new MergeError(
      `Unexpected build in \`${folder}\`: it is no part, or was interrupted; build it again with \`--shard\``
    )
  // What an embargo withholds is to be told if it has passed since.
  const store = await openStore(effects, folder)
  return {
    folder,
    report: await withWithheld(report, store),
    shard: report.shard
  }
}

/** Refuses parts of two builds. */
function refuseDifference(one: ShardFolder, other: ShardFolder): void {
  if (one.shard.of !== other.shard.of)
    throw new MergeError(
      `Unexpected part ${nameOf(other)}, beside part ${nameOf(one)}; build all parts with the same number`
    )
  if (one.shard.content !== other.shard.content)
    throw new MergeError(
      `Unexpected part ${nameOf(other)}: it knows other summaries than part ${nameOf(one)}; build all parts from the same content`
    )
  for (const key of ['version', 'outputs', 'site', 'browser'] as const) {
    const [mine, theirs] = [one.report[key], other.report[key]]
    // Where nothing was printed, no browser is named.
    if (key === 'browser' && (mine === undefined || theirs === undefined))
      continue
    if (String(mine) === String(theirs)) continue
    throw new MergeError(
      `Unexpected part ${nameOf(other)}: its ${key} \`${String(theirs)}\` is not \`${String(mine)}\` as of part ${nameOf(one)}; build all parts in the same way`
    )
  }
}

function refuseCollisions(shards: readonly ShardFolder[]): void {
  const parts = new Map<number, ShardFolder>()
  const summaries = new Map<string, ShardFolder>()
  for (const each of shards) {
    const same = parts.get(each.shard.index)
    if (same)
      throw new MergeError(
        `Unexpected part ${nameOf(each)}, which \`${same.folder}\` is already; name each part once`
      )
    parts.set(each.shard.index, each)
    for (const {earlier, slug} of each.report.summaries) {
      if (earlier) continue
      const other = summaries.get(slug)
      if (other)
        throw new MergeError(
          `Unexpected summary \`${slug}\` in both \`${other.folder}\` and \`${each.folder}\`; build both parts again`
        )
      summaries.set(slug, each)
    }
  }
}

function nameOf({folder, shard}: ShardFolder): string {
  return `${shard.index}/${shard.of} in \`${folder}\``
}
