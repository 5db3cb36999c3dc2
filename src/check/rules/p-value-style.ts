import {formatP} from '../../format/format-p.ts'
import {passagesOf, wordsOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/** Typed P values stop where the house style stops. */
export const pValueStyle: Rule = {
  id: 'p-value-style',
  check(subject, report) {
    const {p: style} = subject.style
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.pValues) {
        const {end, p, relation, start} = statement
        if (relation === '>' || p.value <= 0 || p.value >= style.least) continue
        const expected = formatP(style.least / 2, subject.style).text
        report({
          reason: `Unexpected \`${wordsOf(passage, statement)}\`, expected \`${expected}\` in house style \`${subject.style.id}\``,
          fix: `Write \`${expected}\`.`,
          place: passage.place(start, end),
          expected: [expected]
        })
      }
  }
}
