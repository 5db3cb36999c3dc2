import {fixed} from '../../format/fixed.ts'
import {passagesOf, wordsOf} from '../passages.ts'
import {pVerdict} from '../p-verdict.ts'
import type {Rule} from '../rule.ts'

/**
 * A P value and the interval of the same comparison both show an effect, or
 * both none.
 */
export const pAgrees: Rule = {
  id: 'p-agrees',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.intervals) {
        const {p} = statement
        const verdict = p && pVerdict(statement, p)
        if (!p || verdict?.kind !== 'disagrees') continue
        const [least, most] = verdict.expected
        report({
          reason: `Unexpected \`${wordsOf(passage, p).replace(/^[^Pp]*/, '')}\` beside \`${wordsOf(passage, statement)}\`, expected ${most < 0.0005 ? 'less than `0.001`' : `\`${fixed(least, 3)}\` to \`${fixed(most, 3)}\` from the interval`}`,
          fix: 'Check estimate, limits and P value in the source, and that they are of one comparison.',
          place: passage.place(statement.start, p.end)
        })
      }
  }
}
