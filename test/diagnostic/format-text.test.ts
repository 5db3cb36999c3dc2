import {expect, test} from 'vitest'
import {formatText} from '../../src/diagnostic/index.ts'
import {checked, figureAlone, allowed, totalsDisagree} from './record.ts'

const plain = {color: false}

test('should say place, severity, rule and reason, then cause and fix', function () {
  expect(formatText([checked(totalsDisagree())], plain)).toBe(
    [
      'content/demo/summary.md:7:12  error  count-within-total  Unexpected total of `13`, expected `12`',
      '    because: Arms add up to `12` from here on (content/demo/adsl.csv:10:16)',
      '    fix: Write `12`, or correct the arms.',
      ''
    ].join('\n')
  )
})

test('should name the file where there is no place', function () {
  expect(formatText([checked(figureAlone())], plain)).toBe(
    [
      'content/demo/summary.md  warning  figure-referenced  Unexpected figure `fig-os` that nothing refers to',
      '    fix: Write `@fig-os` in the text.',
      ''
    ].join('\n')
  )
})

test('should say nothing if there is nothing', function () {
  expect(formatText([checked()], plain)).toBe('')
})

test('should use colours only when asked', function () {
  const summaries = [checked(allowed())]
  expect(formatText(summaries, plain)).not.toContain('\u001B')
  expect(formatText(summaries, {color: true})).toContain(
    '\u001B[34;1minfo\u001B[0m'
  )
})

// What terminals act on: ECMA-48 for controls of C0 and C1 (`\u009B` is CSI),
// UAX #9 for the characters that turn the direction of text.
test.each([
  ['\u001B[2J', '\\u001b[2J'],
  ['\u009B2J', '\\u009b2J'],
  ['a\nb\r', 'a\\u000ab\\u000d'],
  ['\u202Egpj', '\\u202egpj'],
  ['\u2066x\u2069', '\\u2066x\\u2069'],
  ['µ ≥ 5 × 10⁷ – é 患', 'µ ≥ 5 × 10⁷ – é 患']
])('should write out controls of %j', function (text, expected) {
  const message = {...totalsDisagree(), file: text, fix: text, reason: text}
  const lines = formatText([checked(message)], plain).split('\n')
  expect(lines[0]).toBe(
    `${expected}:7:12  error  count-within-total  ${expected}`
  )
  expect(lines[2]).toBe(`    fix: ${expected}`)
  expect(lines).toHaveLength(4)
})
