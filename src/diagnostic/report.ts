import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Place} from './place.ts'
import {type RuleId, rules} from './rules.ts'

/** What an author needs to mend one problem. */
export interface Problem {
  /** “Unexpected A, expected B”, with values in backticks. */
  readonly reason: string
  /** What to do about it, an imperative sentence. */
  readonly fix?: string
  /** Where it is; without it the summary as a whole is meant. */
  readonly place?: Place | undefined
  readonly actual?: string
  readonly expected?: readonly string[]
  /** The second place, where two places disagree. */
  readonly cause?: {readonly reason: string; readonly place: Place} | undefined
}

/**
 * Adds a problem to the messages of a summary.
 *
 * Severity comes from the table of rules, so that no caller can soften it.
 *
 * @param file
 *   The summary; its `messages` grow by one.
 * @param rule
 *   Id of the rule that was broken.
 * @param problem
 *   What, where and how to mend it.
 */
export function report(file: VFile, rule: RuleId, problem: Problem): void {
  const {place, cause} = problem
  const message = new VFileMessage(problem.reason, {
    place: place?.position,
    ruleId: rule,
    source: 'plenary',
    cause: cause ? createCause(rule, cause.reason, cause.place) : undefined
  })
  message.file = place?.file ?? file.path
  message.name = place
    ? `${message.file}:${place.position.start.line}:${place.position.start.column}`
    : message.file
  const {severity} = rules[rule]
  message.fatal =
    severity === 'error' ? true : severity === 'warning' ? false : undefined
  if (problem.fix !== undefined) message.note = problem.fix
  if (problem.actual !== undefined) message.actual = problem.actual
  if (problem.expected !== undefined) message.expected = [...problem.expected]
  file.messages.push(message)
}

function createCause(rule: RuleId, reason: string, place: Place): VFileMessage {
  const cause = new VFileMessage(reason, {
    place: place.position,
    ruleId: rule,
    source: 'plenary'
  })
  cause.file = place.file
  return cause
}

/** Whether a summary was refused: it holds a message of severity `error`. */
export function isRefused(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true)
}
