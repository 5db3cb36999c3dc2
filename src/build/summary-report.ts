import {type MessageRecord, recordMessage} from '../diagnostic/index.ts'
import type {FrontMatter} from '../trial/trial.ts'
import type {SummaryFolder} from './find-summaries.ts'
import type {ProductRecord, SummaryFacts, SummaryReport} from './report.ts'
import type {Run} from './run-pipeline.ts'
import {joinRecords, type MessagesByOutput} from './split-messages.ts'

/** What a report says besides what was made. */
export interface ReportedBeside {
  /** Pages on which faults are outlined, by their path in its folder. */
  readonly inspection?: readonly string[] | undefined
  /** Messages of the products that stay. */
  readonly told?: MessagesByOutput<MessageRecord> | undefined
}

/**
 * Reports on a summary.
 *
 * @param summary
 *   Which one.
 * @param run
 *   What the pipeline made of it.
 * @param products
 *   What lies in its output folder now.
 * @param stale
 *   Whether that is of an earlier build than its source.
 * @param beside
 *   What lies beside the products, and what those told that stay.
 */
export function reportSummary(
  summary: SummaryFolder,
  run: Run,
  products: readonly ProductRecord[],
  stale: boolean,
  {inspection = [], told}: ReportedBeside = {}
): SummaryReport {
  const {file, frontMatter, state} = run
  const {path, slug} = summary
  const ofProducts = new Set([...(run.own?.values() ?? [])].flat())
  const messages = [
    ...file.messages
      .filter((message) => !ofProducts.has(message))
      .map((message) => recordMessage(message, path)),
    ...joinRecords(new Map([...(told ?? []), ...recordOwn(run, path)]))
  ].sort(function (a, b) {
    return (
      Number(a.file !== path) - Number(b.file !== path) ||
      (a.file < b.file ? -1 : Number(a.file > b.file)) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0)
    )
  })

  return {
    checklist: run.checklist,
    earlier: false,
    facts: frontMatter && describe(frontMatter, run),
    inspection: inspection.length > 0 ? inspection : undefined,
    messages,
    path,
    products,
    slug,
    stale,
    state,
    title: run.title ?? frontMatter?.shortTitle ?? slug
  }
}

/** Messages that came of making each product, as plain data. */
export function recordOwn(
  {own = new Map()}: Pick<Run, 'own'>,
  path: string
): MessagesByOutput<MessageRecord> {
  return new Map(
    [...own].map(([output, messages]) => [
      output,
      messages.map((message) => recordMessage(message, path))
    ])
  )
}

function describe(frontMatter: FrontMatter, {digestItem}: Run): SummaryFacts {
  const {abstractNumber, authors, dataStatus, embargo, meeting, trial} =
    frontMatter
  return {
    authors: authors.map((author) => author.name),
    dataStatus,
    embargoUntil: embargo?.until,
    keywords: frontMatter.keywords,
    meeting: meeting.id,
    number: abstractNumber,
    phase: trial.phase,
    registration: trial.registration,
    updated: embargo?.until ?? frontMatter.dataCutoff,
    words: digestItem?.words
  }
}
