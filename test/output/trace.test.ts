import {describe, expect, test} from 'vitest'
import type {Result, Results} from '../../src/analysis/result.ts'
import type {Place} from '../../src/diagnostic/place.ts'
import {element} from '../../src/output/hast.ts'
import {trace} from '../../src/output/trace.ts'
import {evaluate} from '../../src/resolve/evaluate.ts'
import {ama} from '../format/styles.ts'

function line(number: number, file = 'adsl.csv'): Place {
  const point = {line: number, column: 1}
  return {file, position: {start: point, end: point}}
}

function share(rows: readonly number[], population: readonly number[]): Result {
  return {
    kind: 'proportion',
    numerator: rows.length,
    denominator: population.length,
    provenance: {
      place: line(9, 'summary.md'),
      rows: rows.map((row) => line(row)),
      population: population.map((row) => line(row)),
      method: 'test'
    }
  }
}

const results: Results = new Map([
  [
    'sd',
    {
      id: 'sd',
      label: 'Stable disease',
      by: 'TRT01A',
      // Levels may hold what stands between terms, too.
      levels: new Map([
        ['CAR T + LD', share([2, 3, 5], [2, 3, 4, 5])],
        ['CAR T', share([7, 12], [7, 8, 12])]
      ]),
      place: line(9, 'summary.md')
    }
  ]
])

function print(expression: string) {
  const value = evaluate(expression, line(20, 'summary.md'), results, ama)
  if ('rule' in value) throw new Error(value.problem.reason)
  return value
}

function traceOf(expression: string) {
  const {text, value, result} = print(expression)
  const node = element('data', {value, dataResult: result}, [text])
  return trace(
    [{output: 'poster', content: [node]}],
    results,
    'demo/summary.md'
  )[0]
}

// Rows as they are laid out above.
describe('trace', function () {
  test.each([
    ['sd["CAR T + LD"].n + sd["CAR T"].n', '5'],
    ['sd["CAR T + LD"].n - sd["CAR T"].n', '1']
  ])('should keep the rows of both terms of %s', function (text, printed) {
    expect(traceOf(text)).toMatchObject({
      text: printed,
      value: printed,
      rows: ['adsl.csv:2-3,5,7,12'],
      population: ['adsl.csv:2-5,7-8,12']
    })
  })

  test('should keep the rows of one value', function () {
    expect(traceOf('sd["CAR T"].percent')).toMatchObject({
      text: '67%',
      rows: ['adsl.csv:7,12'],
      population: ['adsl.csv:7-8,12']
    })
  })

  test('should print a difference below zero with a minus', function () {
    expect(traceOf('sd["CAR T"].n - sd["CAR T + LD"].n')).toMatchObject({
      text: '−1',
      value: '-1'
    })
  })
})
