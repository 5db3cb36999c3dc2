import {percentVerdict} from '../percent-verdict.ts'
import {passagesOf, wordsOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/**
 * A percent is that of its count and total, by some rule of rounding.
 *
 * Rounding twice is named: 48.0496% is 48.0%, but 48.05% would be 48.1%.
 */
export const percentAgrees: Rule = {
  id: 'percent-agrees',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.fractions) {
        const {denominator, end, numerator, percent, start} = statement
        if (!percent || numerator.value > denominator.value) continue
        if (denominator.value < 1) continue
        const verdict = percentVerdict(
          numerator.value,
          denominator.value,
          percent.text
        )
        if (verdict.kind !== 'wrong' && verdict.kind !== 'rounded-twice')
          continue
        const how =
          verdict.kind === 'rounded-twice'
            ? `, rounded once: it was rounded twice, ${verdict.steps.map((step) => `${step}%`).join(' → ')} → ${percent.text}%`
            : ''
        report({
          reason: `Unexpected \`${percent.text}%\` for ${numerator.text} of ${denominator.text}, expected \`${verdict.expected}%\`${how}`,
          fix:
            verdict.kind === 'rounded-twice'
              ? 'Write the percent that is rounded once, or print it as a value.'
              : `Check \`${wordsOf(passage, statement)}\`: one of the three numbers is wrong.`,
          place: passage.place(start, end),
          actual: `${percent.text}%`,
          expected: [`${verdict.expected}%`]
        })
      }
  }
}
