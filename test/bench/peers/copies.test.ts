import {expect, test} from 'vitest'
import {lettersOf, retitle} from '../../../src/bench/peers/copies.ts'
import {reasonOf} from '../../../src/bench/peers/run-program.ts'

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

test('should find the line that says why a program failed', function () {
  const escape = String.fromCodePoint(27)
  expect(reasonOf(`a\n${escape}[31mError: b${escape}[0m\n  at c\n`)).toBe(
    'Error: b'
  )
  expect(reasonOf('a\nb\n')).toBe('b')
  expect(reasonOf('\n')).toBeUndefined()
})
