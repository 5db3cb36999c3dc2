import type {Checked} from './checked.ts'

/**
 * A run as JSON, for programs.
 *
 * @param run
 *   Anything with summaries; all of it is written.
 */
export function formatJson(run: {
  readonly summaries: readonly Checked[]
}): string {
  return `${JSON.stringify(run, undefined, 2)}\n`
}
