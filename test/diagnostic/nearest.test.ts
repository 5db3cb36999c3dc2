import {expect, test} from 'vitest'
import {listNames, nearest} from '../../src/diagnostic/index.ts'

test.each([
  ['hanndout', 'handout'],
  ['Poster', 'poster'],
  ['postre', 'poster'],
  ['xyz', undefined]
])('should take %s for %s', function (word, expected) {
  expect(nearest(word, ['poster', 'handout', 'newsletter'])).toBe(expected)
})

test('should take nothing for nothing', function () {
  expect(nearest('poster', [])).toBeUndefined()
})

test('should list twelve names and how many more there are', function () {
  const names = Array.from({length: 15}, (_, index) => `n${index}`)
  expect(listNames(['a', 'b'])).toBe('`a`, `b`')
  expect(listNames(names)).toMatch(/^`n0`, .+, `n11`, 3 more$/)
})
