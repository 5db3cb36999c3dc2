import type {Effects} from '../../build/effects.ts'
import type {Command} from '../command.ts'
import {findAsked} from '../find.ts'
import type {Arguments, OptionName} from '../options.ts'
import {createProgress} from '../progress.ts'
import {refuseForeign} from '../refuse-foreign.ts'
import {readFormat, readSettings} from '../settings.ts'
import {exitCodeOf, showOutcome} from '../show-outcome.ts'
import {type ExitCode, exitCodes, type Terminal} from '../terminal.ts'
import {withPipeline} from '../with-pipeline.ts'

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
  'site',
  'shard'
]

/** Builds summaries. */
export const buildCommand: Command = {
  name: 'build',
  usage: '[SLUG …]',
  summary: 'make all products of all summaries, or of those named',
  options: [
    ...shared,
    'out',
    'no-cache',
    'explain',
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
  const started = effects.clock()
  const settings = readSettings(args, write)
  const format = readFormat(args)
  const {content, out, templates} = settings
  if (write) await refuseForeign(effects, out, [content, templates])
  const folders = await findAsked(effects, settings)
  // Loaded here, so that wrong usage is told at once.
  const {build, Interrupted} = await import('../../build/build.ts')
  const progress = createProgress(terminal, effects.clock)

  try {
    const outcome = await withPipeline(effects, settings, async (open) =>
      build(effects, settings, open, folders, progress, terminal.signal)
    )
    progress.end()
    const seconds = (effects.clock() - started) / 1000
    await showOutcome(outcome, settings, {args, format, seconds}, terminal)
    return exitCodeOf(outcome)
  } catch (error) {
    progress.end()
    if (!(error instanceof Interrupted)) throw error
    terminal.err(
      write
        ? `Interrupted: ${error.done} of ${error.total} summaries are done and whole; the next build goes on from there.\n`
        : 'Interrupted.\n'
    )
    return exitCodes.interrupted
  }
}
