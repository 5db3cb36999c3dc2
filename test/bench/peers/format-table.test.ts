import {expect, test} from 'vitest'
import {formatTable} from '../../../src/bench/peers/format-table.ts'
import {rowOf} from '../../../src/bench/peers/measured.ts'

test('should end numbers on one line', function () {
  expect(
    formatTable(
      ['tool', 'documents/s', 'remarks'],
      [
        ['ours', '40.1', 'all gates'],
        ['theirs', '–', 'a | b\nc']
      ]
    )
  ).toBe(`| tool   | documents/s | remarks   |
| ------ | ----------: | --------- |
| ours   |        40.1 | all gates |
| theirs |           – | a \\| b c  |
`)
})

test('should write a table without rows', function () {
  expect(formatTable(['a'], [])).toBe('| a   |\n| --- |\n')
})

test.each([
  [100, 2.5, '40.0', '2.5'],
  [27, 300, '0.09', '1111.1'],
  [0, 5, '0.00', '–']
])(
  'should give the rate of %i in %d s, and seconds for 100',
  function (documents, seconds, rate, all) {
    const row = rowOf(
      {documents, name: 'a', remarks: ['b', 'c'], seconds, version: '1'},
      100
    )
    expect(row).toEqual(['a', '1', rate, all, 'b; c'])
  }
)
