import {countChecked} from '../diagnostic/index.ts'
import type {Printer} from '../print/index.ts'
import {type Effects, type PrinterAnswer, readText} from './effects.ts'
import {makeFeeds} from './feeds.ts'
import type {SummaryFolder} from './find-summaries.ts'
import {renderIndex} from './index-page.ts'
import {mapLimit} from './map-limit.ts'
import type {Pipeline} from './pipeline-types.ts'
import {
  type BuildReport,
  parseReport,
  stringifyReport,
  type SummaryReport
} from './report.ts'
import {type Run, runPipeline} from './run-pipeline.ts'
import type {BuildSettings} from './settings.ts'
import {removeStaging, sweepStaging} from './staging.ts'
import {reportSummary} from './summary-report.ts'
import {writeSummary} from './write-summary.ts'

/** Is told what goes on. */
export interface BuildLog {
  readonly begin: (total: number) => void
  readonly finish: (summary: SummaryReport) => void
}

/** What came of a build. */
export interface BuildOutcome {
  readonly report: BuildReport
  /** Why there was no browser, where one was needed. */
  readonly missingBrowser?: string | undefined
  /** What crashed, by slug. */
  readonly crashes: ReadonlyMap<string, Error>
}

/** The build was interrupted; what is written is whole. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/**
 * Builds summaries, all of them to the end.
 *
 * @param effects
 *   The world.
 * @param settings
 *   What to build and how.
 * @param pipeline
 *   Makes the products of one; it may load while the browser starts.
 * @param folders
 *   All summaries that there are, with those to build.
 * @param log
 *   Is told what goes on.
 * @param signal
 *   Ends the build early.
 * @throws {Interrupted}
 *   If the signal did.
 */
export async function build(
  effects: Effects,
  settings: BuildSettings,
  pipeline: Pipeline | Promise<Pipeline>,
  folders: readonly SummaryFolder[],
  log: BuildLog,
  signal: AbortSignal
): Promise<BuildOutcome> {
  const {jobs, out, pid, slugs, write} = settings
  const earlier = await readEarlier(effects, settings)
  const chosen = folders.filter(function ({slug}) {
    return slugs.length === 0 || slugs.includes(slug)
  })
  const crashes = new Map<string, Error>()
  let printer: Printer | undefined

  // Prints that wait for the browser fail at once, and the build with them.
  async function closePrinter(): Promise<void> {
    await printer?.close()
  }

  // Kept at once, so that it is closed whatever fails meanwhile.
  function keepPrinter(answer: PrinterAnswer | undefined) {
    if (answer && 'printer' in answer) printer = answer.printer
    return answer
  }

  signal.addEventListener('abort', closePrinter, {once: true})

  try {
    if (write) await prepareOut(effects, settings)
    const [answer, run] = await Promise.all([
      openPrinter(effects, settings).then(keepPrinter),
      pipeline
    ])
    log.begin(chosen.length)

    const summaries = await mapLimit(chosen, jobs, async function (folder) {
      refuseInterrupted(signal)
      const outcome = await runPipeline(effects, settings, run, printer, folder)
      refuseInterrupted(signal)
      if (outcome.state === 'crashed' && outcome.error) {
        crashes.set(folder.slug, outcome.error)
      }
      const report = await finish(effects, settings, folder, outcome, earlier)
      log.finish(report)
      return report
    })

    const missing = answer && 'missing' in answer ? answer.missing : undefined
    const all = [...summaries, ...keepEarlier(earlier, folders, summaries)]
    all.sort((a, b) => (a.slug < b.slug ? -1 : 1))
    const report: BuildReport = {
      browser: missing === undefined ? printer?.browser : 'none',
      counts: countChecked(all),
      generator: 'plenary',
      outputs: settings.outputs,
      summaries: all,
      version: settings.version
    }

    if (write) await writeReport(effects, settings, report, earlier)
    return {crashes, missingBrowser: missing, report}
  } finally {
    signal.removeEventListener('abort', closePrinter)
    await closePrinter()
    if (write) await removeStaging(effects, out, pid)
  }
}

async function finish(
  effects: Effects,
  settings: BuildSettings,
  folder: SummaryFolder,
  run: Run,
  earlier: ReadonlyMap<string, SummaryReport>
): Promise<SummaryReport> {
  if (!settings.write) return reportSummary(folder, run, [], false)

  if (settings.update && run.source !== undefined) {
    await effects.write(folder.path, run.source)
  }

  const {slug} = folder
  return writeSummary(effects, settings, folder, run, earlier.get(slug))
}

async function readEarlier(
  effects: Effects,
  {out, write}: BuildSettings
): Promise<ReadonlyMap<string, SummaryReport>> {
  if (!write) return new Map()
  const text = await readText(effects, `${out}/report.json`)
  const report = text === undefined ? undefined : parseReport(text)
  return new Map(report?.summaries.map((summary) => [summary.slug, summary]))
}

/** Records of summaries that this run leaves alone. */
function keepEarlier(
  earlier: ReadonlyMap<string, SummaryReport>,
  folders: readonly SummaryFolder[],
  done: readonly SummaryReport[]
): SummaryReport[] {
  return folders.flatMap(function ({slug}) {
    const summary = earlier.get(slug)
    if (!summary || done.some((other) => other.slug === slug)) return []
    return {...summary, earlier: true}
  })
}

async function prepareOut(
  effects: Effects,
  {out, outputs, version}: BuildSettings
): Promise<void> {
  await sweepStaging(effects, out)
  if ((await effects.readBytes(`${out}/report.json`)) !== undefined) return
  // From here on the folder is known as ours, even if the build is cut short.
  const report: BuildReport = {
    counts: countChecked([]),
    generator: 'plenary',
    outputs,
    summaries: [],
    version
  }
  await effects.write(`${out}/report.json`, stringifyReport(report))
}

async function openPrinter(
  effects: Effects,
  {jobs, outputs, pdf}: BuildSettings
): Promise<PrinterAnswer | undefined> {
  const printed = outputs.includes('poster') || outputs.includes('handout')
  return pdf && printed ? effects.openPrinter(jobs) : undefined
}

async function writeReport(
  effects: Effects,
  settings: BuildSettings,
  report: BuildReport,
  earlier: ReadonlyMap<string, SummaryReport>
): Promise<void> {
  const {out} = settings

  for (const slug of earlier.keys()) {
    if (report.summaries.some((summary) => summary.slug === slug)) continue
    await effects.remove(`${out}/${slug}`)
  }

  const page = await renderIndex(effects, settings.templates, report)
  await effects.write(`${out}/index.html`, page)
  const {json, xml} = makeFeeds(report, effects.now(), settings.site)
  await effects.write(`${out}/feed.json`, json)
  await effects.write(`${out}/feed.xml`, xml)
  await effects.write(`${out}/report.json`, stringifyReport(report))
}

function refuseInterrupted(signal: AbortSignal): void {
  if (signal.aborted) throw new Interrupted('Build was interrupted')
}
