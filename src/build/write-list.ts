import {countChecked} from '../diagnostic/checked.ts'
import {type Effects, readText} from './effects.ts'
import type {Store} from './cache/store.ts'
import {makeFeeds} from './feeds.ts'
import type {SummaryFolder} from './find-summaries.ts'
import {reportWithoutEmbargoed} from './index-embargo.ts'
import {renderIndex} from './index-page.ts'
import {
  type BuildReport,
  parseReport,
  stringifyReport,
  type SummaryReport
} from './report.ts'
import type {BuildSettings} from './settings.ts'

/** Reads what earlier builds reported, by slug. */
export async function readEarlier(
  effects: Pick<Effects, 'readBytes'>,
  out: string,
  store?: Pick<Store, 'part'>
): Promise<ReadonlyMap<string, SummaryReport>> {
  const text = await readText(effects, `${out}/report.json`)
  const report = text === undefined ? undefined : parseReport(text)
  const whole = report && store ? await withWithheld(report, store) : report
  return new Map(whole?.summaries.map((summary) => [summary.slug, summary]))
}

/** A report with what was withheld under an embargo, from the records. */
export async function withWithheld(
  report: BuildReport,
  store: Pick<Store, 'part'>
): Promise<BuildReport> {
  const summaries: SummaryReport[] = []
  for (const summary of report.summaries) {
    const isWithheld = summary.facts?.embargoUntil !== undefined
    const part = isWithheld ? await store.part(summary.slug) : undefined
    summaries.push(part?.report ?? summary)
  }
  return {...report, summaries}
}

/** Records of summaries that are there and that a run leaves alone. */
export function keepEarlier(
  earlier: ReadonlyMap<string, SummaryReport>,
  folders: readonly SummaryFolder[],
  done: readonly SummaryReport[]
): readonly SummaryReport[] {
  const mine = new Set(done.map(({slug}) => slug))
  return folders.flatMap(function ({slug}) {
    const summary = earlier.get(slug)
    return summary && !mine.has(slug) ? [{...summary, earlier: true}] : []
  })
}

/** Removes products and records of summaries that are not there any more. */
export async function dropGone(
  effects: Pick<Effects, 'remove'>,
  out: string,
  known: {
    readonly earlier: ReadonlyMap<string, SummaryReport>
    readonly store: Pick<Store, 'drop' | 'prune' | 'records'>
  },
  there: readonly {readonly slug: string}[]
): Promise<void> {
  const {earlier, store} = known
  const slugs = new Set(there.map(({slug}) => slug))
  for (const slug of new Set([...earlier.keys(), ...store.records.keys()])) {
    if (slugs.has(slug)) continue
    await effects.remove(`${out}/${slug}`)
    await store.drop(slug)
  }
  await store.prune()
}

/** A report of summaries, sorted. */
export function assembleReport(
  summaries: readonly SummaryReport[],
  facts: Omit<BuildReport, 'counts' | 'generator' | 'summaries'>
): BuildReport {
  const {run, ...others} = facts
  const all = summaries.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  const {browser, outputs, shard, site, version} = others
  return {
    browser,
    counts: countChecked(all),
    generator: 'plenary',
    outputs,
    shard,
    site,
    summaries: all,
    version,
    run
  }
}

/**
 * Writes the files that tell of all summaries: list, feeds, report. None says
 * what was found of those under an embargo, so that all may be published.
 *
 * @param templates
 *   Folder of the templates.
 */
export async function writeList(
  effects: Effects,
  {out, templates}: Pick<BuildSettings, 'out' | 'templates'>,
  report: BuildReport
): Promise<void> {
  const page = await renderIndex(effects, templates, report)
  await effects.write(`${out}/index.html`, page)
  const {json, xml} = makeFeeds(report, effects.now(), report.site)
  await effects.write(`${out}/feed.json`, json)
  await effects.write(`${out}/feed.xml`, xml)
  const shown = reportWithoutEmbargoed(report, effects.now())
  await effects.write(`${out}/report.json`, stringifyReport(shown))
}
