import {boundsOf} from '../statistics-in-text/numeral.ts'
import {fixed} from '../../format/fixed.ts'
import {passagesOf, wordsOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/**
 * A hazard ratio is in the middle of its interval, on the log scale, as
 * intervals of Cox regression are made.
 */
export const ratioCentered: Rule = {
  id: 'ratio-centered',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const statement of passage.statements.intervals) {
        const {effect, end, estimate, lower, start, upper} = statement
        if (effect !== 'hazard ratio' || !estimate || !upper) continue
        if (lower.value <= 0 || upper.value <= lower.value) continue
        const [ratio, low, high] = [estimate, lower, upper].map((each) => {
          const [least, most] = boundsOf(each)
          return [Math.log(Math.max(1e-6, least)), Math.log(most)] as const
        })
        if (!ratio || !low || !high) continue
        const [least, most] = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2]
        // A tenth of the half-width; the rest is rounding.
        const slack = (high[1] - low[0]) / 20
        if (ratio[1] >= least - slack && ratio[0] <= most + slack) continue
        // Outside of the interval is another matter.
        if (ratio[1] < low[0] || ratio[0] > high[1]) continue
        report({
          reason: `Unexpected \`${wordsOf(passage, statement)}\`, expected a hazard ratio near \`${fixed(Math.sqrt(lower.value * upper.value), estimate.digits)}\`, the middle of these limits on the log scale`,
          fix: 'Check the three numbers; if the interval is of another kind, allow this with that reason.',
          place: passage.place(start, end)
        })
      }
  }
}
