import {passagesOf, wordsOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/** A typed P value is larger than zero and at most one. */
export const pValueRange: Rule = {
  id: 'p-value-range',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.pValues) {
        const {end, p, relation, start} = statement
        const isBound = relation !== '='
        const isZero = p.value === 0
        // `P > 0` and `P < 1` say nothing, but are not wrong.
        if (p.value > 0 ? p.value <= 1 : isZero && relation === '>') continue
        report({
          reason: `Unexpected \`${wordsOf(passage, statement)}\`, expected ${isBound ? 'a bound between `0` and `1`' : 'a P value of more than `0` and at most `1`'}`,
          fix: isZero
            ? 'Write the bound that its digits tell, such as `P < .001`.'
            : 'Check the number in the source.',
          place: passage.place(start, end)
        })
      }
  }
}
