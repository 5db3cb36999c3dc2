import type {VFile} from 'vfile'

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
    message.note = undefined
    message.reason += ` (allowed: ${allowed.reason})`
  }
}

/**
 * Turns warnings into errors.
 *
 * @param file
 *   The summary; its messages change.
 */
export function makeStrict(file: VFile): void {
  for (const message of file.messages) {
    if (message.fatal === false) message.fatal = true
  }
}
