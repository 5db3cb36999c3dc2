import type {Element, ElementContent} from 'hast'
import {
  formatRecordPlace,
  type MessageRecord,
  type Severity,
  visible
} from '../diagnostic/index.ts'
import {element} from '../output/hast.ts'
import type {SummaryReport} from './report.ts'

/** Id of the messages of a summary: its slug may be no id, its number is. */
export function messagesId(index: number): string {
  return `messages-${index + 1}`
}

/** Messages of a summary that have a severity. */
export function messagesOf(
  {messages}: SummaryReport,
  severity: Severity
): readonly MessageRecord[] {
  return messages.filter((message) => message.severity === severity)
}

/** `1 error`, `2 errors`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Text of a message; what stands in backticks becomes code. */
export function reasonContent(reason: string): ElementContent[] {
  const parts = visible(reason).split('`')
  // An odd number of backticks is text, not code.
  if (parts.length % 2 === 0) return [{type: 'text', value: visible(reason)}]
  return parts.flatMap(function (value, index): ElementContent[] {
    if (index % 2 === 1) return [element('code', {}, [value])]
    return value === '' ? [] : [{type: 'text', value}]
  })
}

/**
 * All messages, under the title of their summary.
 *
 * @param summaries
 *   In the order of the cards.
 */
export function indexMessages(
  summaries: readonly SummaryReport[]
): ElementContent[] {
  return summaries.flatMap(function ({messages, title}, index) {
    if (messages.length === 0) return []
    return [
      element('h3', {id: messagesId(index)}, [title]),
      element('ol', {}, messages.map(describe))
    ]
  })
}

function describe(message: MessageRecord): Element {
  const {cause, fix, reason, rule, severity} = message
  const lines = [
    element('p', {className: [severity]}, [
      element('span', {className: ['place']}, [
        visible(formatRecordPlace(message))
      ]),
      ' ',
      element('span', {className: ['severity']}, [severity]),
      ' ',
      element('span', {className: ['rule']}, [rule])
    ]),
    element('p', {}, reasonContent(reason))
  ]

  if (cause) {
    lines.push(
      element('p', {className: ['because']}, [
        'Because: ',
        ...reasonContent(cause.reason),
        ` (${visible(formatRecordPlace(cause))})`
      ])
    )
  }

  if (fix !== undefined) {
    const label = element('span', {}, ['Fix: '])
    lines.push(
      element('p', {className: ['fix']}, [label, ...reasonContent(fix)])
    )
  }

  return element('li', {}, lines)
}
