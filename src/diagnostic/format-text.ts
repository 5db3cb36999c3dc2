import type {Checked} from './checked.ts'
import {formatRecordPlace, type MessageRecord} from './message-record.ts'
import type {Severity} from './rules.ts'
import {visible} from './visible.ts'

/** How messages look. */
export interface TextSettings {
  /** Whether the reader is a terminal that shows colours. */
  readonly color: boolean
  /** Folder of the products, to name pages in it (default: none is named). */
  readonly out?: string | undefined
}

type Style = 'bold' | 'dim' | Severity

const codes: Readonly<Record<Style, string>> = {
  bold: '1',
  dim: '2',
  error: '31;1',
  info: '34;1',
  warning: '33;1'
}

/**
 * Messages for a person: `file:line:col  severity  rule-id  message`, then
 * the second place and the fix on lines of their own; then pages to look at.
 *
 * @returns
 *   Lines that end in a newline; empty if there is nothing to say.
 */
export function formatText(
  summaries: readonly Checked[],
  settings: TextSettings
): string {
  return summaries
    .flatMap((summary) => [
      ...summary.messages.map((message) => formatMessage(message, settings)),
      formatInspection(summary, settings)
    ])
    .join('')
}

/** Where one sees what is wrong with a page. */
function formatInspection(
  {inspection = [], slug}: Checked,
  {out}: TextSettings
): string {
  const pages = inspection.filter((path) => path.endsWith('.html'))
  if (out === undefined || pages.length === 0) return ''
  const named = pages.map((path) => `${out}/${slug}/${path}`).join(' and ')
  return `    look at ${visible(named)}, where the fault is outlined\n`
}

function formatMessage(message: MessageRecord, {color}: TextSettings): string {
  const {cause, fix, reason, rule, severity} = message
  const head = [
    paint('bold', visible(formatRecordPlace(message))),
    paint(severity, severity),
    paint('dim', visible(rule)),
    visible(reason)
  ].join('  ')
  const lines = [head]

  if (cause) {
    const place = paint('bold', visible(formatRecordPlace(cause)))
    lines.push(`    because: ${visible(cause.reason)} (${place})`)
  }

  if (fix !== undefined) lines.push(`    fix: ${visible(fix)}`)
  return `${lines.join('\n')}\n`

  function paint(style: Style, text: string): string {
    return color ? `\u001B[${codes[style]}m${text}\u001B[0m` : text
  }
}
