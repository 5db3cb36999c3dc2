import {describe, expect, test} from 'vitest'
import type {Interval, Result} from '../../src/analysis/result.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import {formatResult} from '../../src/format/format-result.ts'
import {isPart, type Part, parts, partsOf} from '../../src/format/parts.ts'
import {ama, readStyle, styleIds} from './styles.ts'

const provenance = {place: linePlace('summary.md', 1), rows: [], method: 'test'}

function interval(lower: number, upper: number | undefined): Interval {
  return {lower, upper, level: 0.95, method: 'as published'}
}

// 7/11, limits by bisection of the binomial tails: 30.79 and 89.07.
const proportion: Result = {
  kind: 'proportion',
  numerator: 7,
  denominator: 11,
  interval: interval(0.307905, 0.890737),
  provenance
}
const nobody: Result = {
  kind: 'proportion',
  numerator: 0,
  denominator: 0,
  provenance
}
const count: Result = {kind: 'count', numerator: 12, provenance}
const months: Result = {
  kind: 'estimate',
  value: 7.7,
  digits: 1,
  unit: 'months',
  interval: interval(6.1, 10),
  provenance
}
const notReached: Result = {
  ...months,
  value: undefined,
  interval: interval(22.2, undefined)
}
const change: Result = {
  kind: 'estimate',
  value: -3.05,
  digits: 1,
  unit: '%',
  interval: interval(-12.5, 4),
  provenance
}
const quoted: Result = {kind: 'quoted', text: '64%', provenance}
const unknown: Result = {kind: 'unknown', provenance}

const tested: Result = {kind: 'test', p: 0.0312, provenance}
const bound: Result = {
  kind: 'test',
  p: 0.001,
  relation: '<',
  digits: 3,
  provenance
}
const ratio: Result = {
  kind: 'estimate',
  value: 0.2076,
  digits: 2,
  unit: '',
  interval: interval(0.0925, 0.4659),
  p: 0.000_14,
  provenance
}
const landmark: Result = {
  kind: 'estimate',
  value: 75.294,
  digits: 0,
  unit: '%',
  percentOf: 130,
  interval: 'not-estimable',
  provenance
}
const notEstimable: Result = {kind: 'not-estimable', provenance}
const ages: Result = {
  kind: 'summary',
  usual: 'median',
  size: 6,
  mean: 58.4,
  standardDeviation: 11.4368,
  median: 58.5,
  quartiles: [52, 61],
  range: [41, 73],
  digits: 0,
  unit: 'years',
  provenance
}
const changes: Result = {
  ...ages,
  usual: 'mean',
  size: 1,
  standardDeviation: undefined,
  mean: -2.5,
  range: [-2.5, -2.5],
  digits: 1,
  unit: ''
}

// TUXEDO-1 (Nat Med 2024): 21 months, 13.3 to not reached.
const published: Result = {
  ...months,
  value: 21,
  digits: 0,
  interval: {...interval(13.3, undefined), digits: 1}
}

function print(result: Result, part?: Part, style = ama) {
  return formatResult(result, part, style)
}

/** What is printed, with spaces that are easy to read here. */
function words(result: Result, part?: Part, style = ama): string | undefined {
  return print(result, part, style)?.text.replaceAll('\u00A0', ' ')
}

function eleven(denominator: number): Result {
  return {kind: 'proportion', numerator: 11, denominator, provenance}
}

describe('formatResult', function () {
  // Forms as `docs/authoring.md` shows them.
  test.each<[Result, Part | undefined, string]>([
    [proportion, undefined, '7 of 11 (64%)'],
    [proportion, 'n', '7'],
    [proportion, 'N', '11'],
    [proportion, 'percent', '64%'],
    [proportion, 'interval', '95% CI, 31%-89%'],
    [count, undefined, '12'],
    [count, 'n', '12'],
    [months, undefined, '7.7 months'],
    [months, 'median', '7.7 months'],
    [months, 'estimate', '7.7 months'],
    [months, 'value', '7.7'],
    [months, 'interval', '95% CI, 6.1-10.0'],
    [notReached, undefined, 'not reached'],
    [notReached, 'value', 'not reached'],
    [notReached, 'interval', '95% CI, 22.2 to not reached'],
    [change, undefined, '−3.1%'],
    [change, 'interval', '95% CI, −12.5% to 4.0%'],
    [tested, undefined, 'P = .03'],
    [tested, 'p', 'P = .03'],
    [tested, 'value', '.03'],
    [bound, undefined, 'P < .001'],
    [bound, 'value', '<.001'],
    [published, undefined, '21 months'],
    [published, 'value', '21'],
    [published, 'interval', '95% CI, 13.3 to not reached'],
    [ratio, undefined, '0.21'],
    [ratio, 'limits', '0.09-0.47'],
    [ratio, 'p', 'P < .001'],
    [landmark, undefined, '75.3%'],
    [landmark, 'value', '75.3'],
    [landmark, 'interval', 'not estimable'],
    [notEstimable, undefined, 'not estimable'],
    [notEstimable, 'p', 'not estimable'],
    [ages, undefined, '58.5 (41-73) years'],
    [{...ages, usual: 'mean'}, undefined, '58.4 (11.4) years'],
    [{...ages, usual: 'range'}, undefined, '41-73 years'],
    [ages, 'n', '6'],
    [ages, 'mean', '58.4 years'],
    [ages, 'sd', '11.4'],
    [ages, 'median', '58.5 years'],
    [ages, 'value', '58.5'],
    [ages, 'iqr', '52-61'],
    [ages, 'range', '41-73'],
    [changes, undefined, '−2.50 (not estimable)'],
    [changes, 'range', '−2.5 to −2.5'],
    [quoted, undefined, '64%'],
    [quoted, 'text', '64%'],
    [unknown, undefined, 'not reported'],
    [unknown, 'percent', 'not reported'],
    [nobody, undefined, '0 of 0 (not estimable)'],
    [nobody, 'percent', 'not estimable'],
    [nobody, 'interval', 'not estimable']
  ])('should print %o, %s', function (result, part, expected) {
    expect(words(result, part)).toBe(expected)
  })

  // Forms of each journal as `templates/house-styles/` describes them.
  test.each<[string, readonly string[]]>([
    [
      'ama',
      [
        '7 of 11 (64%)',
        '95% CI, 31%-89%',
        '7.7 months',
        '95% CI, 6.1-10.0',
        '95% CI, 22.2 to not reached',
        '95% CI, −12.5% to 4.0%',
        'P = .03',
        'P < .001'
      ]
    ],
    [
      'jco',
      [
        '7 (64%)',
        '95% CI, 31% to 89%',
        '7.7 months',
        '95% CI, 6.1 to 10.0',
        '95% CI, 22.2 to not reached',
        '95% CI, −12.5% to 4.0%',
        'P = .03',
        'P < .001'
      ]
    ],
    [
      'nejm',
      [
        '7 of 11 (64%)',
        '95% CI, 31% to 89%',
        '7.7 months',
        '95% CI, 6.1 to 10.0',
        '95% CI, 22.2 to not reached',
        '95% CI, −12.5% to 4.0%',
        'P=0.03',
        'P<0.001'
      ]
    ],
    [
      'lancet',
      [
        '7 (64%) of 11',
        '95% CI 31%–89%',
        '7·7 months',
        '95% CI 6·1–10·0',
        '95% CI 22·2 to not reached',
        '95% CI −12·5% to 4·0%',
        'p=0·031',
        'p<0·001'
      ]
    ],
    [
      'nature',
      [
        'n = 7/11',
        '95% CI: 31%–89%',
        '7.7 months',
        '95% CI: 6.1–10.0',
        '95% CI: 22.2 to not reached',
        '95% CI: −12.5% to 4.0%',
        'P = 0.03',
        'P < 0.001'
      ]
    ]
  ])('should follow the house style %s', function (id, expected) {
    const style = readStyle(id)
    expect([
      words(proportion, undefined, style),
      words(proportion, 'interval', style),
      words(months, undefined, style),
      words(months, 'interval', style),
      words(notReached, 'interval', style),
      words(change, 'interval', style),
      words(tested, undefined, style),
      words(bound, undefined, style)
    ]).toEqual(expected)
  })

  test.each(styleIds)(
    'should tell in %s what is not known, reached and estimable',
    function (id) {
      const style = readStyle(id)
      const said = [
        words(unknown, undefined, style),
        words(notReached, undefined, style),
        words(nobody, 'percent', style)
      ]
      expect(new Set(said).size).toBe(3)
      // Spelt out: `NR` may be either of two, `NE` either of two.
      for (const word of said) expect(word).toMatch(/^not [a-z]{6,}$/)
    }
  )

  test('should give digits to percents as the journal does', function () {
    // 11 of 130 is 8.46%.
    const percents = styleIds.map((id) =>
      words(eleven(130), 'percent', readStyle(id))
    )
    expect(percents).toEqual(['8.5%', '8.5%', '8%', '8.5%', '8.5%'])
  })

  test('should part thousands as the journal does', function () {
    const many: Result = {kind: 'count', numerator: 12_345, provenance}
    const fewer: Result = {kind: 'count', numerator: 1234, provenance}
    expect(styleIds.map((id) => words(many, 'n', readStyle(id)))).toEqual([
      '12 345',
      '12,345',
      '12 345',
      '12,345',
      '12,345'
    ])
    expect(styleIds.map((id) => words(fewer, 'n', readStyle(id)))).toEqual([
      '1234',
      '1,234',
      '1234',
      '1,234',
      '1234'
    ])
    expect(print(many)?.value).toBe('12345')
  })

  test('should give digits to percents by their denominator', function () {
    expect(words(eleven(99), 'percent')).toBe('11%')
    expect(words(eleven(130), 'percent')).toBe('8.5%')
    expect(words(eleven(1000), 'percent')).toBe('1.10%')
  })

  // 0.1% and 99.9% of 999 have no digits in The Lancet; 0.004% and 99.996% of
  // 25 000 have two in AMA style. None and all stay what they are.
  test.each([
    ['lancet', 1, 999, '<1%'],
    ['lancet', 998, 999, '>99%'],
    ['lancet', 199, 200, '>99%'],
    ['lancet', 0, 999, '0%'],
    ['lancet', 999, 999, '100%'],
    ['lancet', 1, 3000, '<0·1%'],
    ['ama', 1, 25_000, '<0.01%'],
    ['ama', 24_999, 25_000, '>99.99%'],
    ['ama', 25_000, 25_000, '100.00%'],
    ['ama', 1, 99, '1%'],
    ['ama', 98, 99, '99%'],
    ['nejm', 99_999, 100_000, '>99.9%']
  ])(
    'should not say in %s that %i of %i are none or all',
    function (id, numerator, denominator, expected) {
      const result: Result = {
        kind: 'proportion',
        numerator,
        denominator,
        provenance
      }
      expect(words(result, 'percent', readStyle(id))).toBe(expected)
    }
  )

  test('should keep together what belongs together', function () {
    expect(print(proportion)?.text).toBe('7\u00A0of\u00A011 (64%)')
    expect(print(proportion, 'interval')?.text).toBe('95%\u00A0CI, 31%-89%')
    expect(print(months)?.text).toBe('7.7\u00A0months')
  })

  test('should give the raw value', function () {
    expect(print(proportion)?.value).toBe('0.6363636363636364')
    expect(print(proportion, 'n')?.value).toBe('7')
    expect(print(proportion, 'interval')?.value).toBe('0.307905 0.890737')
    expect(print(notReached, 'interval')?.value).toBe('22.2 Infinity')
    expect(print(unknown)?.value).toBe('')
    expect(print(tested)?.value).toBe('0.0312')
    expect(print(bound)?.value).toBe('<0.001')
  })

  test.each([
    proportion,
    nobody,
    count,
    months,
    ratio,
    landmark,
    notEstimable,
    ages,
    changes,
    {...ages, usual: 'range' as const},
    tested,
    quoted,
    unknown
  ])('should print just the parts of %o', function (result) {
    const printed = parts.filter((part) => formatResult(result, part, ama))
    expect([...partsOf(result)].sort()).toEqual([...printed].sort())
  })

  test('should have no interval where none was published', function () {
    const {interval: _, ...bare} = months
    expect(formatResult({...bare}, 'interval', ama)).toBeUndefined()
  })
})

describe('isPart', function () {
  test('should tell parts from other words', function () {
    expect(isPart('percent')).toBe(true)
    expect(isPart('Percent')).toBe(false)
    expect(isPart('constructor')).toBe(false)
  })
})

test('should print limits alone, under a head that names them', function () {
  // 7 of 11: exact limits 30.8 and 89.1 (Clopper and Pearson, 1934).
  expect(formatResult(proportion, 'limits', ama)?.text).toBe('31%-89%')
})
