import type {Effects} from '../build/effects.ts'
import type {Arguments, OptionName} from './options.ts'
import type {ExitCode, Terminal} from './terminal.ts'

/** A command of the program. */
export interface Command {
  readonly name: string
  /** What follows the name: `[SLUG …]`. */
  readonly usage: string
  readonly summary: string
  readonly options: readonly OptionName[]
  readonly run: (
    args: Arguments,
    effects: Effects,
    terminal: Terminal
  ) => Promise<ExitCode>
}
