import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {plainTree} from '../../src/markdown/plain-tree.ts'
import {remarkDialect} from '../../src/markdown/syntax.ts'

const processor = unified().use(remarkParse).use(remarkDialect).freeze()

describe('plainTree', function () {
  // Expected trees are those of the parser.
  test.each([
    'Overall survival by arm',
    'Dose level 2 (1 × 10⁷ cells), n = 15; grade ≥3: 8%',
    'A',
    'CAR T-cell dose, in 2.5 mL',
    'Médiane – survie −1,5 a. b. c',
    'a=b',
    'Setext ='
  ])('should be what the parser makes of %j', function (text) {
    expect(plainTree(text)).toEqual(processor.parse(text))
  })

  test.each([
    '- a list',
    '1. a list',
    '# A heading',
    'an *emphasis*',
    'a `= value`',
    'a [@citation]',
    'a @fig-reference',
    'a \\* escape',
    'an &amp; entity',
    'a <sup>2</sup>',
    'a ~strike~',
    'two\nlines',
    'a space ',
    'a | table',
    '',
    'a ::leaf',
    'HER2:CEP17'
  ])('should leave %j to the parser', function (text) {
    expect(plainTree(text)).toBeUndefined()
  })
})
