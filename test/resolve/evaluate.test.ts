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

  test('should name the parts that a test has', function () {
    expect(outcome('test.n')).toMatchObject({
      rule: 'value-exists',
      problem: {expected: ['p', 'value']}
    })
  })
})
