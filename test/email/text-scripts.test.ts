import {expect, test} from 'vitest'
import {toText} from '../../src/email/to-text.ts'
import {hast} from './hast.ts'

// In published abstracts `1 × 10⁶ kg⁻¹` is found copied as `1 × 106 kg−1`.
test.each([
  ['1 × 10<sup>7</sup> cells', '1 × 10^7 cells'],
  ['10<sup>−5</sup>', '10^−5'],
  ['10⁷ cells kg⁻¹', '10⁷ cells kg⁻¹'],
  ['10<sup>⁷</sup>', '10⁷'],
  ['10<sup>7</sup>5', '10^(7)5'],
  ['10<sup>7</sup>.5', '10^(7).5'],
  ['10<sup>7.5</sup>.', '10^7.5.'],
  ['10<sup>7</sup>, 5', '10^7, 5'],
  ['10<sup>10<sup>2</sup></sup>', '10^(10^2)'],
  ['x<sup>n + 1</sup>', 'x^(n + 1)'],
  ['21<sup>a</sup> 10', '21^a 10'],
  ['21<sup></sup>10', '2110'],
  ['Ca<sup>2+</sup> CD8<sup>+</sup>', 'Ca^2+ CD8+'],
  ['5<sup>+</sup>3', '5^(+)3'],
  ['the 1<sup>st</sup> dose', 'the 1st dose'],
  ['H<sub>2</sub>O', 'H2O'],
  ['SpO<sub>2</sub>92', 'SpO_(2)92'],
  ['AUC<sub>0–24</sub>', 'AUC_(0–24)'],
  ['C<sub>max</sub>', 'C_max'],
  ['10<sub>2</sub>', '10_2'],
  ['x<sub>1</sub><sub>2</sub>', 'x_(1)_2'],
  ['t₁', 't₁'],
  ['seen<sup class="cite">1</sup>5', 'seen [1] 5'],
  ['<sup class="cite">[1]</sup>', '[1]']
])('should write %s as %s', function (html, expected) {
  expect(toText(hast(`<p>${html}</p>`))).toBe(`${expected}\n`)
})
