import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {linePlace} from '../../src/diagnostic/place.ts'
import type {MeasuredTable} from '../../src/output/measured.ts'
import {reportWideTables} from '../../src/template/wide-tables.ts'

function messagesOf(byPx: number, widths: Readonly<Record<string, number>>) {
  const file = new VFile({path: 'trial/summary.md'})
  const table: MeasuredTable = {
    id: 'tbl-a',
    byPx,
    columns: Object.entries(widths).map(([name, widthPx]) => ({name, widthPx}))
  }
  reportWideTables(file, 'poster', [table], () =>
    linePlace('trial/summary.md', 7)
  )
  return file.messages.map(({name, note, reason, ruleId}) => ({
    name,
    note,
    reason,
    ruleId
  }))
}

test('should name the last column that is enough', function () {
  const widths = {Outcome: 200, 'DL1 n = 3': 90, 'DL2 n = 12': 90, All: 40}
  expect(messagesOf(50.2, widths)).toEqual([
    {
      name: 'trial/summary.md:7:1',
      note: 'Leave out the column `DL2` (name the others under `columns`), or shorten the longest words of `Outcome`.',
      reason:
        'Unexpected width of `tbl-a` in the poster, 51 px more than its column of the page, expected it to fit',
      ruleId: 'table-fits'
    }
  ])
})

test('should name several columns where one is not enough', function () {
  const [message] = messagesOf(100, {Outcome: 200, A: 60, B: 60, C: 60})
  expect(message?.note).toContain('Leave out the columns `B`, `C` (')
})

test('should name none where the names of rows are too wide', function () {
  const [message] = messagesOf(100, {Outcome: 500, A: 60})
  expect(message?.note).toBe(
    'Shorten its names of rows, or keep the table for other products with `:::only`.'
  )
})

test('should say nothing without wide tables', function () {
  const file = new VFile({path: 'trial/summary.md'})
  reportWideTables(file, 'poster', [], () => undefined)
  expect(file.messages).toEqual([])
})
