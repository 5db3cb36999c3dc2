import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {houseStyleSchema} from '../../src/format/house-style.ts'
import {ama} from './styles.ts'

const file = new URL('../../templates/house-styles/ama.yaml', import.meta.url)

function read(): Record<string, unknown> {
  return parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}

describe('houseStyleSchema', function () {
  test('should read the style that ships', function () {
    expect(houseStyleSchema.parse(read())).toEqual(ama)
  })

  test.each([
    ['a pattern without its field', {proportion: '{n} of {N}'}],
    ['a pattern with a field twice', {proportion: '{n} {n} {N} {percent}'}],
    ['a field that is not known', {interval: '{level} {lower} {uper}'}],
    ['another decimal mark', {'decimal-mark': ','}],
    ['a key that is not known', {percentDigits: 1}],
    [
      'no rule for large denominators',
      {'percent-digits': [{below: 9, digits: 0}]}
    ],
    ['a rule after the last', {'percent-digits': [{digits: 0}, {digits: 1}]}],
    ['no digits', {'percent-digits': []}]
  ])('should refuse %s', function (_, change) {
    expect(houseStyleSchema.safeParse({...read(), ...change}).success).toBe(
      false
    )
  })
})
