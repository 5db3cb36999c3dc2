import type {Checked} from './checked.ts'
import {formatRecordPlace, type MessageRecord} from './message-record.ts'

const entities: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;'
}

// All that XML 1.0 has no place for (its production 2, `Char`).
const illegal =
  // oxlint-disable-next-line no-control-regex
  /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/**
 * A run as JUnit XML: a suite a summary, a failed case an error.
 *
 * Warnings and notes are cases that pass, with the message as output.
 */
export function formatJunit(summaries: readonly Checked[]): string {
  const suites = summaries.map(formatSuite)
  const cases = summaries.map(casesOf)
  const failures = summaries.map(failuresOf)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="plenary" tests="${sum(cases)}" failures="${sum(failures)}">`,
    ...suites,
    '</testsuites>',
    ''
  ].join('\n')
}

function formatSuite(summary: Checked): string {
  const {messages, path, slug} = summary
  const cases =
    messages.length > 0
      ? messages.map((message) => formatCase(message, slug))
      : [`    <testcase classname="${escape(slug)}" name="summary"/>`]

  return [
    `  <testsuite name="${escape(slug)}" file="${escape(path)}" tests="${casesOf(summary)}" failures="${failuresOf(summary)}">`,
    ...cases,
    '  </testsuite>'
  ].join('\n')
}

function formatCase(message: MessageRecord, slug: string): string {
  const {cause, file, fix, line, reason, rule, severity} = message
  const lines = [`${formatRecordPlace(message)}  ${severity}  ${reason}`]
  if (cause)
    lines.push(`because: ${cause.reason} (${formatRecordPlace(cause)})`)
  if (fix !== undefined) lines.push(`fix: ${fix}`)
  const text = escape(lines.join('\n'))
  const place = line === undefined ? '' : ` line="${line}"`
  const open = `    <testcase classname="${escape(slug)}" name="${escape(rule)}" file="${escape(file)}"${place}>`
  const inner =
    severity === 'error'
      ? `<failure type="${escape(rule)}" message="${escape(reason)}">${text}</failure>`
      : `<system-out>${text}</system-out>`

  return [open, `      ${inner}`, '    </testcase>'].join('\n')
}

function casesOf({messages}: Checked): number {
  return Math.max(messages.length, 1)
}

function failuresOf({messages}: Checked): number {
  return messages.filter(({severity}) => severity === 'error').length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function escape(text: string): string {
  return text
    .replaceAll(illegal, '\uFFFD')
    .replaceAll(/["&<>]/gu, (character) => entities[character] ?? character)
}
