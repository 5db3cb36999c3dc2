import type {Effects} from '../build/effects.ts'
import type {Command} from './command.ts'
import {buildCommand, checkCommand} from './commands/build.ts'
import {cleanCommand} from './commands/clean.ts'
import {diffCommand} from './commands/diff.ts'
import {digestCommand} from './commands/digest.ts'
import {doctorCommand} from './commands/doctor.ts'
import {lockCommand} from './commands/lock.ts'
import {newCommand} from './commands/new.ts'
import {suggestCommand} from './commands/suggest.ts'
import {traceCommand} from './commands/trace.ts'
import {verifyCommand} from './commands/verify.ts'
import {helpOnOptions, readArguments} from './options.ts'
import {unknown} from './settings.ts'
import {
  type ExitCode,
  exitCodes,
  type Terminal,
  UsageError
} from './terminal.ts'
import {version} from './version.ts'

/** Table of the commands. */
const commands: readonly Command[] = [
  buildCommand,
  checkCommand,
  digestCommand,
  traceCommand,
  verifyCommand,
  diffCommand,
  lockCommand,
  newCommand,
  suggestCommand,
  doctorCommand,
  cleanCommand
]

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
      terminal.out(help())
      return name === undefined ? exitCodes.usage : exitCodes.fine
    }
    if (name === '--version') {
      terminal.out(`${version}\n`)
      return exitCodes.fine
    }

    const command = commands.find((each) => each.name === name)
    if (!command)
      throw unknown(
        'command',
        name,
        commands.map((each) => each.name)
      )
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
    terminal.err(
      `plenary: ${error instanceof Error ? error.message : String(error)}\n`
    )
    return exitCodes.environment
  }
}

function help(): string {
  const lines = commands.map(
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
