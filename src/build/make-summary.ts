import type {MessageRecord} from '../diagnostic/message-record.ts'
import type {Trace} from '../output/trace-schema.ts'
import type {Plan} from './cache/plan.ts'
import {
  isRepeatable,
  type Recording,
  recordSummary
} from './cache/record-summary.ts'
import {createSourceNotes} from './cache/source-notes.ts'
import type {SummaryFolder} from './find-summaries.ts'
import {splitTraces, type TracesByOutput} from './join-traces.ts'
import type {Pipeline} from './pipeline-types.ts'
import {outputOf} from './products.ts'
import type {SummaryReport} from './report.ts'
import {runPipeline} from './run-pipeline.ts'
import type {MessagesByOutput} from './split-messages.ts'
import {reportSummary} from './summary-report.ts'
import {writeSummary} from './write-summary.ts'

/** What makes summaries in a build. */
export interface Making extends Omit<Recording, 'dependencies' | 'store'> {
  readonly pipeline: Pipeline
  /** Absent: nothing is written. */
  readonly records: Pick<Recording, 'dependencies' | 'store'> | undefined
  readonly earlier: ReadonlyMap<string, SummaryReport>
  /** Throws if the build was interrupted. */
  readonly refuseInterrupted: () => void
}

/** A summary that was made. */
export interface MadeSummary {
  readonly report: SummaryReport
  /** What crashed, for those who mend the program. */
  readonly crash?: Error | undefined
}

/** Makes what a plan says of a summary, writes it and records how. */
export async function makeSummary(
  making: Making,
  folder: SummaryFolder,
  plan: Plan
): Promise<MadeSummary> {
  const {effects, pipeline, printer, refuseInterrupted, settings} = making
  refuseInterrupted()
  const notes = createSourceNotes(effects)
  const run = await runPipeline(effects, settings, pipeline, printer, folder, {
    beside: await readBeside(making, folder, plan),
    notes,
    outputs: plan.make
  })
  refuseInterrupted()
  const crash = run.state === 'crashed' ? run.error : undefined
  const {records} = making
  if (!records) return {crash, report: reportSummary(folder, run, [], false)}

  if (settings.update && run.source !== undefined)
    await effects.write(folder.path, run.source)

  const {slug} = folder
  const written = await writeSummary(effects, settings, folder, run, {
    earlier: making.earlier.get(slug),
    reused:
      plan.record?.files.filter(({path}) =>
        plan.reuse.some((output) => output === outputOf(path))
      ) ?? [],
    told: keptMessages(plan)
  })
  const recording = {...making, ...records}
  if (!folder.problem && isRepeatable(recording, run))
    await recordSummary(recording, slug, run, plan, notes, written)
  else await records.store.drop(slug)
  return {crash, report: written.report}
}

/** What those products told that stay. */
function keptMessages({part, reuse}: Plan): MessagesByOutput<MessageRecord> {
  return new Map(reuse.map((output) => [output, part?.told[output] ?? []]))
}

/** What products print that stay, from the trace that they are in. */
async function readBeside(
  {effects, settings}: Making,
  {slug}: SummaryFolder,
  {part, reuse}: Plan
): Promise<TracesByOutput | undefined> {
  if (!part) return undefined
  const path = `${settings.out}/${slug}/trace.json`
  const contents = await effects.readBytes(path)
  // Its digest is that of the record: it is as this version wrote it.
  const trace: Trace = JSON.parse(new TextDecoder().decode(contents))
  return splitTraces({reading: part.reading, values: trace.values}, reuse)
}
