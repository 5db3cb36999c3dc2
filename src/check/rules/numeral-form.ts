import {passagesOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/** Typed numbers are digits with one decimal point. */
export const numeralForm: Rule = {
  id: 'numeral-form',
  check(subject, report) {
    for (const {place, statements} of passagesOf(subject))
      for (const {
        end,
        isAmbiguous,
        meant,
        start,
        written
      } of statements.malformed)
        if (!isAmbiguous)
          report({
            reason: `Unexpected \`${written}\`, expected a number such as \`${meant}\``,
            fix: `Write \`${meant}\` if that is meant.`,
            place: place(start, end),
            actual: written,
            expected: [meant]
          })
  }
}
