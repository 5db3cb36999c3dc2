import type {VFileMessage} from 'vfile-message'
import type {Severity} from './rules.ts'

/** The second place of a problem. */
export interface CauseRecord {
  readonly reason: string
  readonly file: string
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/** A message as plain data, for reports and formatters. */
export interface MessageRecord {
  readonly file: string
  /** From 1; absent where the file as a whole is meant. */
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly endLine?: number | undefined
  readonly endColumn?: number | undefined
  readonly severity: Severity
  readonly rule: string
  readonly reason: string
  /** What to do, an imperative sentence. */
  readonly fix?: string | undefined
  readonly actual?: string | undefined
  readonly expected?: readonly string[] | undefined
  readonly cause?: CauseRecord | undefined
}

/**
 * Records a message.
 *
 * @param message
 *   As `report` made it.
 * @param path
 *   File to name where the message names none.
 */
export function recordMessage(
  message: VFileMessage,
  path: string
): MessageRecord {
  const {cause, place} = message
  const end = place && 'end' in place ? place.end : undefined

  return {
    actual: message.actual,
    cause: isMessage(cause)
      ? {
          column: cause.column,
          file: cause.file || path,
          line: cause.line,
          reason: cause.reason
        }
      : undefined,
    column: message.column,
    endColumn: end?.column,
    endLine: end?.line,
    expected: message.expected,
    file: message.file || path,
    fix: message.note,
    line: message.line,
    reason: message.reason,
    rule: message.ruleId ?? 'unknown',
    severity: severityOf(message)
  }
}

function severityOf({fatal}: VFileMessage): Severity {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'info'
}

function isMessage(value: unknown): value is VFileMessage {
  return value instanceof Error && 'reason' in value
}

/** `file:line:col`, or the file alone. */
export function formatRecordPlace({
  column,
  file,
  line
}: Pick<MessageRecord, 'column' | 'file' | 'line'>): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`
}
