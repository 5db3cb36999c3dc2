import {fixed} from '../../format/fixed.ts'
import {passagesOf, wordsOf} from '../passages.ts'
import {pVerdict} from '../p-verdict.ts'
import type {Rule} from '../rule.ts'

/**
 * A P value is near that which the interval of its comparison allows.
 */
export const pPlausible: Rule = {
  id: 'p-plausible',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.intervals) {
        const {p} = statement
        const verdict = p && pVerdict(statement, p)
        if (!p || verdict?.kind !== 'apart') continue
        const [least, most] = verdict.expected
        report({
          reason: `Unexpected \`${wordsOf(passage, p).replace(/^[^Pp]*/, '')}\` beside \`${wordsOf(passage, statement)}\`, expected ${most < 0.0005 ? 'less than `0.001`' : `\`${fixed(least, 3)}\` to \`${fixed(most, 3)}\` from the interval`}`,
          fix: 'Check the numbers; if P value and interval come from two methods, name both, and allow this with that reason.',
          place: passage.place(statement.start, p.end)
        })
      }
  }
}
