import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {checkQrDisclaimer} from '../../src/check/qr-disclaimer.ts'
import {frontMatter} from '../output/resolved.ts'

const place = {
  file: 'summary.md',
  position: {start: {column: 1, line: 3}, end: {column: 9, line: 3}}
}
const link = {address: 'https://example.org/p', place}
const required = {name: 'Meeting', qr: {'disclaimer-required': true}}

function check(
  more: Parameters<typeof frontMatter>[0],
  meeting: Parameters<typeof checkQrDisclaimer>[1]
) {
  const file = new VFile({path: 'summary.md'})
  checkQrDisclaimer(frontMatter(more), meeting, file)
  return file.messages.map(({line, note, reason, ruleId}) => [
    line,
    ruleId,
    reason,
    note
  ])
}

test('should refuse a QR code without the text that its meeting requires', function () {
  expect(check({link}, required)).toEqual([
    [
      3,
      'qr-disclaimer',
      'Unexpected QR code without a disclaimer, expected the text that Meeting requires beside it',
      'Copy the text from the rules of the meeting into `link-disclaimer`, or delete `link`.'
    ]
  ])
})

test.each([
  ['without a link', {}, required],
  ['with a text of its own', {link, linkDisclaimer: 'Own.'}, required],
  [
    'with the text of the meeting',
    {link},
    {name: 'Meeting', qr: {'disclaimer-required': true, disclaimer: 'Text.'}}
  ],
  [
    'at a meeting that asks for none',
    {link},
    {name: 'Meeting', qr: {'disclaimer-required': false}}
  ],
  ['at a meeting that says nothing', {link}, {name: 'Meeting'}]
])('should take a summary %s', function (_, more, meeting) {
  expect(check(more, meeting)).toEqual([])
})
