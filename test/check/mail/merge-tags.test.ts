import {expect, test} from 'vitest'
import {checkMergeTags} from '../../../src/check/mail/merge-tags.ts'
import {hast} from '../../email/hast.ts'

function check(html: string, runs: readonly string[]): string[] {
  const reasons: string[] = []
  checkMergeTags(
    hast(html),
    runs,
    'Mailchimp',
    () => undefined,
    ({reason}) => reasons.push(reason)
  )
  return reasons
}

test('should find tags in text, tables and addresses', function () {
  expect(
    check(
      '<h1>For *|FNAME|* alone</h1><table><tr><td>*|IF:X|*</td></tr></table><a href="https://x.example/?*|EMAIL|*">x</a>',
      ['*|']
    )
  ).toEqual([
    'Unexpected `*|FNAME|*`, which Mailchimp would run, expected plain text',
    'Unexpected `*|IF:X|*`, which Mailchimp would run, expected plain text',
    'Unexpected `*|EMAIL|*`, which Mailchimp would run, expected plain text'
  ])
})

test('should leave what another system would run', function () {
  expect(check('<p>Doses [[1, 3]], 5%% and {{x}}</p>', ['*|'])).toEqual([])
  expect(check('<p>*|FNAME|*</p>', [])).toEqual([])
})
