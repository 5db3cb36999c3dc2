import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {linePlace} from '../../src/diagnostic/index.ts'
import {decodeArd} from '../../src/trial/ard.ts'
import {decodeCells} from '../../src/trial/cells.ts'
import {decodeDataFile} from '../../src/trial/doors.ts'
import {writeXport} from './write-xport.ts'

/** What is said of a data file. */
function said(path: string, contents: Uint8Array | string): readonly string[] {
  const file = new VFile({path: 'a/summary.md'})
  const bytes =
    typeof contents === 'string' ? new TextEncoder().encode(contents) : contents
  const source = {bytes, name: 'a', path, place: linePlace('a/summary.md', 5)}
  if (path.endsWith('.ard')) decodeArd({...source, path: 'a.json'}, file)
  else {
    const table = decodeDataFile(source, file)
    if (table) decodeCells(table, new Map(), file)
  }
  return file.messages.map(
    ({name, reason, ruleId}) => `${name} ${ruleId} ${reason}`
  )
}

/** A head and so many rows. */
function csv(rows: number, columns: number): string {
  const names = Array.from({length: columns}, (_, index) => `V${index}`)
  return `${names.join()}\n${`${'1,'.repeat(columns - 1)}1\n`.repeat(rows)}`
}

function json(rows: number, label = 'A', cell = 'x'): string {
  return JSON.stringify({
    datasetJSONVersion: '1.1.0',
    records: rows,
    columns: [{name: 'A', label, dataType: 'string'}],
    rows: Array.from({length: rows}, () => [cell])
  })
}

describe('data', function () {
  test.for([
    [
      'a.csv',
      csv(20_001, 1),
      'a.csv:1:1 data-limits Unexpected `20001` rows of `a`, expected at most `20000`'
    ],
    [
      'a.csv',
      csv(2, 201),
      'a.csv:1:1 data-limits Unexpected `201` columns of `a`, expected at most `200`'
    ],
    [
      'a.csv',
      csv(2100, 200),
      'a.csv:1:1 data-limits Unexpected `420000` cells of `a`, expected at most `400000`'
    ],
    [
      'a.csv',
      ','.repeat(1_000_000),
      'a.csv:1:1 data-limits Unexpected `1000001` columns of `a`, expected at most `200`'
    ],
    [
      'a.json',
      json(20_001),
      'a.json:1:1 data-limits Unexpected `20001` rows of `a`, expected at most `20000`'
    ],
    [
      'a.json',
      `{"a":\n${'['.repeat(100_000)}`,
      'a.json:2:40 data-limits Unexpected JSON in `a.json` that is nested deeper than `40` lists and objects'
    ],
    [
      'a.ard',
      '{"a":'.repeat(50_000),
      'a.json:1:201 data-limits Unexpected JSON in `a.json` that is nested deeper than `40` lists and objects'
    ],
    [
      'a.json',
      json(1, 'A\u202Eb'),
      'a/summary.md:5:1 text-encoding Unexpected character `U+202E` in the label of `A`, expected visible text'
    ],
    [
      'a.json',
      json(1, 'A', 'x\u200By'),
      'a.json:1:108 text-encoding Unexpected cell `x\u200By` of `A` (row 1), expected visible text: it holds the character `U+200B`'
    ],
    [
      'a.csv',
      'A\na\u0301\u0301\u0301\u0301\n',
      'a.csv:2:1 text-encoding Unexpected cell `a\u0301\u0301\u0301\u0301` of `A`, expected visible text: it holds the row of more than 3 combining marks'
    ],
    [
      'a.ard',
      '[{"variable":"A\\u202Eb","stat_name":"n","stat":[1]}]',
      'a.json:1:2 text-encoding Unexpected character `U+202E` in a row of `a`, expected visible text'
    ]
  ] as const)('should be within limits: %#', function ([path, text, message]) {
    expect(said(path, text)).toEqual([message])
  })

  test('should be within limits in SAS files, by what their header says', function () {
    const bytes = writeXport('A', [{name: 'A', length: 1}], [])
    const rows = new Uint8Array(80 * 300).fill(0x78)
    expect(said('a.xpt', Buffer.concat([bytes, rows]))).toEqual([
      'a/summary.md:5:1 data-limits Unexpected `24000` rows of `a`, expected at most `20000`'
    ])
  })

  test.for([
    ['a.csv', csv(20_000, 2)],
    ['a.csv', csv(20_000, 2).trimEnd()],
    ['a.csv', csv(2, 200)],
    ['a.csv', `A\n"${'a,b '.repeat(5000)}"\n`],
    ['a.json', json(5000)],
    [
      'a.csv',
      'NAME\nעברית\u200F\nمی\u200Cخواهم\nక్\u200Dష\nNguye\u0302\u0303n\n'
    ]
  ] as const)(
    'should be taken that are large or odd: %#',
    function ([path, text]) {
      expect(said(path, text)).toEqual([])
    }
  )
})
