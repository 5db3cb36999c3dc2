import {VFileMessage} from 'vfile-message'
import {expect, test} from 'vitest'
import {recordMessage} from '../../src/diagnostic/index.ts'
import {figureAlone, allowed, path, totalsDisagree} from './record.ts'

test('should record both places, and what was and what should be', function () {
  expect(totalsDisagree()).toEqual({
    actual: '13',
    cause: {
      column: 16,
      file: 'content/demo/adsl.csv',
      line: 10,
      reason: 'Arms add up to `12` from here on'
    },
    column: 12,
    endColumn: 12,
    endLine: 7,
    expected: ['12'],
    file: path,
    fix: 'Write `12`, or correct the arms.',
    line: 7,
    reason: 'Unexpected total of `13`, expected `12`',
    rule: 'count-within-total',
    severity: 'error'
  })
})

test('should record the severity of the rule', function () {
  expect(figureAlone().severity).toBe('warning')
  expect(allowed().severity).toBe('info')
})

test('should record a message of another program', function () {
  const cause = new Error('Oh')
  const message = new VFileMessage('Why', {cause})
  expect(recordMessage(message, path)).toMatchObject({
    cause: undefined,
    file: path,
    line: undefined,
    rule: 'unknown',
    severity: 'info'
  })
})
