import type {Checked} from '../diagnostic/checked.ts'
import {countChecked} from '../diagnostic/checked.ts'
import type {RunCounts} from '../build/run-counts.ts'

/**
 * A build in one line of numbers under their names.
 *
 * @param seconds
 *   How long it took.
 */
export function formatTable(
  summaries: readonly Checked[],
  {built, failed, refused, reused}: RunCounts,
  seconds: number
): string {
  const {warnings} = countChecked(summaries)
  const columns: readonly (readonly [string, string])[] = [
    ['summaries', String(summaries.length)],
    ['built', String(built)],
    ['reused', String(reused)],
    ['refused', String(refused)],
    ...(failed > 0 ? [['failed', String(failed)] as const] : []),
    ['warnings', String(warnings)],
    ['seconds', seconds.toFixed(1)]
  ]
  const row = (index: 0 | 1) =>
    columns
      .map((column) =>
        column[index].padStart(Math.max(column[0].length, column[1].length))
      )
      .join('  ')
  return `${row(0)}\n${row(1)}\n`
}
