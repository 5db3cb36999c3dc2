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

/**
 * The same for `report.json`, which later builds read: products stay, and of
 * messages where they are; what they say is in the records of the build.
 */
export function reportWithoutEmbargoed(
  report: BuildReport,
  now: Date
): BuildReport {
  const shown = withoutEmbargoed(report, now)
  return {
    ...report,
    summaries: report.summaries.map(function (summary, index) {
      const {facts, title} = shown.summaries[index] ?? summary
      if (!facts || facts.embargoUntil === undefined) return summary
      const {keywords: _, registration: __, ...others} = facts
      return {
        ...summary,
        checklist: undefined,
        facts: others,
        messages: summary.messages.map(withoutWords),
        title
      }
    })
  }
}

type Message = SummaryReport['messages'][number]

/** Where a message is, without what it quotes. */
function withoutWords({column, file, line, rule, severity}: Message): Message {
  const reason = 'Withheld until the embargo ends'
  return {column, file, line, reason, rule, severity}
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
