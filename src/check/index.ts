import type {VFile} from 'vfile'
import {isRefused, report} from '../diagnostic/index.ts'
import {readProse} from './prose.ts'
import type {Rule, Subject} from './rule.ts'

/** Table of the rules on a summary, in the order in which they report. */
const summaryRules: readonly Rule[] = []

/**
 * Checks a resolved summary.
 *
 * @param summary
 *   Its parts.
 * @param file
 *   Its source; gets a message for each problem.
 */
export function checkSummary(
  summary: Pick<Subject, 'resolved' | 'style' | 'trial'>,
  file: VFile
): void {
  const subject: Subject = {
    ...summary,
    isWhole: !isRefused(file),
    prose: readProse(summary.resolved, file)
  }
  for (const {id, check} of summaryRules)
    check(subject, (problem) => report(file, id, problem))
}
