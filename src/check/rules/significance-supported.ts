import type {Results} from '../../analysis/result.ts'
import {findAll} from '../../diagnostic/index.ts'
import type {ResolvedClaim} from '../../resolve/resolved.ts'
import type {Rule} from '../rule.ts'
import type {Run} from '../run.ts'

/** What a test can find: nouns that make “significant” a statistical word. */
const finding =
  'advantage|association|benefit|change from baseline|correlation|decrease|difference|effect|improvement|increase|prolongation|reduction|trend'

/** Words between that make it a word of the clinic. */
const clinical =
  'clinical|dose|drug|functional|neurologic|protocol|radiographic|radiologic|significant|symptomatic|weight'

/** Words that make “significantly” one. */
const degree =
  'associated|better|changed|correlated|declined|decreased|differed|different|differ|extend(?:ed|s)?|exceeded|faster|favou?red|fewer|greater|higher|improved?|increased?|larger|less|longer|lower|more|prolong(?:ed|s)?|reduced?|shorter|slower|smaller|superior|inferior|worse|worsened'

// “Clinically significant”, “significant unmet need”, “no significant past
// history” and “of unknown significance” are none of these.
const phrases = new RegExp(
  [
    '\\bstatistical(?:ly)?[ -](?:non-?)?significan(?:t|tly|ce)\\b',
    `(?<!clinically )\\bsignificantly (?:${degree})\\b`,
    `(?<!clinically )\\b(?:non-?)?significant (?:(?!${clinical})[\\w-]+ ){0,3}?(?:${finding})s?\\b`,
    `\\b(?:${finding})s?\\b[^.;]{0,60}? (?:was|were|is|are|remained|became) (?:not |non-?|highly )?significant\\b`,
    '\\b(?:reach|reached|reaching|approached|approaching|achieved|attained) significance\\b'
  ].join('|'),
  'gi'
)

/** What such a word rests on, or says that there is none. */
const evidence =
  /\bP ?[<>=≤≥]|\bP[ -]values?\b|\bCIs?\b|\b(?:confidence|credible) intervals?\b/i
const evidenceParts = /\/(?:p|interval|limits)$/
const sections: ReadonlySet<string> = new Set([
  'conclusions',
  'lead',
  'limits',
  'results',
  'takeaway',
  'title'
])

/**
 * “Significant” in its statistical sense rests on a P value or an interval
 * that its reader sees beside it.
 *
 * The word alone hides which test it was and what it found; without a test it
 * is a claim that nothing backs.
 */
export const significanceSupported: Rule = {
  id: 'significance-supported',
  check({prose, resolved}, report) {
    const {claims = [], results} = resolved
    for (const run of prose) {
      if (!isClaim(run) || hasEvidence(run, results)) continue
      for (const {0: words, index} of findAll(phrases, run.text)) {
        const place = run.place(index, index + words.length)
        if (claims.some((claim) => proves(claim, place.position.start.line)))
          continue
        report({
          place,
          reason: `Unexpected \`${words}\` without a P value or an interval in the same paragraph, expected what it rests on`,
          fix: `${suggest(results)} or say what was seen without the word.`
        })
      }
    }
  }
}

/** Background and methods speak of others' results, and of rules to come. */
function isClaim({kind, section, figure}: Run): boolean {
  if (kind === 'heading' || kind === 'cell' || kind === 'label') return false
  return figure !== undefined || sections.has(section)
}

function hasEvidence({marks, text}: Run, results: Results): boolean {
  if (evidence.test(text)) return true
  return marks.some(function ({kind, result = ''}) {
    if (kind === 'citation') return true
    return (
      kind === 'value' &&
      (evidenceParts.test(result) || isTest(result, results))
    )
  })
}

/** The usual form of a test is its P value. */
function isTest(name: string, results: Results): boolean {
  const [id = ''] = name.split('/')
  return (
    /\/(?:usual|value)$/.test(name) && results.get(id)?.all?.kind === 'test'
  )
}

function proves({parts, position}: ResolvedClaim, line: number): boolean {
  const inside = position.start.line <= line && line <= position.end.line
  return inside && parts.some((part) => /\.(?:p|lower|upper)$/.test(part))
}

function suggest(results: Results): string {
  for (const [id, {all}] of results) {
    if (all?.kind === 'test') return `Print \`= ${id}\` beside it,`
    if (
      all?.kind === 'estimate' &&
      all.interval &&
      all.interval !== 'not-estimable'
    )
      return `Print \`= ${id}.interval\` beside it,`
  }
  return 'Print the P value or the interval beside it,'
}
