import {embargoWords} from '../output/data-status.ts'
import type {BuildReport, SummaryReport} from './report.ts'

/**
 * A report that says of summaries under an embargo only that they are, and
 * until when: titles, authors, pictures and messages tell what was found.
 *
 * @returns
 *   Report; `embargoUntil` is there where the embargo holds.
 */
export function withoutEmbargoed(report: BuildReport, now: Date): BuildReport {
  return {
    ...report,
    summaries: report.summaries.map((summary) => withheld(summary, now))
  }
}

function withheld(summary: SummaryReport, now: Date): SummaryReport {
  const {facts} = summary
  if (facts?.embargoUntil === undefined) return summary
  const {embargoUntil: until, ...others} = facts
  const words = embargoWords({embargo: {class: 'regular', until}}, now)
  if (words === undefined) return {...summary, facts: others}
  return {
    ...summary,
    facts: {...facts, authors: [], words: undefined},
    messages: [],
    products: [],
    title: words
  }
}
