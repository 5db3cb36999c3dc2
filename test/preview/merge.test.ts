import {describe, expect, test} from 'vitest'
import type {MessageRecord} from '../../src/diagnostic/index.ts'
import type {TracedValue} from '../../src/output/trace-schema.ts'
import {
  type Findings,
  mergeMessages,
  mergeValues,
  takeFindings
} from '../../src/preview/merge.ts'

function message(
  reason: string,
  parts: Partial<MessageRecord> = {}
): MessageRecord {
  return {
    file: 'content/a/summary.md',
    reason,
    rule: 'value-exists',
    severity: 'error',
    ...parts
  }
}

/** Takes runs in, and says what is shown after them. */
function shownAfter(
  ...runs: readonly (readonly [string, number, readonly string[]])[]
): readonly string[] {
  let known: ReadonlyMap<string, Findings> = new Map()
  for (const [output, revision, reasons] of runs)
    known = takeFindings(known, output, {
      messages: reasons.map((reason) => message(reason)),
      revision
    })
  return mergeMessages(known.values(), '').map(({reason}) => reason)
}

describe('takeFindings', function () {
  test('should show once what several products share', function () {
    expect(
      shownAfter(
        ['poster', 0, ['shared', 'poster']],
        ['handout', 0, ['shared']]
      )
    ).toEqual(['shared', 'poster'])
  })

  test('should drop at once what was mended for all', function () {
    expect(
      shownAfter(
        ['poster', 0, ['shared']],
        ['handout', 0, ['shared']],
        ['poster', 1, []]
      )
    ).toEqual([])
  })

  test('should keep what is of another product until that is made anew', function () {
    const runs = [
      ['poster', 0, ['shared']],
      ['newsletter', 0, ['shared', 'mail']],
      ['poster', 1, []]
    ] as const
    expect(shownAfter(...runs)).toEqual(['mail'])
    expect(shownAfter(...runs, ['newsletter', 1, []])).toEqual([])
  })
})

describe('mergeMessages', function () {
  test('should begin with errors of the summary itself, by place', function () {
    const findings = {
      messages: [
        message('warning', {line: 1, severity: 'warning'}),
        message('data', {file: 'content/a/adsl.csv', line: 1}),
        message('later', {column: 9, line: 3}),
        message('earlier', {column: 2, line: 3})
      ],
      revision: 0
    }
    expect(
      mergeMessages([findings], 'content/a/summary.md').map(
        ({reason}) => reason
      )
    ).toEqual(['earlier', 'later', 'data', 'warning'])
  })
})

describe('mergeValues', function () {
  const value: TracedValue = {
    definedAt: 'content/a/summary.md:1:1',
    kind: 'count',
    method: 'Counted',
    population: [],
    printed: [{at: 'content/a/summary.md:9:1', number: 1, output: 'poster'}],
    result: 'sd/all/n',
    rounding: 'none',
    rows: [],
    text: '7',
    value: '7'
  }

  test('should join places of a value, and keep other texts apart', function () {
    const inMail = {
      at: 'content/a/summary.md:9:1',
      number: 4,
      output: 'newsletter'
    }
    const merged = mergeValues([
      [value],
      [
        {...value, printed: [inMail]},
        {...value, text: '8'}
      ]
    ])
    expect(merged.map(({text}) => text)).toEqual(['7', '8'])
    expect(merged[0]?.printed).toEqual([...value.printed, inMail])
  })
})
