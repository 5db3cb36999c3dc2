import {formatText} from '../diagnostic/index.ts'
import {isEmbargoed} from '../output/data-status.ts'
import type {Effects} from './effects.ts'
import type {SummaryFolder} from './find-summaries.ts'
import {outputOf, recordProduct} from './products.ts'
import type {ProductRecord, SummaryReport} from './report.ts'
import type {Run} from './run-pipeline.ts'
import type {BuildSettings} from './settings.ts'
import {commitProducts, stagingOf} from './staging.ts'
import {reportSummary} from './summary-report.ts'

const staleName = 'stale.txt'
/** Folder of pages that gates refuse. */
const refusedName = 'refused'

/**
 * Writes the products of a summary, or marks the old ones as stale.
 *
 * @param earlier
 *   What an earlier build wrote for it.
 */
export async function writeSummary(
  effects: Effects,
  settings: BuildSettings,
  summary: SummaryFolder,
  run: Run,
  earlier: SummaryReport | undefined
): Promise<SummaryReport> {
  const {out, pid} = settings
  const {slug} = summary
  const products = earlier?.products ?? []

  if (run.state !== 'built') {
    const {inspection} = run
    const stale = await hasProducts(effects, `${out}/${slug}`)
    const report = reportSummary(summary, run, stale ? products : [], stale)
    if (stale) await effects.write(`${out}/${slug}/${staleName}`, why(report))
    await writeInspection(effects, `${out}/${slug}/${refusedName}`, inspection)
    return report
  }

  const kept = await readKept(effects, settings, run, slug, products)
  const staging = stagingOf(out, pid)
  const all = new Map([...run.products, ...kept])
  await commitProducts(effects, staging, out, slug, all)
  const records: ProductRecord[] = [...all].map(function ([path, contents]) {
    return recordProduct(path, contents, kept.has(path))
  })
  records.sort((a, b) => (a.path < b.path ? -1 : 1))
  return reportSummary(summary, run, records, false)
}

/** Whether there is more than pages that an earlier build refused. */
async function hasProducts(effects: Effects, folder: string): Promise<boolean> {
  const entries = (await effects.list(folder)) ?? []
  return entries.some(({name}) => name !== refusedName)
}

/** Replaces the pages that an earlier build refused, or takes them away. */
async function writeInspection(
  effects: Effects,
  folder: string,
  inspection: Run['inspection'] = new Map()
): Promise<void> {
  await effects.remove(folder)
  for (const [path, contents] of inspection)
    await effects.write(`${folder}/${path}`, contents)
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
