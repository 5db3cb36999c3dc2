import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {linePlace} from '../../src/diagnostic/index.ts'
import {decimalText} from '../../src/trial/decimal-text.ts'
import {decodeDatasetJson} from '../../src/trial/dataset-json.ts'
import {findJsonRows} from '../../src/trial/json-rows.ts'

function decode(value: unknown) {
  const file = new VFile({path: 'a/summary.md'})
  const place = linePlace('a/summary.md', 8)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const bytes = new TextEncoder().encode(text)
  const table = decodeDatasetJson(
    {name: 'dm', bytes, path: 'a/dm.json', place},
    file
  )
  return {table, reasons: file.messages.map((message) => message.reason)}
}

// Columns and cells of the examples in the specification of Dataset-JSON 1.1
// (sections “Row Data”, “Date/Time Variables”, “Decimal Variables”).
const example = {
  datasetJSONCreationDateTime: '2023-06-28T15:38:43',
  datasetJSONVersion: '1.1.0',
  itemGroupOID: 'IG.DM',
  records: 2,
  name: 'DM',
  label: 'Demographics',
  columns: [
    {
      itemOID: 'IT.DM.USUBJID',
      name: 'USUBJID',
      label: 'Unique Subject Identifier',
      dataType: 'string',
      length: 8,
      keySequence: 2
    },
    {itemOID: 'IT.DM.AGE', name: 'AGE', label: 'Age', dataType: 'integer'},
    {
      itemOID: 'IT.AE.AESTDTC',
      name: 'AESTDTC',
      label: 'Start Date/Time of Adverse Event',
      dataType: 'date'
    },
    {
      itemOID: 'IT.ADAE.TRTSDT',
      name: 'TRTSDT',
      label: 'Date of First Exposure to Treatment',
      dataType: 'date',
      targetDataType: 'integer',
      displayFormat: 'E8601DA.'
    },
    {
      itemOID: 'IT.ADSL.BMIBL',
      name: 'BMIBL',
      label: 'Baseline BMI (kg/m^2)',
      dataType: 'decimal',
      targetDataType: 'decimal',
      length: 16
    }
  ],
  rows: [
    ['CDISC001', 84, '2012-12-02', '2014-01-02', '30.8983333232059'],
    ['CDISC002', null, '', null, '28.977529926378']
  ]
}

test('should read the example of the specification', function () {
  const {table, reasons} = decode(example)
  expect(reasons).toEqual([])
  expect(table?.columns.map(({name, type}) => [name, type])).toEqual([
    ['USUBJID', 'text'],
    ['AGE', 'number'],
    // Dates of SDTM may be partial.
    ['AESTDTC', 'text'],
    ['TRTSDT', 'date'],
    ['BMIBL', 'number']
  ])
  expect(table?.rows.map((row) => row.cells)).toEqual([
    ['CDISC001', '84', '2012-12-02', '2014-01-02', '30.8983333232059'],
    ['CDISC002', '', '', '', '28.977529926378']
  ])
})

test('should read a file without rows', function () {
  const {rows: _, ...rest} = example
  expect(decode({...rest, records: 0}).table?.rows).toEqual([])
})

test('should know where rows begin', function () {
  const {rows} = example
  const text = `{"a": [["rows"], {"rows": [[1]]}],\n "columns": [],\n "rows": [${rows
    .map((row) => JSON.stringify(row))
    .join(',\n  ')}, ["\\"]["]], "z": [[1]]}`
  expect(findJsonRows(text)).toEqual([
    {line: 3, column: 11},
    {line: 4, column: 3},
    {line: 4, column: 1 + (text.split('\n')[3]?.indexOf('["\\"]["]') ?? 0)}
  ])
})

test.each([
  ['null', /without `datasetJSONVersion`/],
  ['{', /Unexpected JSON/],
  ['', /Unexpected JSON/],
  ['{"__proto__": {"datasetJSONVersion": "1.1"}}', /without/],
  [{...example, datasetJSONVersion: '1.10'}, /Dataset-JSON 1\.10/],
  [{...example, records: 3}, /2 rows .* expected 3/],
  [{...example, columns: []}, /columns/],
  [{...example, rows: [['a'], 'b']}, /rows/]
])('should refuse %j', function (value, reason) {
  const {table, reasons} = decode(value)
  expect(table).toBeUndefined()
  expect(reasons[0]).toMatch(reason)
})

test('should write numbers in decimal digits, as they are', function () {
  expect(decimalText(0.1)).toBe('0.1')
  expect(decimalText(1e-7)).toBe('0.0000001')
  expect(decimalText(-1.25e-9)).toBe('-0.00000000125')
  expect(decimalText(1e21)).toBe('1000000000000000000000')
  expect(decimalText(1.5e22)).toBe('15000000000000000000000')
  expect(decimalText(5e-324)).toBe(`0.${'0'.repeat(323)}5`)
  for (const value of [Math.PI * 1e-20, Number.MAX_VALUE, 2 ** -1030])
    expect(Number(decimalText(value))).toBe(value)
})
