import type {VFile} from 'vfile'
import {isRefused, report} from '../diagnostic/index.ts'
import {numberRules} from './number-rules.ts'
import {readProse} from './prose.ts'
import type {Rule, Subject} from './rule.ts'
import {abbreviationKnown} from './rules/abbreviation-known.ts'
import {abbreviationUsed} from './rules/abbreviation-used.ts'
import {comparisonCaveat} from './rules/comparison-caveat.ts'
import {harmCounted} from './rules/harm-counted.ts'
import {linkTracking} from './rules/link-tracking.ts'
import {literalNeeded} from './rules/literal-needed.ts'
import {numberBound, numberBoundElsewhere} from './rules/number-bound.ts'
import {plainGrade, plainSentence, plainWord} from './rules/plain-language.ts'
import {significanceSupported} from './rules/significance-supported.ts'
import {soberWords} from './rules/sober-words.ts'

/** Table of the rules on a summary, in the order in which they report. */
const summaryRules: readonly Rule[] = [
  numberBound,
  numberBoundElsewhere,
  literalNeeded,
  significanceSupported,
  comparisonCaveat,
  abbreviationKnown,
  abbreviationUsed,
  soberWords,
  harmCounted,
  linkTracking,
  plainSentence,
  plainGrade,
  plainWord,
  ...numberRules
]

/**
 * Checks a resolved summary.
 *
 * @param summary
 *   Its parts.
 * @param file
 *   Its source; gets a message for each problem.
 * @returns
 *   What the rules saw.
 */
export function checkSummary(
  summary: Pick<Subject, 'resolved' | 'style' | 'today' | 'trial'>,
  file: VFile
): Subject {
  const subject: Subject = {
    ...summary,
    isWhole: !isRefused(file),
    prose: readProse(summary.resolved, file)
  }
  for (const {id, check} of summaryRules)
    check(subject, (problem) => report(file, id, problem))
  return subject
}
