import {boundsOf} from '../statistics-in-text/numeral.ts'
import {passagesOf} from '../passages.ts'
import type {Rule} from '../rule.ts'

/**
 * A mean of whole numbers is a fraction of their number (GRIM: Brown &
 * Heathers, Soc Psychol Personal Sci 2017;8:363).
 */
export const meanAttainable: Rule = {
  id: 'mean-attainable',
  check(subject, report) {
    for (const passage of passagesOf(subject))
      for (const {end, mean, size, start} of passage.statements.means) {
        const [least, most] = boundsOf(mean)
        const total = Math.ceil(least * size.value)
        if (size.value < 1 || total <= most * size.value) continue
        const near = [total - 1, total].map((sum) =>
          (sum / size.value).toFixed(mean.digits)
        )
        report({
          reason: `Unexpected mean of \`${mean.text}\` of whole numbers of ${size.text} participants, expected one that a sum of them has, as \`${near.join('` or `')}\``,
          fix: 'Check the mean, and in how many participants it was counted.',
          place: passage.place(start, end)
        })
      }
  }
}
