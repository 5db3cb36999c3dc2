import {percentVerdict} from '../percent-verdict.ts'
import {passagesOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/**
 * Percents are rounded half away from zero, as those are that the program
 * prints, and neither half to even nor cut off.
 */
export const percentRounding: Rule = {
  id: 'percent-rounding',
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
        if (verdict.kind !== 'half-even' && verdict.kind !== 'truncated')
          continue
        report({
          reason: `Unexpected \`${percent.text}%\` for ${numerator.text} of ${denominator.text}, expected \`${verdict.expected}%\`: it seems ${verdict.kind === 'half-even' ? 'rounded half to even' : 'cut off instead of rounded'}`,
          fix: `Write \`${verdict.expected}%\`; if the source prints it so, allow this with that reason.`,
          place: passage.place(start, end),
          actual: `${percent.text}%`,
          expected: [`${verdict.expected}%`]
        })
      }
  }
}
