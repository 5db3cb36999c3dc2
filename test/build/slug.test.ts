import {assert, property, string} from 'fast-check'
import {expect, test} from 'vitest'
import {isSlug, toSlug} from '../../src/build/slug.ts'

test.each([
  ['her2-car-t', true],
  ['1', true],
  ['a'.repeat(80), true],
  ['a'.repeat(81), false],
  ['', false],
  ['-a', false],
  ['A', false],
  ['a_b', false],
  ['a.b', false],
  ['..', false],
  ['a/b', false],
  ['é', false],
  ['a\n', false]
])('should judge %j', function (name, expected) {
  expect(isSlug(name)).toBe(expected)
})

test.each([
  ['My Trial', 'my-trial'],
  ['HER2_CAR-T (2025)', 'her2-car-t-2025'],
  ['Étude nº 3', 'etude-no-3'],
  ['--a--', 'a'],
  ['試験', undefined]
])('should make a slug of %j', function (name, expected) {
  expect(toSlug(name)).toBe(expected)
})

test('should make slugs only', function () {
  const names = property(string({unit: 'binary'}), function (name) {
    const slug = toSlug(name)
    expect(slug === undefined || isSlug(slug)).toBe(true)
  })
  assert(names)
})
