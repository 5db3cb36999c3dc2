import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {
  allowMessages,
  isRefused,
  makeStrict,
  report
} from '../../src/diagnostic/index.ts'

function createFile(): VFile {
  const file = new VFile({path: 'content/demo/summary.md'})
  report(file, 'figure-referenced', {reason: 'Alone'})
  report(file, 'figure-referenced', {reason: 'Also alone'})
  return file
}

test('should refuse warnings when strict', function () {
  const file = createFile()
  expect(isRefused(file)).toBe(false)
  makeStrict(file)
  expect(file.messages.map(({fatal}) => fatal)).toEqual([true, true])
})

test('should let a summary allow a warning, even when strict', function () {
  const file = createFile()
  const reason = 'It decorates'
  allowMessages(file, new Map([['figure-referenced', {reason}]]))
  makeStrict(file)
  expect(file.messages[0]).toMatchObject({
    fatal: undefined,
    reason: 'Alone (allowed: It decorates)'
  })
})

test('should never let a summary allow an error', function () {
  const file = createFile()
  report(file, 'count-within-total', {reason: 'Wrong'})
  allowMessages(file, new Map([['count-within-total', {reason: 'No time'}]]))
  expect(isRefused(file)).toBe(true)
})
