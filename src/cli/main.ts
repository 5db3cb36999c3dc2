import type {Effects} from '../build/effects.ts'
import type {Command} from './command.ts'
import {explainError} from './explain-error.ts'
import {helpOnOptions, readArguments} from './options.ts'
import {unknown} from './settings.ts'
import {
  type ExitCode,
  exitCodes,
  type Terminal,
  UsageError
} from './terminal.ts'
import {version} from './version.ts'

/** Table of the commands; each is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./commands/build.ts')).buildCommand,
  check: async () => (await import('./commands/build.ts')).checkCommand,
  dev: async () => (await import('./commands/dev.ts')).devCommand,
  merge: async () => (await import('./commands/merge.ts')).mergeCommand,
  digest: async () => (await import('./commands/digest.ts')).digestCommand,
  trace: async () => (await import('./commands/trace.ts')).traceCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  lock: async () => (await import('./commands/lock.ts')).lockCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  suggest: async () => (await import('./commands/suggest.ts')).suggestCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  clean: async () => (await import('./commands/clean.ts')).cleanCommand
}

/**
 * Runs the program.
 *
 * @param argv
 *   What follows its name.
 * @param effects
 *   The world.
 * @param terminal
 *   Where it writes to.
 * @returns
 *   Exit code.
 */
export async function main(
  argv: readonly string[],
  effects: Effects,
  terminal: Terminal
): Promise<ExitCode> {
  const [name, ...rest] = argv
  try {
    if (name === undefined || name === '--help' || name === 'help') {
      terminal.out(await help())
      return name === undefined ? exitCodes.usage : exitCodes.fine
    }
    if (name === '--version') {
      terminal.out(`${version}\n`)
      return exitCodes.fine
    }

    const load = Object.entries(commands).find(([each]) => each === name)?.[1]
    if (!load) throw unknown('command', name, Object.keys(commands))
    const command = await load()
    const args = readArguments(rest, [...command.options, 'help'])
    if (args.flags.has('help')) {
      terminal.out(helpOn(command))
      return exitCodes.fine
    }
    const [extra] = args.positionals
    if (command.usage === '' && extra !== undefined)
      throw new UsageError(
        `Unexpected \`${extra}\` after \`${command.name}\`, expected options alone`
      )
    return await command.run(args, effects, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`plenary: ${error.message}\n`)
      return exitCodes.usage
    }
    terminal.err(`plenary: ${explainError(error)}\n`)
    return exitCodes.environment
  }
}

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const lines = all.map(
    ({name, usage, summary}) =>
      `  ${`${name} ${usage}`.trim().padEnd(20)}  ${summary}`
  )
  return `Makes the products of a medical meeting from trial summaries in Markdown.

plenary COMMAND [OPTION …]   or   npm run COMMAND -- [OPTION …]

${lines.join('\n')}

plenary COMMAND --help tells the options of a command.
Exit codes: 0 fine, 1 content refused, 2 wrong usage, 3 tool or environment, 70 crash.
`
}

function helpOn({name, usage, summary, options}: Command): string {
  return `plenary ${`${name} ${usage}`.trim()}: ${summary}

${helpOnOptions([...options, 'help'])}`
}
