import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {checkLogos} from '../../src/check/logos.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import type {Meeting} from '../../src/output/meeting.ts'
import {frontMatter} from '../output/resolved.ts'

const place = linePlace('summary.md', 4)
const logos = [
  {file: 'a.png', alt: 'a university', of: 'non-profit' as const, place},
  {file: 'b.png', alt: 'a company', of: 'company' as const, place}
]

function check(taken: Meeting['logos'], name = 'Meeting') {
  const file = new VFile({path: 'summary.md'})
  checkLogos(frontMatter({logos}), {logos: taken, name}, file)
  return file.messages.map(({line, note, reason, ruleId}) => [
    line,
    ruleId,
    reason,
    note
  ])
}

test('should refuse logos of companies where a meeting takes none', function () {
  expect(check('non-profit')).toEqual([
    [
      4,
      'logo-allowed',
      'Unexpected logo of a company, expected none of companies at Meeting',
      'Take the logo out for this meeting; the affiliation names its owner.'
    ]
  ])
})

test('should refuse all logos where a meeting takes none', function () {
  expect(check('none', '').map(([, , reason]) => reason)).toEqual([
    'Unexpected logo of a university, expected no logos at `generic`',
    'Unexpected logo of a company, expected no logos at `generic`'
  ])
})

test('should not check what a meeting does not state', function () {
  expect(check('unknown')).toEqual([])
  expect(check('any')).toEqual([])
})
