import {passagesOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/** Parts that are listed after a total leave nobody out without a word. */
export const partsComplete: Rule = {
  id: 'parts-complete',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.parts) {
        const {end, isResponse, parts, start, total} = statement
        const sum = parts.reduce((all, part) => all + part.value, 0)
        if (isResponse || sum >= total.value) continue
        report({
          reason: `Unexpected parts ${parts.map(({text}) => text).join(' and ')} of \`${total.text}\`, expected \`${total.text}\` together, not ${sum}`,
          fix: `Name the other ${total.value - sum}, or write “including” before the parts.`,
          place: passage.place(start, end),
          actual: String(sum),
          expected: [total.text]
        })
      }
  }
}
