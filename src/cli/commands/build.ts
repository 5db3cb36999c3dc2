import type {BuildOutcome} from '../../build/build.ts'
import type {Effects} from '../../build/effects.ts'
import {ownerOf, overlap} from '../../build/out-folder.ts'
import type {BuildReport, SummaryReport} from '../../build/report.ts'
import type {BuildSettings} from '../../build/settings.ts'
import type {Threads} from '../../build/threads/open-threads.ts'
import {
  countChecked,
  formatCounts,
  formatGithub,
  formatJson,
  formatJunit,
  formatText
} from '../../diagnostic/index.ts'
import {formatChecklist} from '../../check/checklist/format-checklist.ts'
import type {Command} from '../command.ts'
import {findAsked} from '../find.ts'
import type {Arguments, OptionName} from '../options.ts'
import {createProgress} from '../progress.ts'
import {type Format, readFormat, readSettings} from '../settings.ts'
import {
  type ExitCode,
  exitCodes,
  type Terminal,
  UsageError
} from '../terminal.ts'

const shared: readonly OptionName[] = [
  'only',
  'strict',
  'format',
  'jobs',
  'content',
  'templates',
  'no-pdf',
  'mailer',
  'release',
  'site'
]

/** Builds summaries. */
export const buildCommand: Command = {
  name: 'build',
  usage: '[SLUG …]',
  summary: 'make all products of all summaries, or of those named',
  options: [
    ...shared,
    'out',
    'self-contained',
    'update',
    'draft',
    'attach',
    'bleed',
    'crop-marks'
  ],
  run: async (args, effects, terminal) => run(args, effects, terminal, true)
}

/** Goes through all of it and writes nothing. */
export const checkCommand: Command = {
  name: 'check',
  usage: '[SLUG …]',
  summary: 'report all that a build would, and write nothing',
  options: [...shared, 'checklist'],
  run: async (args, effects, terminal) => run(args, effects, terminal, false)
}

async function run(
  args: Arguments,
  effects: Effects,
  terminal: Terminal,
  write: boolean
): Promise<ExitCode> {
  const settings = readSettings(args, write)
  const format = readFormat(args)
  if (write) await refuseForeign(effects, settings)
  const folders = await findAsked(effects, settings)
  // Loaded here, so that wrong usage is told at once.
  const {build, Interrupted} = await import('../../build/build.ts')
  const {length} = settings.slugs.length > 0 ? settings.slugs : folders
  const threads = openPipeline(effects, settings, Math.max(length, 1))
  const progress = createProgress(terminal)

  try {
    const outcome = await build(
      effects,
      settings,
      threads.then(({pipeline}) => pipeline),
      folders,
      progress,
      terminal.signal
    )
    progress.end()
    show(outcome, settings, format, terminal)
    if (args.flags.has('checklist') && format === 'text')
      showChecklists(outcome.report, terminal)
    return exitCode(outcome)
  } catch (error) {
    progress.end()
    if (!(error instanceof Interrupted)) throw error
    terminal.err('Interrupted; all that is written is whole.\n')
    return exitCodes.interrupted
  } finally {
    await threads.then(
      async ({close}) => close(),
      // Told by the build.
      () => {}
    )
  }
}

/** A thread takes long to start: each is to have some summaries. */
const summariesForThread = 4

/** The pipeline, in threads where there are any. */
async function openPipeline(
  effects: Effects,
  settings: BuildSettings,
  summaries: number
): Promise<Threads> {
  if (effects.openThreads) {
    const wanted = Math.ceil(summaries / summariesForThread)
    return effects.openThreads(settings, Math.min(settings.jobs, wanted))
  }
  const {createPipeline} = await import('../../build/pipeline.ts')
  const pipeline = await createPipeline(effects, settings)
  return {close: async () => {}, pipeline}
}

async function refuseForeign(
  effects: Effects,
  {content, out, templates}: BuildSettings
): Promise<void> {
  for (const folder of [content, templates])
    if (overlap(out, folder))
      throw new UsageError(
        `Unexpected output folder \`${out}\`, expected one apart from \`${folder}\``
      )
  if ((await ownerOf(effects, out)) === 'foreign')
    throw new UsageError(
      `Unexpected output folder \`${out}\`: it holds files of something else; name an empty or new folder`
    )
}

function show(
  {report, missingBrowser, crashes}: BuildOutcome,
  settings: BuildSettings,
  format: Format,
  {out, err, color}: Terminal
): void {
  const summaries = ofThisRun(report)
  if (format === 'json') out(formatJson({summaries}))
  else if (format === 'github') out(formatGithub(summaries))
  else if (format === 'junit') out(formatJunit(summaries))
  else out(formatText(summaries, {color}))

  for (const [slug, error] of crashes)
    err(`\n${slug}: ${error.stack ?? error.message}\n`)
  if (missingBrowser !== undefined) err(`\n${missingBrowser}\n`)
  if (format !== 'text') return
  const where = settings.write ? ` → ${settings.out}/index.html` : ''
  out(
    `${formatCounts(countChecked(summaries), settings.write ? 'built' : 'fine')}${where}\n`
  )
}

function showChecklists(report: BuildReport, {out}: Terminal): void {
  for (const {checklist = [], slug} of ofThisRun(report))
    out(formatChecklist(slug, checklist))
}

function exitCode({report, missingBrowser, crashes}: BuildOutcome): ExitCode {
  const counts = countChecked(ofThisRun(report))
  if (crashes.size > 0) return exitCodes.crash
  if (missingBrowser !== undefined || counts.failed > 0)
    return exitCodes.environment
  return counts.refused > 0 ? exitCodes.refused : exitCodes.fine
}

/** What an earlier run left refused is not the fault of this one. */
function ofThisRun({summaries}: BuildReport): readonly SummaryReport[] {
  return summaries.filter(({earlier}) => !earlier)
}
