import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {lineText, parse} from '../../src/markdown/index.ts'

function line(text: string): string {
  return lineText(parse(new VFile(text)).children)
}

describe('lineText', function () {
  // A reader who sees the text alone takes the number that was meant.
  test.each([
    ['1 × 10<sup>6</sup> cells', '1 × 10^6 cells'],
    ['10<sup>−5</sup>', '10^−5'],
    ['10<sup>7.5</sup> to', '10^7.5 to'],
    ['**10**<sup>7</sup>', '10^7'],
    ['10[<sup>7</sup>](https://example.org)', '10^7'],
    ['10<sup>*7*</sup>', '10^7'],
    ['10<sup>7</sup>5', '10^(7)5'],
    ['10<sup>7</sup>.', '10^7.'],
    ['10<sup>n + 1</sup>', '10^(n + 1)'],
    ['10<sup>⁷</sup>', '10⁷'],
    ['10⁷', '10⁷'],
    ['10<sub>2</sub>', '10_2'],
    ['log<sub>10</sub>5', 'log_(10)5'],
    ['H<sub>2</sub>O', 'H2O'],
    ['kg<sup>−1</sup>', 'kg−1'],
    ['CD8<sup>+</sup>', 'CD8+'],
    ['the 1<sup>st</sup> dose', 'the 1st dose'],
    ['`10`<sup>7</sup>', '10^7']
  ])('should set %s on one line', function (text, expected) {
    expect(line(text)).toBe(expected)
  })
})
