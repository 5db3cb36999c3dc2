import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {wrapLabel} from '../../src/chart/text-line.ts'

/** Every character is one wide: lines can be counted by eye. */
function measure(text: string): number {
  return text.length
}

describe('wrapLabel', function () {
  test.each([
    ['DL1', 10, ['DL1']],
    ['CAR T alone', 11, ['CAR T alone']],
    ['CAR T alone', 10, ['CAR T', 'alone']],
    ['one two three four', 14, ['one two', 'three four']],
    ['  one   two ', 20, ['one two']],
    ['5\u00A0×\u00A010⁷ cells', 8, ['5\u00A0×\u00A010⁷', 'cells']],
    ['', 5, ['']]
  ])('should break %j at %i', function (text, width, lines) {
    expect(wrapLabel(text, width, measure)).toEqual(lines)
  })

  test('should give up on a word that is too wide', function () {
    expect(wrapLabel('a lymphodepletion', 10, measure)).toBeUndefined()
  })

  test('should keep all words in order, and no line too wide', function () {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), {minLength: 1}),
        fc.integer({min: 9, max: 60}),
        function (words, width) {
          const lines = wrapLabel(words.join(' '), width, measure)
          expect(lines?.join(' ')).toBe(words.join(' '))
          expect(lines?.every((line) => line.length <= width)).toBe(true)
        }
      )
    )
  })
})
