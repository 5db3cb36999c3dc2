import type {Effects} from '../../build/effects.ts'
import type {SummaryFolder} from '../../build/find-summaries.ts'
import type {BuildSettings} from '../../build/settings.ts'
import {formatText} from '../../diagnostic/index.ts'
import {lockName} from '../../trial/lock.ts'
import {isDate} from '../../trial/scalars.ts'
import type {Command} from '../command.ts'
import {findAsked} from '../find.ts'
import type {Arguments} from '../options.ts'
import {readSettings} from '../settings.ts'
import {
  type ExitCode,
  exitCodes,
  type Terminal,
  UsageError
} from '../terminal.ts'

/** Writes down what was submitted of an abstract. */
export const lockCommand: Command = {
  name: 'lock',
  usage: 'SLUG …',
  summary: 'record the numbers of an abstract as submitted',
  options: ['relock', 'date', 'strict', 'content', 'templates'],
  async run(args, effects, terminal) {
    if (args.positionals.length === 0)
      throw new UsageError('Missing summary; write `lock SLUG`')
    const submitted = dayOf(args, effects)
    const settings: BuildSettings = {
      ...readSettings(args, false),
      outputs: ['abstract'],
      pdf: false
    }
    const folders = (await findAsked(effects, settings)).filter(({slug}) =>
      settings.slugs.includes(slug)
    )
    if (!args.flags.has('relock'))
      for (const folder of folders) await refuseLocked(effects, folder)
    return lockAll(effects, settings, folders, submitted, terminal)
  }
}

async function lockAll(
  effects: Effects,
  settings: BuildSettings,
  folders: readonly SummaryFolder[],
  submitted: string,
  {color, err, out}: Terminal
): Promise<ExitCode> {
  const [{createPipeline}, {lockSummary}] = await Promise.all([
    import('../../build/pipeline.ts'),
    import('../../build/lock-summary.ts')
  ])
  let code: ExitCode = exitCodes.fine
  for (const folder of folders) {
    const {error, numbers, report, written} = await lockSummary(
      effects,
      settings,
      createPipeline,
      folder,
      submitted
    )
    out(formatText([report], {color}))
    if (written !== undefined) {
      out(`Wrote ${written}: ${numbers} numbers, submitted on ${submitted}.\n`)
      continue
    }
    if (error) err(`\n${folder.slug}: ${error.stack ?? error.message}\n`)
    code = error ? exitCodes.crash : exitCodes.refused
  }
  return code
}

async function refuseLocked(
  effects: Effects,
  {folder, slug}: SummaryFolder
): Promise<void> {
  const there = await effects.readWithin(folder, lockName)
  if (there)
    throw new UsageError(
      `Unexpected lock of \`${slug}\`, \`${folder}/${lockName}\`; \`--relock\` writes it anew`
    )
}

/** Day of the submission: as written, of the sources, or today. */
function dayOf({values}: Arguments, effects: Effects): string {
  const written = values.get('date')
  if (written !== undefined) {
    if (isDate(written)) return written
    throw new UsageError(
      `Unexpected value \`${written}\` of \`--date\`, expected a day such as \`2026-06-30\``
    )
  }
  const epoch = process.env['SOURCE_DATE_EPOCH']
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch))
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10)
  const now = effects.now()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
