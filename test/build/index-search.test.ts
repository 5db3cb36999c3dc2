import {toString} from 'hast-util-to-string'
import {expect, test} from 'vitest'
import {searchEntries, topicSelect} from '../../src/build/index-search.ts'
import {foldText} from '../../src/html/list-filter.ts'
import {indexReport} from './index-report.ts'

test('should hold what a card is found by', function () {
  expect(searchEntries(indexReport.summaries)).toEqual([
    {
      text: 'first trial p-101 sno phase 1 nct00000000 ada author ben author car t cells glioma',
      topics: ['CAR T cells', 'glioma']
    },
    {
      text: 'second trial sno cleo author breast cancer',
      topics: ['breast cancer']
    }
  ])
})

test('should hold nothing that an embargo holds back', function () {
  const [first] = indexReport.summaries
  if (!first?.facts) throw new Error('Cannot find facts')
  const held = {
    ...first,
    facts: {...first.facts, authors: [], embargoUntil: '2099-01-01T00:00:00Z'},
    title: 'Embargoed'
  }
  expect(searchEntries([held])).toEqual([
    {text: 'embargoed p-101 sno phase 1', topics: []}
  ])
  expect(topicSelect([held])).toEqual([])
})

test('should list each topic once, in order', function () {
  const [first, second] = indexReport.summaries
  if (!first || !second) throw new Error('Cannot find summaries')
  const [select] = topicSelect([first, second, first])
  if (select?.type !== 'element') throw new Error('Cannot find a choice')
  expect(select.children.map(toString)).toEqual([
    'All',
    'breast cancer',
    'CAR T cells',
    'glioma'
  ])
})

test.each([
  ['  Cléo  Müller ', 'cleo muller'],
  ['IL-13Rα2', 'il-13rα2'],
  ['10⁷', '107']
])('should fold `%s`', function (text, expected) {
  expect(foldText(text)).toBe(expected)
})
