import {describe, expect, test} from 'vitest'
import {linesOfRanges, rangesOf} from '../../src/output/line-ranges.ts'
import {traceJsonSchema, traceSchema} from '../../src/output/trace-schema.ts'

test('should describe the trace for other programs', async function () {
  await expect(
    `${JSON.stringify(traceJsonSchema(), undefined, 2)}\n`
  ).toMatchFileSnapshot('../../docs/trace.schema.json')
})

const whole = {
  version: 1,
  summary: 'demo',
  dataStatus: 'final',
  sources: [{file: 'content/demo/summary.md', sha256: 'a'.repeat(64)}],
  values: []
}

test('should accept a trace', function () {
  expect(traceSchema.safeParse(whole).success).toBe(true)
})

test.each([
  ['another version', {...whole, version: 2}],
  ['keys that are not known', {...whole, patients: []}],
  ['a digest that is none', {...whole, sources: [{file: 'a', sha256: 'x'}]}],
  ['no values', {...whole, values: undefined}]
])('should refuse %s', function (_, trace) {
  expect(traceSchema.safeParse(trace).success).toBe(false)
})

describe('lines', function () {
  test.each([
    [[], ''],
    [[7], '7'],
    [[12, 2, 3, 4, 9], '2-4,9,12'],
    [[1, 2], '1-2']
  ])('should be ranges: %j', function (lines, text) {
    expect(rangesOf(lines)).toBe(text)
  })

  test('should come back from ranges', function () {
    expect(linesOfRanges('2-4,9,12')).toEqual([2, 3, 4, 9, 12])
  })
})
