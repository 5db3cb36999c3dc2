import {expect, test} from 'vitest'
import {parseNumber, typeVariable} from '../../src/trial/variables.ts'

// Variables of the ADaM implementation guide 1.3 and of its occurrence data
// and time-to-event structures, by what the guide says that they are.
test.each([
  ['AGE', [], 'number'],
  ['CNSR', [], 'number'],
  ['TRT01AN', ['1', '2'], 'number'],
  ['ASTDY', ['-1'], 'number'],
  ['REGION', ['North'], 'text'],
  ['ADT', [], 'date'],
  ['TRTSDT', ['19725'], 'date'],
  ['AESTDTC', ['2012'], 'text'],
  ['ADTM', [], 'text'],
  ['AETOXGR', ['3'], 'text'],
  ['SITEID', ['012'], 'text'],
  ['PARAMCD', [], 'text']
] as const)('should know %s with cells %j', function (name, cells, type) {
  expect(typeVariable({name}, undefined, cells)).toBe(type)
})

test('should believe the author, then ADaM, then the file', function () {
  expect(typeVariable({name: 'AGE', type: 'number'}, 'text', [])).toBe('text')
  expect(typeVariable({name: 'ADT', type: 'number'}, undefined, [])).toBe(
    'date'
  )
  expect(typeVariable({name: 'KPS', type: 'number'}, undefined, [])).toBe(
    'number'
  )
  expect(typeVariable({name: 'SITEN', type: 'text'}, undefined, ['1'])).toBe(
    'text'
  )
})

test('should take plain decimal numbers alone', function () {
  expect(parseNumber('-0.50')).toBe(-0.5)
  expect(parseNumber('0')).toBe(0)
  const others = '|012|1,5|0x1F|1e5|.5|5.|+5|--5| 5|٣|NaN|Infinity'.split('|')
  expect(others.map(parseNumber).filter((x) => x !== undefined)).toEqual([])
  expect(parseNumber('9'.repeat(400))).toBeUndefined()
})
