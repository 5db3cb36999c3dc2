import {expect, test} from 'vitest'
import {itemId, readValueName} from '../../src/analysis/index.ts'

test('should name items as authors write them', function () {
  expect(itemId('ae')).toBe('ae')
  expect(itemId('ae', 'Fatigue', '≥3')).toBe('ae["Fatigue"]["≥3"]')
  expect(itemId('ae', '"Brain fog"')).toBe(`ae['"Brain fog"']`)
})

test.each([
  ['orr/all/usual', {id: 'orr', level: 'all', part: 'usual'}],
  ['orr/A/B/n', {id: 'orr', level: 'A/B', part: 'n'}],
  [
    'ae["Nausea/vomiting"]["≥3"]/A/B/percent',
    {id: 'ae["Nausea/vomiting"]["≥3"]', level: 'A/B', part: 'percent'}
  ],
  [`ae['"/"']/all/n`, {id: `ae['"/"']`, level: 'all', part: 'n'}],
  ['orr', {id: 'orr', level: '', part: ''}]
])('should read %s', function (name, expected) {
  expect(readValueName(name)).toEqual(expected)
})
