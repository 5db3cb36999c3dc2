import {selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {drawPeople} from '../../../src/chart/charts/people/people.ts'
import type {FigureSpec} from '../../../src/trial/figure-spec.ts'
import {
  canvas,
  collect,
  estimate,
  figureInput,
  group,
  overlap,
  place,
  printedValues,
  proportion,
  quoted,
  textBoxes
} from '../figures.ts'

type Column = FigureSpec<'people'>['columns'][number]

const results = collect([
  group('orr', 'Response', {DL1: proportion(1, 3), all: proportion(6, 21)}),
  group('os', 'Survival', {all: estimate}),
  group('sd', 'Stable disease', {all: quoted}),
  group('huge', 'Many', {all: proportion(5, 201)})
])

function row(id: string, level?: string, text = 'had tumors that shrank') {
  return {of: {id, place}, level, text}
}

function draw(columns: Column[], at = canvas(680, 17), of = results) {
  const drawing = drawPeople(
    figureInput<'people'>(
      {
        id: 'fig-people',
        type: 'people',
        caption: {value: 'People', place},
        columns,
        place,
        at: () => place
      },
      of,
      {data: undefined}
    ),
    at
  )
  const count = (name: string) => selectAll(`g.${name}`, drawing.svg).length
  return {...drawing, happened: count('happened'), not: count('not')}
}

describe('drawPeople', function () {
  test('should fill as many people as it happened to', function () {
    const {happened, not, svg, issues} = draw([{rows: [row('orr')]}])
    expect(issues).toEqual([])
    expect([happened, not]).toEqual([6, 15])
    expect(printedValues(svg).get('orr/all/n')).toBe('6')
    expect(printedValues(svg).get('orr/all/N')).toBe('21')
    expect(toString(svg)).toContain('6 of 21 people had tumors that shrank')
  })

  test('should draw one level', function () {
    const {happened, not} = draw([{rows: [row('orr', 'DL1')]}])
    expect([happened, not]).toEqual([1, 2])
  })

  test('should say the same in words and in a table', function () {
    const {alt, table} = draw([{head: 'Cancer', rows: [row('orr')]}])
    expect(alt).toBe(
      'Small people, filled where it happened. Cancer: 6 of 21 people had tumors that shrank.'
    )
    expect(toString(table)).toContain('had tumors that shrank621')
  })

  test('should keep words apart and on the canvas', function () {
    const size = fc.constantFrom([340, 9], [482, 17], [680, 17], [1436, 36])
    const count = fc.integer({min: 1, max: 200})
    fc.assert(
      fc.property(
        size,
        count,
        fc.integer({min: 1, max: 3}),
        (at, n, columns) => {
          const [widthPx = 0, em = 0] = at
          const of = collect([
            group('orr', 'Response', {all: proportion(Math.floor(n / 2), n)})
          ])
          const each = {
            head: 'Changes in the cancer',
            rows: [row('orr'), row('orr')]
          }
          const drawn = draw(
            Array.from({length: columns}, () => each),
            canvas(widthPx, em),
            of
          )
          // What is refused draws nothing.
          const rules = new Set(drawn.issues.map(({rule}) => rule))
          expect([...rules]).toEqual(
            rules.size > 0 ? ['figure-label-fits'] : []
          )
          const texts = textBoxes(drawn.svg, em)
          const edges = {
            left: 0,
            right: widthPx,
            top: 0,
            bottom: drawn.heightPx
          }
          const outside = texts.filter(
            (box) =>
              box.left < edges.left - 0.02 ||
              box.right > edges.right + 0.02 ||
              box.top < edges.top - 0.02 ||
              box.bottom > edges.bottom + 0.02
          )
          expect(outside).toEqual([])
          for (const [index, one] of texts.entries())
            for (const other of texts.slice(index + 1))
              expect(overlap(one, other)).toBe(false)
        }
      ),
      {numRuns: 60}
    )
  })
})

describe('issues of drawPeople', function () {
  test.each([
    ['os', 'which is no count out of a total'],
    ['sd', 'which is no count out of a total'],
    ['huge', 'Unexpected `201` people'],
    ['or', 'expected one that the summary defines']
  ])('should refuse %s', function (id, reason) {
    const {issues, happened} = draw([{rows: [row(id)]}])
    expect(issues.map((issue) => issue.reason)).toEqual([
      expect.stringContaining(reason)
    ])
    expect(happened).toBe(0)
  })

  test('should list the levels that there are', function () {
    expect(draw([{rows: [row('orr', 'DL2')]}]).issues[0]?.reason).toBe(
      'Unexpected level `DL2` of `orr`, expected `DL1`'
    )
  })

  test('should refuse columns that are too narrow', function () {
    const columns = Array.from({length: 3}, () => ({rows: [row('orr')]}))
    expect(draw(columns, canvas(240, 17)).issues[0]?.rule).toBe(
      'figure-label-fits'
    )
  })
})
