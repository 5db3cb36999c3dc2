import type {MessageRecord} from './message-record.ts'

/** What came of one summary. */
export type State = 'built' | 'crashed' | 'failed' | 'refused'

/** A summary and all that there is to say about it. */
export interface Checked {
  readonly slug: string
  /** Path of the summary, as shown to its author. */
  readonly path: string
  readonly state: State
  readonly messages: readonly MessageRecord[]
  /** Pages in the folder of its products on which faults are outlined. */
  readonly inspection?: readonly string[] | undefined
}

/** Numbers of a run. */
export interface Counts {
  readonly summaries: number
  readonly built: number
  readonly refused: number
  /** Summaries that a browser or the program itself failed on. */
  readonly failed: number
  readonly errors: number
  readonly warnings: number
}

/** Counts summaries and messages. */
export function countChecked(summaries: readonly Checked[]): Counts {
  const messages = summaries.flatMap((summary) => summary.messages)
  const built = countState('built')
  const refused = countState('refused')

  return {
    built,
    errors: countSeverity('error'),
    failed: summaries.length - built - refused,
    refused,
    summaries: summaries.length,
    warnings: countSeverity('warning')
  }

  function countState(state: State): number {
    return summaries.filter((summary) => summary.state === state).length
  }

  function countSeverity(severity: MessageRecord['severity']): number {
    return messages.filter((message) => message.severity === severity).length
  }
}

/**
 * A run in one sentence or two.
 *
 * @param counts
 *   Its numbers.
 * @param done
 *   Word for a summary that is fine: `built`, or `fine` if nothing is written.
 */
export function formatCounts(counts: Counts, done: string): string {
  const parts = [`${counts.built} ${done}`]
  if (counts.refused > 0) parts.push(`${counts.refused} refused`)
  if (counts.failed > 0) parts.push(`${counts.failed} failed`)
  const problems: string[] = []
  if (counts.errors > 0) problems.push(plural(counts.errors, 'error'))
  if (counts.warnings > 0) problems.push(plural(counts.warnings, 'warning'))
  const summaries = plural(counts.summaries, 'summary', 'summaries')
  const rest = problems.length > 0 ? ` ${problems.join(', ')}.` : ''
  return `${summaries}: ${parts.join(', ')}.${rest}`
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
