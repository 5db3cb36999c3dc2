import type {Store} from './cache/store.ts'
import {type Effects, readText} from './effects.ts'
import type {SummaryFolder} from './find-summaries.ts'
import {type BuildReport, parseReport, type SummaryReport} from './report.ts'

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
