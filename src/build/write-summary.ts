import {formatText, type MessageRecord} from '../diagnostic/index.ts'
import {isEmbargoed} from '../output/data-status.ts'
import type {FileRecord} from './cache/record.ts'
import {sha256} from './cache/seal.ts'
import type {Effects} from './effects.ts'
import type {SummaryFolder} from './find-summaries.ts'
import {outputOf, recordProduct} from './products.ts'
import type {ProductRecord, SummaryReport} from './report.ts'
import type {Run} from './run-pipeline.ts'
import type {BuildSettings} from './settings.ts'
import type {MessagesByOutput} from './split-messages.ts'
import {commitProducts, stagingOf} from './staging.ts'
import {reportSummary} from './summary-report.ts'

const staleName = 'stale.txt'
/** Folder of pages that gates refuse. */
const refusedName = 'refused'

/** What earlier builds left of a summary. */
export interface Left {
  /** What one wrote for it; absent: nothing. */
  readonly earlier?: SummaryReport | undefined
  /** Products that stay although their output is asked for. */
  readonly reused: readonly FileRecord[]
  /** What these told when they were made. */
  readonly told: MessagesByOutput<MessageRecord>
}

/** A summary whose products are written. */
export interface Written {
  readonly report: SummaryReport
  /** Files as written; of a refused one those that say so. */
  readonly files: readonly FileRecord[]
}

/** Writes the products of a summary, or marks the old ones as stale. */
export async function writeSummary(
  effects: Effects,
  settings: BuildSettings,
  summary: SummaryFolder,
  run: Run,
  {earlier, reused, told}: Left
): Promise<Written> {
  const {out, pid} = settings
  const {slug} = summary
  const products = earlier?.products ?? []
  if (run.state !== 'built')
    return writeRefused(effects, `${out}/${slug}`, summary, run, products, told)

  const folder = `${out}/${slug}`
  const same = await readReused(effects, folder, reused)
  const kept = await readKept(effects, settings, run, slug, products)
  const staging = stagingOf(out, pid)
  const all = new Map([...run.products, ...same, ...kept])
  const stamps = await commitProducts(effects, staging, out, slug, all)
  const records: ProductRecord[] = [...all].map(function ([path, contents]) {
    return recordProduct(path, contents, kept.has(path))
  })
  records.sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    files: records.map((record) => ({
      ...record,
      modifiedMs: stamps.get(record.path)?.modifiedMs
    })),
    report: reportSummary(summary, run, records, false, {told})
  }
}

/** Marks what is there as stale, and writes the pages that gates refuse. */
async function writeRefused(
  effects: Effects,
  folder: string,
  summary: SummaryFolder,
  run: Run,
  products: readonly ProductRecord[],
  told: MessagesByOutput<MessageRecord>
): Promise<Written> {
  const inspection = run.inspection ?? new Map<string, Uint8Array | string>()
  const written = new Map<string, Uint8Array | string>(
    [...inspection].map(([path, contents]) => [
      `${refusedName}/${path}`,
      contents
    ])
  )
  const stale = await hasProducts(effects, folder)
  const report = reportSummary(summary, run, stale ? products : [], stale, {
    inspection: [...written.keys()].sort(),
    told
  })
  if (stale) written.set(staleName, why(report))
  await effects.remove(`${folder}/${refusedName}`)
  for (const [path, contents] of written)
    await effects.write(`${folder}/${path}`, contents)
  const paths = [...written.keys()]
  const stamps = await effects.stamps(paths.map((path) => `${folder}/${path}`))
  const files = [...written].map(([path, contents], index) => ({
    ...recordProduct(path, contents, false),
    modifiedMs: stamps[index]?.modifiedMs
  }))
  return {files, report}
}

/** Products that stay, as bytes: their folder is replaced as a whole. */
async function readReused(
  effects: Effects,
  folder: string,
  reused: readonly FileRecord[]
): Promise<Map<string, Uint8Array>> {
  const same = new Map<string, Uint8Array>()
  for (const {path, sha256: digest} of reused) {
    const contents = await effects.readBytes(`${folder}/${path}`)
    if (!contents || sha256(contents) !== digest)
      throw new Error(
        `Unexpected change of \`${folder}/${path}\` during the build, which something else writes to`
      )
    same.set(path, contents)
  }
  return same
}

/** Whether there is more than pages that an earlier build refused. */
async function hasProducts(effects: Effects, folder: string): Promise<boolean> {
  const entries = (await effects.list(folder)) ?? []
  return entries.some(({name}) => name !== refusedName)
}

/** Products of the outputs that were not asked for stay, and are marked. */
async function readKept(
  effects: Effects,
  {out, outputs}: BuildSettings,
  run: Run,
  slug: string,
  products: readonly ProductRecord[]
): Promise<Map<string, Uint8Array>> {
  const kept = new Map<string, Uint8Array>()
  // What an earlier build might show may be under an embargo since.
  const embargoed = isEmbargoed(run.frontMatter?.embargo?.until, effects.now())

  for (const {path} of products) {
    const output = outputOf(path)
    if (output === undefined || outputs.includes(output)) continue
    if (run.products.has(path)) continue
    if (output === 'newsletter' && path.includes('.EMBARGOED.') !== embargoed)
      continue
    const contents = await effects.readBytes(`${out}/${slug}/${path}`)
    if (contents) kept.set(path, contents)
  }

  return kept
}

function why(report: SummaryReport): string {
  return `These products are of an earlier build. Since then the summary was not built:\n\n${formatText([report], {color: false})}`
}
