import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {linePlace} from '../../src/diagnostic/place.ts'
import {decodeArd, isArd} from '../../src/trial/ard.ts'
import {findJsonObjects, jsonPath} from '../../src/trial/json-objects.ts'

const encoder = new TextEncoder()

function decode(text: string) {
  const file = new VFile({path: 'a/summary.md'})
  const ard = decodeArd(
    {
      bytes: encoder.encode(text),
      name: 'csr',
      path: 'a/csr.json',
      place: linePlace('a/summary.md', 5)
    },
    file
  )
  return {ard, messages: file.messages.map(({reason}) => reason)}
}

// Rows of the article “Other ARD Representations” of the R package cards:
// AGE of 86 participants on placebo, mean 75.2093023.
const flat = `[
{"group1":"ARM","group1_level":["Placebo"],"variable":"AGE","variable_level":{},"context":"continuous","stat_name":"mean","stat":[75.2093023],"fmt_fun":[1],"warning":{},"error":{}},
  {"group1":"ARM","group1_level":"Placebo","variable":"AGE","variable_level":null,"stat_name":"N","stat":86,"stat_fmt":"86"}
]`
const nested = `{
  "variable": {"AGE": {"group1": {"ARM": {"group1_level": {"Placebo": {"stat_name": {
    "N": {"stat": [86], "stat_fmt": ["86"], "warning": {}, "context": ["continuous"]},
    "mean": {"stat": [75.2093023], "stat_fmt": ["75.2"], "error": {}}
  }}}}}}}
}`

describe('decodeArd', function () {
  const common = {
    variable: 'AGE',
    level: undefined,
    groups: [{name: 'ARM', level: 'Placebo'}]
  }

  test('should read rows as jsonlite writes them, boxed or not', function () {
    const {ard, messages} = decode(flat)
    expect(messages).toEqual([])
    expect(ard?.rows).toMatchObject([
      {
        ...common,
        stat: 'mean',
        value: 75.2093023,
        digits: 1,
        place: {file: 'a/csr.json', position: {start: {line: 2, column: 1}}}
      },
      {
        ...common,
        stat: 'N',
        value: 86,
        digits: 0,
        place: {position: {start: {line: 3, column: 3}}}
      }
    ])
  })

  test('should read the nested list of cards', function () {
    const {ard, messages} = decode(nested)
    expect(messages).toEqual([])
    expect(ard?.rows).toMatchObject([
      {...common, stat: 'N', value: 86, digits: 0},
      {
        ...common,
        stat: 'mean',
        value: 75.2093023,
        digits: 1,
        place: {position: {start: {line: 4, column: 13}}}
      }
    ])
  })

  test('should name a row by its line where keys are numbers', function () {
    // JSON.parse puts keys that are whole numbers first.
    const {ard} = decode(`{"variable": {"GRADE": {"variable_level": {
"b": {"stat_name": {"n": {"stat": 1}}},
"2": {"stat_name": {"n": {"stat": 2}}}}}}}`)
    const lines = ard?.rows.map(({level, place}) => [
      level,
      place.position.start.line
    ])
    expect(lines).toEqual([
      ['2', 3],
      ['b', 2]
    ])
  })

  test('should take what R has no number for as it is', function () {
    const stats = ['"NA"', '"Inf"', '[null]', '{}', '[1, 2]', '"text"']
    const rows = stats.map((stat) => `{"stat_name": "x", "stat": ${stat}}`)
    expect(
      decode(`[${rows.join()}]`).ard?.rows.map(({value}) => value)
    ).toEqual([undefined, Infinity, undefined, undefined, undefined, 'text'])
  })

  test.each([
    ['[{"stat_name": 1, "stat": 2}]', 'Unexpected value of `stat_name`'],
    ['[{"stat": 2}]', 'Missing `stat_name`'],
    ['[{"stat_name": "n", "variable": 3}]', 'Unexpected value of `variable`'],
    ['[1, 2]', 'expected rows of an analysis-results dataset'],
    ['{"stat_name"', 'expected JSON'],
    ['{"a": '.repeat(60) + '1' + '}'.repeat(60), 'nested deeper than']
  ])('should refuse %s', function (text, reason) {
    const {ard, messages} = decode(text)
    expect(ard).toBe(undefined)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(reason)
  })
})

test('should tell such a dataset from Dataset-JSON', function () {
  expect(isArd(encoder.encode(flat))).toBe(true)
  expect(isArd(encoder.encode(`\uFEFF${nested}`))).toBe(true)
  expect(isArd(encoder.encode('{"datasetJSONVersion": "1.1.0"}'))).toBe(false)
  expect(isArd(encoder.encode('USUBJID,"stat_name"'))).toBe(false)
})

test('should find objects whatever their texts hold', function () {
  const points = findJsonObjects('{"a\\"{": [1, {"}": "{,["},\n{}], "b": {}}')
  expect([...points]).toEqual([
    ['', {line: 1, column: 1}],
    [jsonPath(['a"{', 1]), {line: 1, column: 14}],
    [jsonPath(['a"{', 2]), {line: 2, column: 1}],
    ['b', {line: 2, column: 11}]
  ])
})
