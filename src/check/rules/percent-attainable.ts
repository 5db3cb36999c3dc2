import {percent as percentOf} from '../../format/percent.ts'
import {isAttainable} from '../percent-verdict.ts'
import {passagesOf, wordsOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/** A percent of so many participants is that of some count of them. */
export const percentAttainable: Rule = {
  id: 'percent-attainable',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.shares) {
        const {denominator, end, percent, start} = statement
        const total = denominator.value
        if (total < 1 || percent.value > 100) continue
        if (isAttainable(total, percent.text)) continue
        const below = Math.floor((percent.value / 100) * total)
        const near = [below, Math.min(total, below + 1)].map(
          (count) =>
            `\`${percentOf(count, total, percent.digits)}%\` (${count} of ${total})`
        )
        report({
          reason: `Unexpected \`${percent.text}%\` of ${total} participants, expected a percent that a count of them has, as ${near.join(' or ')}`,
          fix: `Check \`${wordsOf(passage, statement)}\`: the percent or the total is that of others.`,
          place: passage.place(start, end)
        })
      }
  }
}
