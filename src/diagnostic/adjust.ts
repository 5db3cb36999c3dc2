import type {VFile} from 'vfile'

/** Rules that inform, and refuse under `--strict`. */
const strictRules: ReadonlySet<string> = new Set(['value-known'])

/**
 * Turns warnings that a summary allows into information, with the reason.
 *
 * @param file
 *   The summary; its messages change.
 * @param allow
 *   Rule id to the reason that the author gives.
 */
export function allowMessages(
  file: VFile,
  allow: ReadonlyMap<string, {readonly reason: string}>
): void {
  for (const message of file.messages) {
    const allowed = allow.get(message.ruleId ?? '')
    if (message.fatal !== false || allowed === undefined) continue
    message.fatal = undefined
    message.note = `Allowed by the summary: ${allowed.reason}`
  }
}

/**
 * Turns warnings into errors, and what is not known too.
 *
 * @param file
 *   The summary; its messages change.
 */
export function makeStrict(file: VFile): void {
  for (const message of file.messages) {
    if (message.fatal === false || strictRules.has(message.ruleId ?? '')) {
      message.fatal = true
    }
  }
}
