import {boundsOf, type Numeral} from '../statistics-in-text/numeral.ts'
import {passagesOf, wordsOf} from '../passages.ts'
import type {Rule} from '../rule.ts'
import type {IntervalStatement} from '../statistics-in-text/statements.ts'

/** A typed interval is ordered and holds the estimate that it follows. */
export const intervalOrder: Rule = {
  id: 'interval-order',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.intervals) {
        const {end, estimate, lower, start, upper} = statement
        const isOrdered = !upper || lower.value <= upper.value
        if (isOrdered && (holdsEstimate(statement) || isMirrored(statement)))
          continue
        report({
          reason: isOrdered
            ? `Unexpected estimate \`${estimate?.text}\` outside of its interval, expected it from \`${lower.text}\` to \`${upper?.text ?? 'not reached'}\``
            : `Unexpected interval from \`${lower.text}\` to \`${upper.text}\`, expected the lower limit first`,
          fix: `Check \`${wordsOf(passage, statement)}\` in the source.`,
          place: passage.place(start, end)
        })
      }
  }
}

/** Whether the estimate lies in the interval, as far as their digits tell. */
export function holdsEstimate({
  estimate,
  lower,
  upper
}: Pick<IntervalStatement, 'estimate' | 'lower' | 'upper'>): boolean {
  if (!estimate) return true
  const [least, most] = boundsOf(estimate)
  return most >= boundsOf(lower)[0] && (!upper || least <= boundsOf(upper)[1])
}

/** Whether just the sign of the estimate is not that of its interval. */
export function isMirrored(statement: IntervalStatement): boolean {
  const {estimate, upper} = statement
  if (!estimate || !upper || holdsEstimate(statement)) return false
  const {digits, text, value} = estimate
  const mirrored: Numeral = {digits, text, value: -value}
  return holdsEstimate({...statement, estimate: mirrored})
}
