import {expect, test} from 'vitest'
import {isMisspelt, listNames, nearest} from '../../src/diagnostic/index.ts'

test.each([
  ['hanndout', 'handout'],
  ['Poster', 'poster'],
  ['postre', 'poster'],
  ['xyz', undefined]
])('should take %s for %s', function (word, expected) {
  expect(nearest(word, ['poster', 'handout', 'newsletter'])).toBe(expected)
})

test.each([
  ['AEG', 'AGE'],
  ['SX', 'SEX'],
  ['DL9', undefined],
  ['Q', undefined],
  ['TRTO1A', 'TRT01A']
])('should take %s of variables and levels for %s', function (word, expected) {
  expect(nearest(word, ['SEX', 'AGE', 'TRT01A', 'DL1', 'A'])).toBe(expected)
})

test.each([
  ['y', 'Y', true],
  ['DL 1', 'DL1', true],
  ['cvs', 'csv', true],
  ['Hedache', 'Headache', true],
  ['CR', 'PR', false],
  ['Grade 3', 'Grade 4', false],
  ['Headache', 'Headache', false]
])('should know whether %s is a misspelt %s', function (word, name, expected) {
  expect(isMisspelt(word, name)).toBe(expected)
})

test('should take the name that begins alike of names as near', function () {
  expect(nearest('crr', ['orr', 'cr', 'pr'])).toBe('cr')
  expect(nearest('xrr', ['orr', 'cr'])).toBe('orr')
})

test('should take nothing for nothing', function () {
  expect(nearest('poster', [])).toBeUndefined()
})

test('should list twelve names and how many more there are', function () {
  const names = Array.from({length: 15}, (_, index) => `n${index}`)
  expect(listNames(['a', 'b'])).toBe('`a`, `b`')
  expect(listNames(names)).toMatch(/^`n0`, .+, `n11`, 3 more$/)
})
