import {expect, test} from 'vitest'
import {
  type Checked,
  countChecked,
  formatCounts,
  formatJson
} from '../../src/diagnostic/index.ts'
import {checked, figureAlone, allowed, totalsDisagree} from './record.ts'

const crashed: Checked = {...checked(totalsDisagree()), state: 'crashed'}
const run = [
  checked(),
  checked(figureAlone(), allowed()),
  checked(totalsDisagree(), figureAlone()),
  crashed
]

test('should count summaries and messages', function () {
  expect(countChecked(run)).toEqual({
    built: 2,
    errors: 2,
    failed: 1,
    refused: 1,
    summaries: 4,
    warnings: 2
  })
})

test.each([
  [run, '4 summaries: 2 built, 1 refused, 1 failed. 2 errors, 2 warnings.'],
  [[checked()], '1 summary: 1 built.'],
  [[checked(figureAlone())], '1 summary: 1 built. 1 warning.'],
  [[], '0 summaries: 0 built.']
])('should say a run in a line', function (summaries, expected) {
  expect(formatCounts(countChecked(summaries), 'built')).toBe(expected)
})

test('should write all of a run as JSON', function () {
  const text = formatJson({summaries: run})
  expect(text.endsWith('}\n')).toBe(true)
  expect(JSON.parse(text)).toMatchObject({
    summaries: [
      {messages: [], state: 'built'},
      {},
      {messages: [{line: 7, rule: 'count-within-total'}, {}]},
      {state: 'crashed'}
    ]
  })
})
