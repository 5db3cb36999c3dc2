import {expect, test} from 'vitest'
import {applyEdits} from '../../src/build/apply-edits.ts'

const edits = [
  {end: 5, start: 4, text: 'XX'},
  {end: 2, start: 0, text: ''},
  {end: 8, start: 8, text: '!'}
]

test.each([
  ['line feeds', 'ab\ncdef\n', '\ncXXef\n!'],
  ['carriage returns', 'ab\r\ncdef\r\n', '\r\ncXXef\r\n!'],
  ['a mark of byte order', '\uFEFFab\r\ncdef\n', '\uFEFF\r\ncXXef\n!'],
  ['a carriage return alone', 'ab\rcdef\r', '\rcXXef\r!']
])(
  'should edit a file with %s, and change nothing else',
  (_, file, expected) => {
    expect(applyEdits(file, edits)).toBe(expected)
  }
)

test('should refuse edits that overlap', function () {
  expect(() =>
    applyEdits('abcd', [
      {end: 3, start: 0, text: ''},
      {end: 4, start: 1, text: ''}
    ])
  ).toThrow(RangeError)
})
