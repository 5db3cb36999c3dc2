import type {Checked} from './checked.ts'
import type {MessageRecord} from './message-record.ts'
import type {Severity} from './rules.ts'

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  info: 'notice',
  warning: 'warning'
}

/**
 * Messages as workflow commands, which GitHub shows beside the lines.
 *
 * Source: actions/toolkit `packages/core/src/command.ts`.
 */
export function formatGithub(summaries: readonly Checked[]): string {
  return summaries
    .flatMap(({messages}) => messages)
    .map(formatCommand)
    .join('')
}

function formatCommand(message: MessageRecord): string {
  const {cause, fix, reason, severity} = message
  const properties = [
    ['file', message.file],
    ['line', message.line],
    ['col', message.column],
    ['endLine', message.endLine],
    // Columns of two different lines make GitHub drop the place.
    ['endColumn', message.endLine === message.line ? message.endColumn : ''],
    ['title', message.rule]
  ]
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')
  const lines = [reason]
  if (cause)
    lines.push(`Because: ${cause.reason} (${cause.file}:${cause.line})`)
  if (fix !== undefined) lines.push(`Fix: ${fix}`)
  return `::${commands[severity]} ${properties}::${escapeData(lines.join('\n'))}\n`
}

function escapeData(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
