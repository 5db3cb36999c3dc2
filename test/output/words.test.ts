import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {attachCitations} from '../../src/output/attach-citations.ts'
import {bindHyphens, bindWords} from '../../src/output/bind-words.ts'
import {formatDate} from '../../src/output/format-date.ts'
import {element, text} from '../../src/output/hast.ts'
import {plainText} from '../../src/output/plain-text.ts'

const cite = element('sup', {className: ['cite']}, ['1'])

// The list of what must not break is that of journals: see `bind-words.ts`.
test.each([
  ['5 × 10', '5\u00A0×\u00A010'],
  ['n = 24', 'n\u00A0=\u00A024'],
  ['(95% CI, 11)', '(95%\u00A0CI, 11)'],
  ['Phase 1 of phase II', 'Phase\u00A01 of phase\u00A0II'],
  ['grade ≥3', 'grade\u00A0≥3'],
  ['7.7 months', '7.7\u00A0months'],
  ['7 of 11 had', '7\u00A0of\u00A011 had'],
  ['CAR T cells', 'CAR\u00A0T\u00A0cells'],
  ['one of 12', 'one of 12']
])('should keep `%s` together', function (value, expected) {
  expect(bindWords(text(value))).toEqual([text(expected)])
})

// A line that ends in `296-` reads as if a number were missing.
test.each([
  ['95% CI, 11%-52%), 5', '<span class="word">11%-52%)</span>'],
  ['56 (37-70)', '<span class="word">(37-70)</span>'],
  ['31·5%–89·1%', '<span class="word">31·5%–89·1%</span>'],
  ['on 2025-09-01', undefined],
  ['NCT01-22-33', undefined],
  ['doi:10.1016/S1470-2045(15)70057-4', undefined],
  ['HER2-positive', undefined]
])('should keep the range in `%s` together', function (value, expected) {
  const html = toHtml({children: bindWords(text(value)), type: 'root'})
  expect(/<span.*<\/span>/.exec(html)?.[0]).toBe(expected)
})

test('should keep words with hyphens together in large type', function () {
  const content = bindHyphens([text('in HER2-positive cancer')])
  expect(toHtml({children: content, type: 'root'})).toBe(
    'in <span class="word">HER2-positive</span> cancer'
  )
  expect(bindHyphens(content)).toEqual(content)
})

test('should set citations behind full stops and commas', function () {
  const content = [text('Toxicity '), cite, text('. LD')]
  expect(toHtml({children: attachCitations(content, true), type: 'root'})).toBe(
    'Toxicity.<sup class="cite">1</sup> LD'
  )
})

test('should take out citations with the space before them', function () {
  const content = [text('as shown '), cite, text(' before')]
  expect(plainText(attachCitations(content, false))).toBe('as shown before')
})

test('should never lose that digits are raised', function () {
  expect(plainText([text('1 × 10'), element('sup', {}, ['6'])])).toBe(
    '1 × 10^6'
  )
  expect(plainText([text('kg'), element('sup', {}, ['−1'])])).toBe('kg−1')
})

test('should write dates in words', function () {
  expect(formatDate('2025-09-01')).toBe('1 September 2025')
  expect(() => formatDate('01/09/2025')).toThrow(RangeError)
  expect(() => formatDate('2025-13-01')).toThrow(RangeError)
})
