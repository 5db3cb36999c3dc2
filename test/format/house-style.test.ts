import {describe, expect, test} from 'vitest'
import {houseStyleSchema} from '../../src/format/house-style.ts'
import {ama, readStyle, readStyleFile, styleIds} from './styles.ts'

const file = readStyleFile('ama')

describe('houseStyleSchema', function () {
  test('should read the styles that ship', function () {
    expect(styleIds).toEqual(['ama', 'jco', 'lancet', 'nature', 'nejm'])
    expect(readStyle('ama')).toEqual(ama)
    for (const id of styleIds) expect(readStyle(id).id).toBe(id)
  })

  test.each([
    ['a pattern without its field', {interval: '{lower}-{upper}'}],
    ['a pattern with a field twice', {proportion: '{n} {n} {N} {percent}'}],
    ['a field that is not known', {interval: '{level} {lower} {uper}'}],
    ['another decimal mark', {'decimal-mark': ','}],
    ['a key that is not known', {percentDigits: 1}],
    [
      'no rule for large denominators',
      {'percent-digits': [{below: 9, digits: 0}]}
    ],
    ['a rule after the last', {'percent-digits': [{digits: 0}, {digits: 1}]}],
    ['no digits', {'percent-digits': []}],
    ['a proportion without its count', {proportion: '{percent} of {N}'}],
    ['a proportion of a count alone', {proportion: '{n}'}],
    ['one word for two things', {'not-reached': 'not reported'}],
    ['thousands from three digits on', {thousands: {mark: ',', from: 3}}],
    ['no P values', {p: undefined}]
  ])('should refuse %s', function (_, change) {
    expect(houseStyleSchema.safeParse({...file, ...change}).success).toBe(false)
  })

  test.each([
    ['a bound of zero', {least: 0}],
    ['a bound of one', {most: 1}],
    ['a pattern without a sign', {pattern: 'P = {value}'}],
    ['digits by more than one', {digits: [{below: 5, digits: 0}, {digits: 2}]}]
  ])('should refuse %s', function (_, change) {
    const p = {...(file['p'] as object), ...change}
    expect(houseStyleSchema.safeParse({...file, p}).success).toBe(false)
  })
})
