import type {Rule, Subject} from '../rule.ts'
import type {Run} from '../run.ts'

/** Methods whose result compares levels of a variable. */
const methods: ReadonlySet<string> = new Set([
  'chi-square',
  'difference',
  'fisher',
  'hazard-ratio',
  'log-rank'
])

/** Variables whose levels were given to participants, not found in them. */
const assigned = /^(?:ACT)?ARM|^TRT|^DOSE|^COHORT|^DL(?:N|VL)?$/

const caveat =
  /\b(?:not|never|without|no|non|un)[ -]?(?:been )?randomi[sz](?:ed|ation)|\bunrandomi[sz]ed|\bexploratory|\bdescriptive|\bhypothesis[- ]generating|\bnot (?:powered|designed|intended|meant) (?:for|to)|\bunpowered|\bno formal (?:comparison|test)|\b(?:cannot|should not|must not|may not) be compared|\brandomi[sz]ed (?:trial|comparison|study) (?:is|would be) needed|\bneeds? a randomi[sz]ed/i
const sections: ReadonlySet<string> = new Set([
  'conclusions',
  'discussion',
  'limitations',
  'limits',
  'results',
  'takeaway'
])

/**
 * A comparison of arms that chance did not make says so.
 *
 * Participants of such arms differ in more than their treatment, which no P
 * value or hazard ratio tells, and which its reader must know.
 */
export const comparisonCaveat: Rule = {
  id: 'comparison-caveat',
  check(subject, report) {
    const {prose, resolved, trial} = subject
    const {design} = resolved.frontMatter.trial
    if (isRandomized(design)) return
    const compared = trial.results.filter(
      ({by, method}) => methods.has(method) && assigned.test(by ?? '')
    )
    if (compared.length === 0 || prose.some(isCaveat)) return

    for (const {by, id, method, place} of compared) {
      const printed = findPrinted(id, subject)
      if (!printed) continue
      report({
        place: printed,
        reason: `Unexpected comparison of \`${by}\` (\`${id}\`, ${method}) in a trial ${design === undefined ? 'without a design' : `of design “${design}”`}, expected a sentence that says what it can show`,
        fix: 'Write with it, or under Limitations, that the arms were not randomized and the comparison is exploratory; if they were randomized, say so in `trial.design`.',
        cause: {reason: `\`${id}\` is defined here`, place}
      })
      return
    }
  }
}

function isRandomized(design = ''): boolean {
  return (
    /\brandomi[sz](?:ed|ation)\b/i.test(design) &&
    !/\b(?:not|non|without|no|un)[ -]?randomi[sz]/i.test(design)
  )
}

function isCaveat({figure, section, text}: Run): boolean {
  return (figure !== undefined || sections.has(section)) && caveat.test(text)
}

/** Where the text or a table prints a result first. */
function findPrinted(id: string, {prose, resolved}: Subject) {
  for (const run of prose) {
    const mark = run.marks.find(({result}) => result?.startsWith(`${id}/`))
    if (mark) return run.place(mark.start, mark.end)
  }
  for (const {spec} of resolved.figures.values()) {
    if (spec.type !== 'results') continue
    for (const row of spec.rows)
      if ('result' in row && row.result.id === id) return row.result.place
  }
  return undefined
}
