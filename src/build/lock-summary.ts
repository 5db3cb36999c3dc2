import {lockName, stringifyLock} from '../trial/lock.ts'
import type {Effects} from './effects.ts'
import type {SummaryFolder} from './find-summaries.ts'
import type {CreatePipeline} from './pipeline-types.ts'
import type {SummaryReport} from './report.ts'
import {runPipeline} from './run-pipeline.ts'
import type {BuildSettings} from './settings.ts'
import {reportSummary} from './summary-report.ts'

/** What came of locking an abstract. */
export interface LockOutcome {
  /** Messages of the summary, as a check reports them. */
  readonly report: SummaryReport
  /** Path of the lock, where it was written. */
  readonly written?: string | undefined
  /** Numbers in it. */
  readonly numbers: number
  readonly error?: Error | undefined
}

/**
 * Writes the numbers of an abstract down as submitted.
 *
 * A summary that is refused has no abstract to submit, and gets no lock.
 *
 * @param submitted
 *   Day of the submission, `YYYY-MM-DD`.
 */
export async function lockSummary(
  effects: Effects,
  settings: BuildSettings,
  createPipeline: CreatePipeline,
  folder: SummaryFolder,
  submitted: string
): Promise<LockOutcome> {
  // The lock that is made anew says nothing of what is submitted now.
  const unlocked: Effects = {
    ...effects,
    readWithin: async (within, name) =>
      name === lockName ? undefined : effects.readWithin(within, name)
  }
  const pipeline = await createPipeline(unlocked, settings)
  const run = await runPipeline(unlocked, settings, pipeline, undefined, folder)
  const report = reportSummary(folder, run, [], false)
  const submission = run.submission?.()
  const meeting = run.frontMatter?.meeting.id
  if (run.state !== 'built' || !submission || meeting === undefined)
    return {report, numbers: 0, error: run.error}

  const {title, words} = submission
  const numbers = submission.numbers.map(({position, text, value}) => ({
    value,
    text,
    at: position ? `${position.start.line}:${position.start.column}` : '1:1'
  }))
  const lock = {submitted, meeting, title, words, numbers}
  const written = `${folder.folder}/${lockName}`
  await effects.write(written, stringifyLock(lock, folder.slug))
  return {report, written, numbers: numbers.length}
}
