import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import type {Result, ResultGroup} from '../../src/analysis/result.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import {makeArd, stringifyArd} from '../../src/output/make-ard.ts'
import {decodeArd, isArd} from '../../src/trial/ard.ts'
import {readStyle} from '../format/styles.ts'

const place = linePlace('summary.md', 1)
const provenance = {place, rows: [], method: 'As planned'}
const proportion: Result = {
  kind: 'proportion',
  numerator: 7,
  denominator: 11,
  interval: {lower: 0.31, upper: 0.89, level: 0.95, method: 'Clopper–Pearson'},
  provenance
}

function group(
  id: string,
  all: Result | undefined,
  levels: ResultGroup['levels'] = new Map(),
  by?: string
): [string, ResultGroup] {
  return [id, {id, label: id, all, by, levels, place}]
}

const results = new Map([
  group('sd', undefined, new Map([['A/B', proportion]]), 'TRT01A'),
  group('bor["CR"]', proportion),
  group('os', {
    kind: 'estimate',
    value: 7.7,
    digits: 1,
    unit: 'months',
    interval: {lower: 6.1, upper: undefined, level: 0.95, method: 'log-log'},
    provenance
  }),
  group('test', {kind: 'test', p: 0.001, relation: '<', provenance}),
  group('quote', {kind: 'quoted', text: '64%', provenance}),
  group('hidden', {kind: 'count', numerator: 1, provenance})
])

function rowsOf(...printed: string[]) {
  return makeArd(results, printed, readStyle('ama'))
}

describe('makeArd', function () {
  test('should have the columns of a card data frame', function () {
    expect(rowsOf('sd/A/B/percent')[2]).toEqual({
      group1: 'TRT01A',
      group1_level: 'A/B',
      variable: 'sd',
      variable_level: null,
      context: 'categorical',
      stat_name: 'p',
      stat_label: '%',
      stat: 7 / 11,
      fmt_fun: 'xx%',
      warning: null,
      error: null
    })
  })

  test('should name statistics as the R packages do', function () {
    const names = (...printed: string[]) =>
      rowsOf(...printed).map(({stat, stat_name}) => [stat_name, stat])
    expect(names('os/all/usual')).toEqual([
      ['estimate', 7.7],
      ['conf.low', 6.1],
      ['conf.high', 'Inf'],
      ['conf.level', 0.95],
      ['unit', 'months'],
      ['method', 'As planned']
    ])
    expect(names('test/all/p')[0]).toEqual(['p.value', '<0.001'])
    expect(rowsOf('bor["CR"]/all/n')[0]).toMatchObject({
      variable: 'bor',
      variable_level: 'CR',
      stat: 7
    })
  })

  test('should hold what is printed, in a sum too, and nothing else', function () {
    const variables = rowsOf('sd/A/B/n + bor["CR"]/all/n', 'quote/all/usual')
    expect([...new Set(variables.map(({variable}) => variable))]).toEqual([
      'sd',
      'bor'
    ])
    expect(rowsOf()).toEqual([])
  })

  test('should be read as what was written', function () {
    const text = stringifyArd(rowsOf('sd/A/B/n', 'os/all/usual'))
    const bytes = new TextEncoder().encode(text)
    expect(isArd(bytes)).toBe(true)
    const file = new VFile({path: 'summary.md'})
    const ard = decodeArd({bytes, name: 'ard', path: 'ard.json', place}, file)
    expect(file.messages).toEqual([])
    expect(ard?.rows).toMatchObject([
      {variable: 'sd', groups: [{level: 'A/B'}], stat: 'n', value: 7},
      {stat: 'N', value: 11, place: {position: {start: {line: 3}}}},
      {stat: 'p'},
      {stat: 'conf.low'},
      {stat: 'conf.high'},
      {stat: 'conf.level'},
      {stat: 'method'},
      {variable: 'os', groups: [], stat: 'estimate', value: 7.7, digits: 1},
      {stat: 'conf.low'},
      {stat: 'conf.high', value: Infinity},
      {stat: 'conf.level'},
      {stat: 'unit', value: 'months'},
      {stat: 'method'}
    ])
  })
})
