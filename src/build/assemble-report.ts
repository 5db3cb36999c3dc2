import {countChecked} from '../diagnostic/checked.ts'
import type {BuildReport, SummaryReport} from './report.ts'

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
