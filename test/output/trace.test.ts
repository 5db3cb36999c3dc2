import {describe, expect, test} from 'vitest'
import type {Result, Results} from '../../src/analysis/result.ts'
import type {Place} from '../../src/diagnostic/place.ts'
import {element} from '../../src/output/hast.ts'
import {printedValues, showings} from '../../src/output/printed-values.ts'
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
    {output: 'poster', values: printedValues([node], showings.page)},
    {path: 'demo/summary.md', results, style: ama}
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

function valueOf(id: string, text: string) {
  return element('data', {value: text, dataResult: id}, [text])
}

function pageOf(number: number, ...nodes: ReturnType<typeof element>[]) {
  return element('section', {dataPage: String(number)}, nodes)
}

describe('places', function () {
  const n = () => valueOf('sd/CAR T/n', '2')
  const content = [
    pageOf(
      1,
      element('h1', {}, [n()]),
      element('p', {className: ['takeaway']}, [n()]),
      element('h2', {}, ['Safety']),
      element('p', {}, [valueOf('sd/CAR T/percent', '67%')])
    ),
    pageOf(
      2,
      element('p', {}, [n()]),
      element('figure', {id: 'fig-a'}, [
        element('svg', {}, [
          element('tspan', {dataResult: 'sd/CAR T/n', dataValue: '2'}, ['2'])
        ]),
        element('div', {className: ['figure-data']}, [n()])
      ])
    )
  ]

  test('should be numbered in reading order, with page and region', function () {
    const [first, second] = trace(
      {output: 'handout', values: printedValues(content, showings.page)},
      {path: 'demo/summary.md', results, style: ama}
    )
    const at = 'demo/summary.md'
    expect(first?.printed).toEqual([
      {output: 'handout', at, number: 1, page: 1, region: 'title'},
      {output: 'handout', at, number: 2, page: 1, region: 'takeaway'},
      {output: 'handout', at, number: 4, page: 2, region: 'Safety'},
      {output: 'handout', at: 'fig-a', number: 5, page: 2, region: 'fig-a'},
      {output: 'handout', at: 'fig-a', page: 2, region: 'data of fig-a'}
    ])
    expect(second?.printed).toEqual([
      {output: 'handout', at, number: 3, page: 1, region: 'Safety'}
    ])
  })

  test.each([
    ['page', 6],
    ['paper', 5],
    // A message shows drawings as pictures.
    ['mail', 4],
    ['text', 5]
  ] as const)('should be seen on a %s', function (kind, count) {
    expect(printedValues(content, showings[kind])).toHaveLength(count)
  })
})

describe('filters', function () {
  test('should not name participants', function () {
    const named = new Map(results)
    const [only] = trace(
      {
        output: 'poster',
        values: printedValues(
          [element('data', {value: '1', dataResult: 'one/all/n'}, ['1'])],
          showings.page
        )
      },
      {
        path: 'demo/summary.md',
        results: named.set('one', {
          id: 'one',
          label: 'One',
          levels: new Map(),
          all: {
            kind: 'count',
            numerator: 1,
            provenance: {
              place: line(1),
              rows: [],
              method: 'test',
              where: 'USUBJID in ("01-002", "01-003") and SEX = F'
            }
          },
          place: line(1)
        }),
        style: ama,
        withheld: new Set(['01-002', '01-003', 'F1'])
      }
    )
    expect(only?.where).toBe('USUBJID in ("…", "…") and SEX = F')
  })
})
