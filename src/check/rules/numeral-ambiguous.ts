import {passagesOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/** A comma between digits stands only before thousands. */
export const numeralAmbiguous: Rule = {
  id: 'numeral-ambiguous',
  check(subject, report) {
    for (const {place, statements} of passagesOf(subject))
      for (const {
        end,
        isAmbiguous,
        meant,
        start,
        written
      } of statements.malformed)
        if (isAmbiguous)
          report({
            reason: `Unexpected \`${written}\`, expected a decimal point, or a space after the comma of a list`,
            fix: `Write \`${meant}\` or \`${written.replace(',', ', ')}\`.`,
            place: place(start, end),
            actual: written,
            expected: [meant, written.replace(',', ', ')]
          })
  }
}
