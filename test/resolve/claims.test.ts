import {describe, expect, test} from 'vitest'
import type {Result} from '../../src/analysis/result.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import {parseCondition} from '../../src/resolve/condition.ts'
import {operandOf} from '../../src/resolve/operand.ts'
import {
  decimalOf,
  exactly,
  fraction,
  isEqual,
  isLess
} from '../../src/resolve/quantity.ts'
import {resolveText} from '../resolve-text.ts'
import {readStyle} from '../format/styles.ts'

const place = linePlace('summary.md', 1)
const provenance = {place, rows: [], method: 'test'}

/** Rules that a claim on these data breaks. */
async function rulesOf(condition: string, reported: string) {
  const {file} = await resolveText({
    slug: 'a',
    path: 'a/summary.md',
    text: `---
title: A
takeaway: B
authors: [{name: C}]
meeting: generic
data-status: final
---

\`\`\`yaml reported
${reported}
\`\`\`

:::claim{if="${condition}"}
Words.
:::
`,
    readSibling: async () => undefined
  })
  return file.messages.map(({ruleId}) => ruleId)
}

describe('quantities', function () {
  // 7/11 and 63/99 are one number; as doubles, 1/49*49 is not 1.
  test('should compare fractions exactly', function () {
    const a = exactly(fraction(7, 11))
    expect(isEqual(a, exactly(fraction(63, 99)))).toBe(true)
    expect(isLess(a, exactly(fraction(636_364, 1_000_000)))).toBe(true)
    expect(isLess(a, exactly(fraction(636_363, 1_000_000)))).toBe(false)
    expect(
      isEqual(exactly(fraction(3, 10)), exactly(decimalOf('30', 100)))
    ).toBe(true)
    expect(isEqual(exactly(decimalOf('-0.5')), exactly(-0.5))).toBe(true)
  })

  test('should not tell what a bound does not tell', function () {
    const bound = {least: 0, most: 0.001, isOpen: true}
    expect(isLess(bound, exactly(0.001))).toBe(true)
    expect(isLess(bound, exactly(0.0005))).toBe(undefined)
    expect(isLess(exactly(0.05), bound)).toBe(false)
    expect(isEqual(bound, exactly(0.0005))).toBe(undefined)
    expect(isEqual(bound, exactly(0.001))).toBe(false)
  })
})

describe('conditions', function () {
  test('should bind `&&` closer than `||`', function () {
    expect(parseCondition('a < 1 || b < 2 && c < 3')).toMatchObject({
      kind: 'any',
      conditions: [{kind: 'comparison'}, {kind: 'all'}]
    })
    expect(parseCondition('(a < 1 || b < 2) && c ≥ 3')).toMatchObject({
      kind: 'all',
      conditions: [{kind: 'any'}, {operator: '>='}]
    })
  })

  test('should take signs in levels as names', function () {
    expect(parseCondition('sd["a < b"].n > ae[\'≥3\'].n')).toMatchObject({
      left: {expression: [{reference: {id: 'sd', part: 'n'}}]},
      operator: '>',
      right: {expression: [{reference: {id: 'ae', part: 'n'}}]}
    })
  })

  test.each([
    '',
    '<',
    'a',
    'a <',
    'a < 1 &&',
    '(a < 1',
    'a < 1)',
    'a = 1',
    '"'
  ])('should refuse `%s`', function (text) {
    expect(parseCondition(text)).toHaveProperty('expected')
  })
})

describe('operands', function () {
  const kinds: [string, Result, string][] = [
    [
      'a percent of nobody',
      {kind: 'proportion', numerator: 0, denominator: 0, provenance},
      'percent'
    ],
    ['what is not estimable', {kind: 'not-estimable', provenance}, 'p'],
    ['a quotation', {kind: 'quoted', text: '64%', provenance}, 'percent']
  ]
  test.each(kinds)('should have no number for %s', function (_, result, part) {
    expect(operandOf(result, part, readStyle('ama'))).toHaveProperty('unknown')
  })

  test('should compare percents of curves with percents', function () {
    const result: Result = {
      kind: 'estimate',
      value: 75,
      digits: 0,
      unit: '%',
      interval: 'not-estimable',
      provenance
    }
    expect(operandOf(result, 'value', readStyle('ama'))).toEqual({
      extent: exactly(0.75),
      unit: '%',
      text: '75%'
    })
    expect(operandOf(result, 'lower', readStyle('ama'))).toHaveProperty(
      'unknown'
    )
  })
})

describe('claims', function () {
  const data = 'a: {count: 3, of: 10}\nb: {count: 6, of: 20}'

  test.each([
    ['a.percent == b.percent', []],
    ['a.percent >= 30%', []],
    ['a.percent > b.percent', ['claim-supported']],
    ['a.n > b.n || a.N < b.N', []],
    ['a.percent > 30', ['claim-condition']],
    ['a.n > 30%', ['claim-condition']],
    ['a.upper > 31%', []]
  ])('should judge `%s`', async function (condition, rules) {
    expect(await rulesOf(condition, data)).toEqual(rules)
  })

  test('should say nothing of results whose data were refused', async function () {
    expect(await rulesOf('a.n > 1', 'a: {cuont: 1}')).toEqual(['block-yaml'])
  })

  test('should refuse a condition without an end', async function () {
    expect(await rulesOf('a.n > 1 && '.repeat(60), data)).toEqual([
      'claim-condition'
    ])
  })
})
