import {findAll} from '../../diagnostic/index.ts'
import {plain} from '../statistics-in-text/plain.ts'
import {passagesOf, wordsOf} from '../passages.ts'
import type {Rule} from '../rule.ts'
import {isMirrored} from './interval-order.ts'

// The word has the direction already; a range of changes may go both ways.
const doubled =
  /(?<!\p{L})(?<word>[Rr]eductions?|[Dd]ecreases?|[Dd]ecreased|[Dd]eclines?|[Dd]eclined|[Ss]hrinkage|[Ff]ell)\s(?:(?:was|were|by|of|in|from\sbaseline|the|median|mean)\s){1,3}(?<number>-\d+(?:\.\d+)?\s?(?:%|percent|mm|cm|points)?)(?!\s?(?:to|–|-)\s?\+?\d)/gu

/** A change is either signed or named a reduction, and its limits like it. */
export const signConvention: Rule = {
  id: 'sign-convention',
  check(subject, report) {
    for (const passage of passagesOf(subject)) {
      if (!/\d/.test(passage.text)) continue
      for (const match of findAll(doubled, plain(passage.text))) {
        const {number = '', word = ''} = match.groups ?? {}
        const end = match.index + match[0].length
        const signed = passage.text.slice(end - number.length, end).trim()
        report({
          reason: `Unexpected sign of \`${signed}\` after “${word.toLowerCase()}”, expected \`${number.slice(1).trim()}\``,
          fix: `Delete the minus, or write “change” for “${word.toLowerCase()}”.`,
          place: passage.place(match.index, end)
        })
      }

      for (const statement of passage.statements.intervals) {
        if (!isMirrored(statement)) continue
        report({
          reason: `Unexpected signs in \`${wordsOf(passage, statement)}\`, expected estimate and limits with one convention`,
          fix: 'Write all three as signed changes, or all three as reductions.',
          place: passage.place(statement.start, statement.end)
        })
      }
    }
  }
}
