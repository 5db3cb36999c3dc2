import {findAll} from '../../diagnostic/index.ts'
import type {Rule} from '../rule.ts'
import type {Run} from '../run.ts'

const harms = 'toxicit(?:y|ies)|adverse (?:events?|effects?)|side effects?'
const mild = 'acceptable|favou?rable|manageable|tolerable|mild|good|excellent'

/** Words that stand for counts of harms (Gyawali, BMJ 2018;363:k4383). */
const euphemisms = new RegExp(
  [
    '\\b(?:well|generally|highly) tolerated\\b',
    `\\b(?:${mild}) (?:safety|tolerability|toxicity|side[- ]effect)(?: and \\w+)? profiles?\\b`,
    `\\b(?:${mild}) (?:safety|tolerability)\\b`,
    `\\b(?:manageable|tolerable|acceptable) (?:${harms})\\b`,
    `\\b(?:${harms}) (?:was|were|is|are) (?:\\w+ )?(?:manageable|tolerable|acceptable|expected)\\b`,
    '\\b(?:was|were|is|are|proved|appears?|appeared) (?:to be )?safe\\b',
    '\\bsafe and (?:effective|well tolerated|feasible|active)\\b'
  ].join('|'),
  'gi'
)
const sections: ReadonlySet<string> = new Set([
  'conclusions',
  'lead',
  'plain-language',
  'results',
  'takeaway',
  'title'
])

/**
 * Where the text says how well a treatment was tolerated, the same paragraph
 * says how many had harms: the words alone hide them.
 */
export const harmCounted: Rule = {
  id: 'harm-counted',
  check({prose, resolved: {frontMatter}}, report) {
    if (!frontMatter.language.startsWith('en')) return
    for (const run of prose) {
      if (!sections.has(run.section) || isCounted(run)) continue
      for (const {0: words, index} of findAll(euphemisms, run.text))
        report({
          actual: words,
          fix: 'Say how many had adverse events, and of which grade; leave the word out.',
          place: run.place(index, index + words.length),
          reason: `Unexpected \`${words}\` without a count of harms in the same paragraph`
        })
    }
  }
}

/** A number, a source, a question, or a plain no: “was not shown to be safe”. */
function isCounted({kind, marks, text}: Run): boolean {
  if (kind === 'label' || kind === 'cell') return true
  return (
    /\d|\?|\b(?:not|whether|no one|nobody|none)\b/i.test(text) ||
    marks.some((mark) => mark.kind !== 'reference')
  )
}
