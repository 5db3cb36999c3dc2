import {holdsEstimate} from './interval-order.ts'
import {passagesOf, wordsOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/** A median lies in its range or between its quartiles, which are ordered. */
export const medianInRange: Rule = {
  id: 'median-in-range',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.ranges) {
        const {end, lower, median, start, upper} = statement
        const isOrdered = lower.value <= upper.value
        if (isOrdered && holdsEstimate({estimate: median, lower, upper}))
          continue
        report({
          reason: isOrdered
            ? `Unexpected median of \`${median.text}\`, expected one from \`${lower.text}\` to \`${upper.text}\``
            : `Unexpected range from \`${lower.text}\` to \`${upper.text}\`, expected the lesser value first`,
          fix: `Check \`${wordsOf(passage, statement)}\` in the source.`,
          place: passage.place(start, end)
        })
      }
  }
}
