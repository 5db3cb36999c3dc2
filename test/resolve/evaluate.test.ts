import {describe, expect, test} from 'vitest'
import type {Result, ResultGroup} from '../../src/analysis/result.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import {evaluate} from '../../src/resolve/evaluate.ts'
import {readStyle} from '../format/styles.ts'

const place = linePlace('summary.md', 1)
const provenance = {place, rows: [], method: 'test'}

function group(id: string, all: Result): [string, ResultGroup] {
  return [id, {id, label: id, all, levels: new Map(), place}]
}

const results = new Map([
  group('screened', {kind: 'count', numerator: 12_000, provenance}),
  group('treated', {kind: 'count', numerator: 1000, provenance}),
  group('all_of', {
    kind: 'proportion',
    numerator: 7,
    denominator: 7,
    provenance
  }),
  group('os', {
    kind: 'estimate',
    value: 21,
    digits: 0,
    unit: '',
    provenance
  }),
  group('test', {kind: 'test', p: 1, provenance}),
  [
    'dose',
    {
      ...group('dose', {kind: 'count', numerator: 3, provenance})[1],
      levels: new Map<string, Result>([
        ['DL1', {kind: 'count', numerator: 1, provenance}],
        ['DL2', {kind: 'count', numerator: 2, provenance}],
        ['CAR T + LD', {kind: 'count', numerator: 0, provenance}]
      ])
    }
  ],
  group('dlt', {kind: 'unknown', provenance})
])

function outcome(text: string, style = 'nejm') {
  return evaluate(text, place, results, readStyle(style))
}

describe('evaluate', function () {
  test.each([
    ['screened - treated', '11,000'],
    ['screened.n + treated.n', '13,000'],
    ['treated - all_of.n', '993'],
    ['all_of.N + all_of.n', '14'],
    ['all_of.n - treated', '−993']
  ])('should add up %s', function (text, expected) {
    expect(outcome(text)).toMatchObject({text: expected})
  })

  // 7 of 7 has the raw value 1, and 21 months are no participants.
  test.each([
    'all_of + treated',
    'all_of.percent + treated',
    'os + treated',
    'os.value + treated',
    'test.p + treated',
    'dlt.n + treated'
  ])('should refuse to add up %s', function (text) {
    expect(outcome(text)).toMatchObject({rule: 'value-syntax'})
  })

  test.each([
    ['dose["dl1"]', 'Write `["DL1"]`.'],
    ['dose["DL 2"].n', 'Write `["DL2"]`.'],
    ['dose["CAR-T + LD"]', 'Write `["CAR T + LD"]`.'],
    ['dose.DL1', 'Write `= dose["DL1"]`.'],
    ['dose.dl2', 'Write `= dose["DL2"]`.'],
    [
      'dose["DL9"]',
      'Name what exists, or define the result in an `analyses` or `reported` block.'
    ],
    ['dos["DL1"]', 'Write `dose`.']
  ])('should say what was meant by %s', function (text, fix) {
    expect(outcome(text)).toMatchObject({rule: 'value-exists', problem: {fix}})
  })

  test('should name the parts that a test has', function () {
    expect(outcome('test.n')).toMatchObject({
      rule: 'value-exists',
      problem: {expected: ['p', 'value']}
    })
  })
})
