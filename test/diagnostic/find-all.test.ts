import {expect, test} from 'vitest'
import {findAll} from '../../src/diagnostic/index.ts'

// `matchAll` of the language says what all matches are.
test.each([
  [/\d+/g, '1 of 22'],
  [/x*/g, 'axxb'],
  [/(?<word>\p{L}+)/gu, 'α and β'],
  [/\d/g, 'none']
])('should find all matches of %s in `%s`', function (pattern, text) {
  expect(findAll(pattern, text)).toEqual([...text.matchAll(pattern)])
  // A search leaves nothing behind for the next.
  expect(findAll(pattern, text)).toHaveLength(
    [...text.matchAll(pattern)].length
  )
})
