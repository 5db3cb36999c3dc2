import {describe, expect, test} from 'vitest'
import {
  citationNumbers,
  formatCitationNumbers
} from '../../src/resolve/citation-numbers.ts'

describe('citationNumbers', function () {
  test('should number works in the order of first citation', function () {
    expect([...citationNumbers(['b', 'a', 'b', 'c', 'a'])]).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3]
    ])
  })

  test('should support no citation', function () {
    expect(citationNumbers([]).size).toBe(0)
  })
})

describe('formatCitationNumbers', function () {
  // AMA Manual of Style, 11th edition, 3.6: hyphens join three or more numbers
  // in a row, commas the others, without spaces.
  test.each([
    [[], ''],
    [[4], '4'],
    [[1, 2], '1,2'],
    [[1, 2, 3], '1-3'],
    [[1, 3, 4, 5], '1,3-5'],
    [[5, 3, 4, 1, 4], '1,3-5'],
    [[2, 3, 7, 9, 10, 11, 12], '2,3,7,9-12']
  ])('should print %j as `%s`', function (numbers, text) {
    expect(formatCitationNumbers(numbers)).toBe(text)
  })
})
