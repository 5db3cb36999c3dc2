import {findAll} from '../../diagnostic/index.ts'
import type {Rule} from '../rule.ts'
import {type Hype, hype, terms} from '../words/hype.ts'

const all = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${hype
    .map(({words}) => `(${words})`)
    .join('|')})(?![\\p{L}\\p{N}-])`,
  'giu'
)
const allowed = new RegExp(
  `(?<!\\p{L})(?:${terms.join('|')})(?!\\p{L})|“[^”]*”`,
  'giu'
)

const reasons: Readonly<Record<Hype['tier'], string>> = {
  hope: 'which tells what its author thinks, expected what was found',
  praise: 'a word of praise, expected what was found'
}

/**
 * The text promotes nothing: no words of praise, and none that make readers
 * hope for more than the trial shows.
 *
 * Such words change how clinicians rate a benefit, with the same numbers
 * (Boutron, J Clin Oncol 2014;32:4120). Quotations in “ ” are left alone.
 */
export const soberWords: Rule = {
  id: 'sober-words',
  check({prose, resolved: {frontMatter}}, report) {
    if (!frontMatter.language.startsWith('en')) return
    for (const run of prose) {
      const matches = findAll(all, run.text)
      if (matches.length === 0) continue
      const free = findAll(allowed, run.text).map(({0: words, index}) => ({
        end: index + words.length,
        start: index
      }))
      for (const {0: words, index, ...groups} of matches) {
        const end = index + words.length
        if (free.some((span) => span.start <= index && end <= span.end))
          continue
        const found = hype.find((_, at) => groups[at + 1] !== undefined)
        if (!found) continue
        report({
          actual: words,
          fix: found.instead,
          place: run.place(index, end),
          reason: `Unexpected \`${words}\`, ${reasons[found.tier]}`
        })
      }
    }
  }
}
