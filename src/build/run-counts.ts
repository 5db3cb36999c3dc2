import type {Checked} from '../diagnostic/checked.ts'

/** Summaries of a run, by what was done for them. */
export interface RunCounts {
  readonly built: number
  readonly failed: number
  readonly refused: number
  /** All of whose products stayed as an earlier run made them. */
  readonly reused: number
}

/**
 * Counts summaries of a run.
 *
 * @param isReused
 *   Whether nothing was made for one.
 */
export function countRun<Summary extends Checked>(
  summaries: readonly Summary[],
  isReused: (summary: Summary) => boolean
): RunCounts {
  const built = summaries.filter(({state}) => state === 'built')
  const reused = built.filter(isReused).length
  const refused = summaries.filter(({state}) => state === 'refused').length
  return {
    built: built.length - reused,
    failed: summaries.length - built.length - refused,
    refused,
    reused
  }
}

/** Text of a `report.json` with other counts of a run, all else as it is. */
export function withRunCounts(text: string, run: RunCounts): string {
  const end = text.lastIndexOf('\n  "run": {')
  const counts = JSON.stringify(run, undefined, 2).replaceAll('\n', '\n  ')
  return `${text.slice(0, end)}\n  "run": ${counts}\n}\n`
}
