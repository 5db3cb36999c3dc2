import type {Rule} from '../rule.ts'
import {literalJudge, typedNumbers} from '../typed-numbers.ts'

/**
 * Every literal excuses a number that is typed.
 *
 * One that is left over excuses a wrong number when it comes.
 */
export const literalNeeded: Rule = {
  id: 'literal-needed',
  check(subject, report) {
    for (const literal of subject.resolved.frontMatter.literals) {
      if (typedNumbers(subject).some(literalJudge([literal]))) continue
      report({
        reason: `Unexpected literal \`${literal.value}\`, expected one that a typed number needs`,
        fix: 'Delete the entry, or write it as it stands in the text.',
        place: literal.place
      })
    }
  }
}
