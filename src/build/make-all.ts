import type {Printer} from '../print/printer.ts'
import {assembleReport} from './assemble-report.ts'
import {
  type BuildLog,
  type BuildOutcome,
  Interrupted,
  type Records
} from './build.ts'
import {printedOutputs} from './cache/depends-on.ts'
import {forgetList, listKey, recordList} from './cache/list-record.ts'
import {planAll} from './cache/plan.ts'
import {dropGone} from './drop-gone.ts'
import {type Done, doneAsMade, doneAsRecorded} from './done.ts'
import {keepEarlier, readEarlier} from './earlier-report.ts'
import type {Effects, PrinterAnswer} from './effects.ts'
import type {Work} from './keep-list.ts'
import {makeSummary} from './make-summary.ts'
import {mapLimit} from './map-limit.ts'
import type {Pipeline} from './pipeline-types.ts'
import {
  type BuildReport,
  stringifyReport,
  type SummaryReport
} from './report.ts'
import {countRun} from './run-counts.ts'
import type {BuildSettings} from './settings.ts'
import {summariesInThread} from './threads/summaries-in-thread.ts'
import {contentDigest} from './shard.ts'
import {removeStaging, stagingOf} from './staging.ts'

/** What a build works with. */
export interface Build {
  readonly effects: Effects
  readonly settings: BuildSettings
  readonly openPipeline: (summaries: number) => Promise<Pipeline>
  /** Absent: nothing is written. */
  readonly records: Records | undefined
  readonly log: BuildLog
  readonly signal: AbortSignal
}

/** Makes what is planned, and writes the list of all summaries. */
export async function makeAll(
  {effects, log, openPipeline, records, settings, signal}: Build,
  {chosen, folders, plans: planned}: Work
): Promise<BuildOutcome> {
  const {jobs, out, outputs, pid, write} = settings
  const earlier = write
    ? await readEarlier(effects, out, records?.store)
    : new Map()
  const plans = new Map(planned)
  const reports = new Map<string, SummaryReport>()
  const done = new Map<string, Done>()
  const crashes = new Map<string, Error>()
  let printer: Printer | undefined

  for (const {path, slug} of chosen) {
    const plan = plans.get(slug)
    if (!plan?.isDone) continue
    const part = await records?.store.part(slug)
    if (part) {
      reports.set(slug, part.report)
      done.set(slug, doneAsRecorded(slug, path, plan))
    } else plans.set(slug, planAll(outputs, 'its record is damaged'))
  }

  const work = chosen.filter(({slug}) => !done.has(slug))
  const runs = work.filter(({problem}) => !problem)

  // Prints that wait for the browser fail at once, and the build with them.
  async function closePrinter(): Promise<void> {
    await printer?.close()
  }

  // Kept at once, so that an interrupted build closes it.
  function keepPrinter(answer: PrinterAnswer | undefined) {
    if (answer && 'printer' in answer) printer = answer.printer
    return answer
  }

  function refuseInterrupted(): void {
    if (signal.aborted) throw new Interrupted(done.size, chosen.length)
  }

  signal.addEventListener('abort', closePrinter, {once: true})

  let opening: Promise<PrinterAnswer | undefined> | undefined

  try {
    if (write) await prepareOut(effects, settings)
    opening = openPrinter().then(keepPrinter)
    const [answer, pipeline, {writeList}] = await Promise.all([
      opening,
      runs.length > 0 ? openPipeline(runs.length) : nothingToRun,
      // Threads and browser start meanwhile.
      import('./write-list.ts')
    ])
    log.begin(work.length, done.size)
    const making = {
      earlier,
      effects,
      pipeline,
      printer,
      records,
      refuseInterrupted,
      settings
    }
    const interrupted = await untilInterrupted(
      mapLimit(work, jobs * summariesInThread, async function (folder) {
        const {slug} = folder
        const plan = plans.get(slug) ?? planAll(outputs)
        const {crash, report} = await makeSummary(making, folder, plan)
        if (crash) crashes.set(slug, crash)
        const one = doneAsMade(report, plan)
        reports.set(slug, report)
        done.set(slug, one)
        log.finish(one)
      })
    )
    const missing = answer && 'missing' in answer ? answer.missing : undefined
    const summaries = chosen.flatMap(({slug}) => done.get(slug) ?? [])
    const kept = keepEarlier(earlier, folders, [...reports.values()])
    const report = assembleReport([...reports.values(), ...kept], {
      browser: missing === undefined ? browserOf() : 'none',
      outputs,
      run: countRun(summaries, ({plan}) => plan.isDone),
      // Parts that are not whole are none.
      shard:
        settings.shard && !interrupted
          ? {
              content: contentDigest(folders.map(({slug}) => slug)),
              ...settings.shard
            }
          : undefined,
      site: settings.site,
      version: settings.version
    })
    if (records) {
      await dropGone(effects, out, {earlier, store: records.store}, folders)
      await writeList(effects, settings, report)
      await keepRecord(records, report, kept.length === 0)
    }
    if (interrupted) throw interrupted
    return {
      crashes,
      missingBrowser: missing,
      report: async () => report,
      summaries
    }
  } finally {
    signal.removeEventListener('abort', closePrinter)
    // What failed meanwhile does not wait for a browser that still starts.
    await opening?.catch(() => undefined)
    await closePrinter()
    if (write) await removeStaging(effects, out, pid)
  }

  async function openPrinter(): Promise<PrinterAnswer | undefined> {
    const printed = runs.some(({slug}) =>
      plans.get(slug)?.make.some((output) => printedOutputs.includes(output))
    )
    return settings.pdf && printed ? effects.openPrinter(jobs) : undefined
  }

  /** Product and version of the browser that printed, now or before. */
  function browserOf(): string | undefined {
    const printed = outputs.some((output) => printedOutputs.includes(output))
    if (printer || !settings.pdf || !printed) return printer?.browser
    return chosen
      .map(({slug}) => records?.store.records.get(slug)?.browserVersion)
      .find((version) => version !== undefined)
  }

  /** Records what the list was written from, if it tells of all. */
  async function keepRecord(
    {dependencies, store}: Records,
    {run}: BuildReport,
    isWhole: boolean
  ): Promise<void> {
    if (!isWhole) return forgetList(effects, out)
    const key = listKey(settings, store, dependencies, folders, chosen)
    await recordList(effects, out, key, run)
  }
}

/** What stopped work early; `undefined` if nothing did. */
async function untilInterrupted(
  work: Promise<unknown>
): Promise<Interrupted | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof Interrupted) return error
    throw error
  }
}

const nothingToRun: Pipeline = async function ({slug}) {
  throw new Error(`Unexpected run of \`${slug}\``)
}

async function prepareOut(
  effects: Effects,
  {out, outputs, pid, version}: BuildSettings
): Promise<void> {
  // Before anything is made: what cannot be written is not worth the wait.
  await effects.write(`${stagingOf(out, pid)}/begun`, '')
  if ((await effects.readBytes(`${out}/report.json`)) !== undefined) return
  // From here on the folder is known as ours, even if the build is cut short.
  const report = assembleReport([], {outputs, version})
  await effects.write(`${out}/report.json`, stringifyReport(report))
}
