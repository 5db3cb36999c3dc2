import {passagesOf, wordsOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/** A typed count is at most the total beside it. */
export const countWithinTotal: Rule = {
  id: 'count-within-total',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.fractions) {
        const {denominator, end, numerator, start} = statement
        if (numerator.value <= denominator.value) continue
        report({
          reason: `Unexpected count of \`${numerator.text}\` of \`${denominator.text}\`, expected at most \`${denominator.text}\``,
          fix: `Check \`${wordsOf(passage, statement)}\` in the source.`,
          place: passage.place(start, end)
        })
      }
  }
}
