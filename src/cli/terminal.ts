/** Where a command reads from and writes to. */
export interface Terminal {
  /** Results: messages, traces, help. */
  readonly out: (text: string) => void
  /** Progress and what went wrong with the program itself. */
  readonly err: (text: string) => void
  /** Whether `err` is a terminal that can rewrite its line. */
  readonly isLive: boolean
  /** Whether colours are wanted. */
  readonly color: boolean
  /** Aborts when the user interrupts. */
  readonly signal: AbortSignal
}

/** Exit codes, as in `docs/cli.md`. */
export const exitCodes = {
  fine: 0,
  refused: 1,
  usage: 2,
  environment: 3,
  crash: 70,
  interrupted: 130
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The command line was wrong; the message says what exists. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
