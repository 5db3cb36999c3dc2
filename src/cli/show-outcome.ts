import type {BuildOutcome} from '../build/build.ts'
import {countRun} from '../build/run-counts.ts'
import type {BuildSettings} from '../build/settings.ts'
import {countChecked, formatCounts} from '../diagnostic/checked.ts'
import {formatExplain} from './format-explain.ts'
import {formatTable} from './format-table.ts'
import type {Arguments} from './options.ts'
import type {Format} from './settings.ts'
import {type ExitCode, exitCodes, type Terminal} from './terminal.ts'

/** How a build is shown. */
export interface ShowSettings {
  readonly args: Pick<Arguments, 'flags'>
  readonly format: Format
  /** How long it took. */
  readonly seconds: number
}

/** Shows messages, what went wrong, and the numbers of a build. */
export async function showOutcome(
  outcome: BuildOutcome,
  {out, write}: Pick<BuildSettings, 'out' | 'write'>,
  {args, format, seconds}: ShowSettings,
  terminal: Terminal
): Promise<void> {
  const {crashes, missingBrowser, summaries} = outcome
  terminal.out(await formatOutcome(outcome, format, {...terminal, folder: out}))
  if (args.flags.has('explain')) {
    // What is read by programs holds nothing else.
    const tell = format === 'text' ? terminal.out : terminal.err
    tell(formatExplain(summaries))
  }

  for (const [slug, error] of crashes)
    terminal.err(`\n${slug}: ${error.stack ?? error.message}\n`)
  if (missingBrowser !== undefined) terminal.err(`\n${missingBrowser}\n`)
  if (format !== 'text') return

  if (write) {
    const counts = countRun(summaries, ({plan}) => plan.isDone)
    terminal.out(formatTable(summaries, counts, seconds))
    terminal.out(`→ ${out}/index.html\n`)
  } else {
    terminal.out(`${formatCounts(countChecked(summaries), 'fine')}\n`)
  }
  if (args.flags.has('checklist')) await showChecklists(outcome, terminal)
}

async function formatOutcome(
  {report, summaries}: BuildOutcome,
  format: Format,
  {color, folder}: Pick<Terminal, 'color'> & {readonly folder: string}
): Promise<string> {
  // Each is loaded when it is asked for.
  switch (format) {
    case 'github': {
      const {formatGithub} = await import('../diagnostic/format-github.ts')
      return formatGithub(summaries)
    }
    case 'json': {
      const {formatJson} = await import('../diagnostic/format-json.ts')
      return formatJson({summaries: ofThisRun(await report())})
    }
    case 'junit': {
      const {formatJunit} = await import('../diagnostic/format-junit.ts')
      return formatJunit(summaries)
    }
    case 'text': {
      const {formatText} = await import('../diagnostic/format-text.ts')
      return formatText(summaries, {color, out: folder})
    }
  }
}

async function showChecklists(
  {report}: BuildOutcome,
  {out}: Terminal
): Promise<void> {
  const {formatChecklist} =
    await import('../check/checklist/format-checklist.ts')
  for (const {checklist = [], slug} of ofThisRun(await report()))
    out(formatChecklist(slug, checklist))
}

/** Exit code of a build. */
export function exitCodeOf({
  crashes,
  missingBrowser,
  summaries
}: BuildOutcome): ExitCode {
  const counts = countChecked(summaries)
  if (crashes.size > 0) return exitCodes.crash
  if (missingBrowser !== undefined || counts.failed > 0)
    return exitCodes.environment
  return counts.refused > 0 ? exitCodes.refused : exitCodes.fine
}

/** What an earlier run left refused is not the fault of this one. */
function ofThisRun<Summary extends {readonly earlier: boolean}>({
  summaries
}: {
  readonly summaries: readonly Summary[]
}): readonly Summary[] {
  return summaries.filter(({earlier}) => !earlier)
}
