import {passagesOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/**
 * Complete and partial responses add up to the responses, and never to more
 * than the total beside them.
 */
export const partsAddUp: Rule = {
  id: 'parts-add-up',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.parts) {
        const {end, isResponse, parts, start, total} = statement
        const sum = parts.reduce((all, part) => all + part.value, 0)
        if (sum <= total.value && (!isResponse || sum === total.value)) continue
        report({
          reason: `Unexpected parts ${parts.map(({text}) => text).join(' and ')} of \`${total.text}\`, expected \`${total.text}\` together, not ${sum}`,
          fix: 'Check the three numbers: complete and partial responses make all responses.',
          place: passage.place(start, end),
          actual: String(sum),
          expected: [total.text]
        })
      }
  }
}
