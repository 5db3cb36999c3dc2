import {expect, test} from 'vitest'
import {lettersOf, retitle} from '../../../src/bench/peers/copies.ts'

test.each([
  ['title: A: b', 'title: A: b, copy ba'],
  ['title: "A: b"', 'title: "A: b, copy ba"'],
  ["title: 'A'", "title: 'A, copy ba'"]
])('should mark the title of %j', function (line, expected) {
  const rest = '\nshort-title: A\n---\n\ntitle: no key\n'
  expect(retitle(`---\n${line}${rest}`, 'ba')).toBe(`---\n${expected}${rest}`)
})

test('should count in letters', function () {
  expect([0, 25, 26, 99].map(lettersOf)).toEqual(['aa', 'az', 'ba', 'dv'])
})
