import {expect, test} from 'vitest'
import {joinTraces, splitTraces} from '../../src/build/join-traces.ts'
import type {OutputName} from '../../src/markdown/index.ts'
import type {TracedValue} from '../../src/output/trace-schema.ts'

function value(result: string, output: OutputName, number = 1): TracedValue {
  return {
    definedAt: 'summary.md:1:1',
    kind: 'count',
    method: 'Count',
    population: [],
    printed: [{at: 'summary.md:2:1', number, output}],
    result,
    rounding: 'none',
    rows: [],
    text: '7',
    value: '7'
  }
}

const poster = [value('a', 'poster', 2), value('b', 'poster', 1)]
const newsletter = [value('b', 'newsletter'), value('c', 'newsletter')]
const products = new Map<OutputName, readonly TracedValue[]>([
  ['newsletter', newsletter],
  ['poster', poster]
])

test('should make values of several products one, in their order', function () {
  const {reading, values} = joinTraces(products)
  expect(values.map(({printed, result}) => [result, printed.length])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 1]
  ])
  expect(reading).toEqual({newsletter: [1, 2], poster: [0, 1]})
})

test('should change none of what it joins', function () {
  const before = structuredClone(products)
  joinTraces(products)
  expect(products).toEqual(before)
})

test('should take apart what it joined', function () {
  const joined = joinTraces(products)
  expect(splitTraces(joined, ['poster', 'newsletter'])).toEqual(
    new Map([
      ['poster', poster],
      ['newsletter', newsletter]
    ])
  )
  expect(splitTraces(joined, ['abstract'])).toEqual(new Map([['abstract', []]]))
})
