import type {VFile} from 'vfile'
import {type Problem, report, type RuleId} from '../diagnostic/index.ts'
import type {Place} from '../diagnostic/index.ts'

const most = 5

/**
 * Reports rows that break a rule: the first five, and how many more there are.
 *
 * @param rows
 *   Rows that break it, in order.
 * @param describe
 *   What is wrong with one; called for those that are reported.
 * @param what
 *   What they have in common, as in “7 more rows with …”.
 */
export function reportRows<Row extends {readonly place: Place}>(
  rows: readonly Row[],
  rule: RuleId,
  describe: (row: Row) => Omit<Problem, 'place'>,
  what: string,
  file: VFile
): void {
  for (const row of rows.slice(0, most))
    report(file, rule, {...describe(row), place: row.place})
  const next = rows[most]
  if (!next) return
  const count = rows.length - most
  report(file, rule, {
    reason: `Unexpected ${count} more ${count === 1 ? 'row' : 'rows'} with ${what}, from here on`,
    fix: 'Mend them as the rows before.',
    place: next.place
  })
}
