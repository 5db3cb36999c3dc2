import {VFile} from 'vfile'
import {
  allowMessages,
  type Checked,
  linePlace,
  type MessageRecord,
  recordMessage,
  report
} from '../../src/diagnostic/index.ts'

/** Path of the summary of all messages here. */
export const path = 'content/demo/summary.md'

/** An error that two places disagree about, as `report` makes it. */
export function totalsDisagree(): MessageRecord {
  return recordOf(function (file) {
    report(file, 'count-within-total', {
      actual: '13',
      cause: {
        place: linePlace('content/demo/adsl.csv', 10, 16),
        reason: 'Arms add up to `12` from here on'
      },
      expected: ['12'],
      fix: 'Write `12`, or correct the arms.',
      place: linePlace(path, 7, 12),
      reason: 'Unexpected total of `13`, expected `12`'
    })
  })
}

/** A warning without a place. */
export function figureAlone(): MessageRecord {
  return recordOf(function (file) {
    report(file, 'figure-referenced', {
      fix: 'Write `@fig-os` in the text.',
      reason: 'Unexpected figure `fig-os` that nothing refers to'
    })
  })
}

/** A warning that its summary allows, which only informs. */
export function allowed(): MessageRecord {
  return recordOf(function (file) {
    report(file, 'figure-referenced', {
      place: linePlace(path, 3),
      reason: 'Unexpected figure `fig-os` that nothing refers to'
    })
    const reason = 'It decorates'
    allowMessages(file, new Map([['figure-referenced', {reason}]]))
  })
}

/** A summary with messages. */
export function checked(...messages: readonly MessageRecord[]): Checked {
  const refused = messages.some(({severity}) => severity === 'error')
  const state = refused ? 'refused' : 'built'
  return {messages, path, slug: 'demo', state}
}

function recordOf(write: (file: VFile) => void): MessageRecord {
  const file = new VFile({path})
  write(file)
  const [message] = file.messages
  if (!message) throw new Error('Expected a message')
  return recordMessage(message, path)
}
