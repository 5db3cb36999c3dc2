import {describe, expect, test} from 'vitest'
import type {Interval, Result} from '../../src/analysis/result.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import {formatResult} from '../../src/format/format-result.ts'
import type {HouseStyle} from '../../src/format/house-style.ts'
import {isPart, type Part, parts, partsOf} from '../../src/format/parts.ts'
import {ama} from './styles.ts'

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

const lancet: HouseStyle = {
  ...ama,
  percentDigits: [{below: undefined, digits: 1}],
  proportion: '{n} ({percent}) of {N}',
  interval: '{level} CI {lower}–{upper}',
  decimalMark: '·'
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

  test('should follow the house style', function () {
    expect(words(proportion, undefined, lancet)).toBe('7 (63·6%) of 11')
    expect(words(proportion, 'interval', lancet)).toBe('95% CI 30·8%–89·1%')
    expect(words(months, undefined, lancet)).toBe('7·7 months')
  })

  test('should give digits to percents by their denominator', function () {
    expect(words(eleven(99), 'percent')).toBe('11%')
    expect(words(eleven(130), 'percent')).toBe('8.5%')
    expect(words(eleven(1000), 'percent')).toBe('1.10%')
  })

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
  })

  test.each([proportion, nobody, count, months, quoted, unknown])(
    'should print just the parts of %o',
    function (result) {
      const printed = parts.filter((part) => formatResult(result, part, ama))
      expect([...partsOf(result)].sort()).toEqual([...printed].sort())
    }
  )

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
