import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseExpression} from '../../src/resolve/expression.ts'

test('should read ids, levels, parts and sums', function () {
  expect(parseExpression('sd')).toEqual([
    {sign: 1, reference: {id: 'sd', level: undefined, part: undefined}}
  ])
  expect(parseExpression(' sd["CAR T + LD"].percent ')).toEqual([
    {sign: 1, reference: {id: 'sd', level: 'CAR T + LD', part: 'percent'}}
  ])
  expect(parseExpression('ae["Fatigue"]["≥3"]["A"].n')).toEqual([
    {sign: 1, reference: {id: 'ae["Fatigue"]["≥3"]', level: 'A', part: 'n'}}
  ])
  expect(parseExpression(`ae['"Brain fog"'].all`)).toEqual([
    {
      sign: 1,
      reference: {id: `ae['"Brain fog"']`, level: 'all', part: undefined}
    }
  ])
  expect(parseExpression('os.all.median')).toEqual([
    {sign: 1, reference: {id: 'os', level: 'all', part: 'median'}}
  ])
  expect(parseExpression('a.n + b.n - c')).toEqual([
    {sign: 1, reference: {id: 'a', level: undefined, part: 'n'}},
    {sign: 1, reference: {id: 'b', level: undefined, part: 'n'}},
    {sign: -1, reference: {id: 'c', level: undefined, part: undefined}}
  ])
})

test('should say where an expression stops to make sense', function () {
  expect(parseExpression('')).toMatchObject({offset: 0})
  expect(parseExpression('sd[')).toMatchObject({offset: 2})
  expect(parseExpression('sd.')).toMatchObject({offset: 3})
  expect(parseExpression('a.n +')).toMatchObject({offset: 5})
  expect(parseExpression('a * b')).toMatchObject({offset: 1})
  expect(parseExpression('a.n.N')).toMatchObject({offset: 4})
  expect(parseExpression('constructor["__proto__"].x.y')).toMatchObject({
    offset: expect.any(Number)
  })
})

test('should end for any text, in terms or a place in it', function () {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 60}), function (text) {
      const result = parseExpression(text)
      const isPlace =
        'offset' in result && result.offset >= 0 && result.offset <= text.length
      const isTerms = !('offset' in result) && result.length > 0
      expect(isPlace || isTerms).toBe(true)
    })
  )
})
