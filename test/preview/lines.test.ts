import {describe, expect, test} from 'vitest'
import {lineNow, readPlace} from '../../src/preview/client/lines.ts'
import {indexOfWhole} from '../../src/preview/client/numbers.ts'

describe('lineNow', function () {
  const earlier = ['a', 'b', 'c', 'd']

  test.each([
    ['unchanged', ['a', 'b', 'c', 'd'], [1, 2, 3, 4]],
    ['a line that was edited', ['a', 'B', 'c', 'd'], [1, 2, 3, 4]],
    ['a line that came', ['a', 'x', 'b', 'c', 'd'], [1, 3, 4, 5]],
    ['a line that went', ['a', 'c', 'd'], [1, 2, 2, 3]],
    ['two edits', ['a', 'x', 'b', 'c', 'D', 'y'], [1, 3, 4, 5]],
    [
      'a text that is another',
      ['x', 'y'],
      [undefined, undefined, undefined, undefined]
    ],
    ['a last line that came', ['a', 'b', 'c', 'd', 'x'], [1, 2, 3, 4]]
  ])('should follow lines past %s', function (_, now, expected) {
    expect([1, 2, 3, 4].map((line) => lineNow(earlier, now, line))).toEqual(
      expected
    )
  })
})

describe('readPlace', function () {
  test('should read places, and no names of figures', function () {
    expect(readPlace('content/a/summary.md:12:3')).toEqual({
      column: 3,
      file: 'content/a/summary.md',
      line: 12
    })
    expect(readPlace('fig-os')).toBeUndefined()
  })
})

describe('indexOfWhole', function () {
  test.each([
    ['in 7 of 11', '7', 3],
    ['in 17 of 7', '7', 9],
    ['in 7.5 of 7', '7', 10],
    ['in 0.7 of 7', '7', 10],
    ['in 7, and', '7', 3],
    ['in 1,70 and 70', '70', 12],
    ['ended. 7 of', '7', 7],
    ['in 77', '7', -1],
    ['DL7 of 7%', '7%', 7]
  ])('should find in `%s` the number `%s`', function (words, text, expected) {
    expect(indexOfWhole(words, text)).toBe(expected)
  })
})
