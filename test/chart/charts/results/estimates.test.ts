import {selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import {describe, expect, test} from 'vitest'
import type {
  EstimateRow,
  EstimatesData
} from '../../../../src/analysis/figures/estimates.ts'
import type {PlottedEstimate} from '../../../../src/analysis/figures/measured-result.ts'
import type {Estimate} from '../../../../src/analysis/result.ts'
import {drawBar} from '../../../../src/chart/charts/estimates/bar.ts'
import {drawForest} from '../../../../src/chart/charts/estimates/forest.ts'
import {squareSizes} from '../../../../src/chart/charts/estimates/square-sizes.ts'
import {valueScale} from '../../../../src/chart/charts/estimates/value-scale.ts'
import type {FigureSpec} from '../../../../src/trial/figure-spec.ts'
import {
  canvas,
  collect,
  estimate,
  figureInput,
  group,
  place
} from '../../figures.ts'

function plotted(
  value: number,
  lower: number | undefined,
  upper: number | undefined
): PlottedEstimate {
  return {value, lower, upper, bounded: true}
}

function row(id: string, at: PlottedEstimate | undefined): EstimateRow {
  return {
    kind: 'estimate',
    label: id,
    id,
    level: 'all',
    overall: false,
    indented: false,
    counts: [],
    plotted: at
  }
}

function ratio({value, lower, upper}: PlottedEstimate): Estimate {
  return {
    kind: 'estimate',
    value,
    digits: 2,
    unit: '',
    interval: {lower, upper, level: 0.95, method: 'Wald'},
    provenance: {place, rows: [], method: 'test'}
  }
}

function dataOf(rows: readonly EstimateRow[]): EstimatesData {
  return {
    rows,
    measure: 'ratio',
    unit: '',
    spread: '95% CI',
    methods: ['Wald'],
    sets: []
  }
}

const base = {
  id: 'fig-x',
  caption: {value: 'A caption', place},
  place,
  at: () => place,
  rows: []
}

function forest(
  values: readonly PlottedEstimate[],
  more: Partial<FigureSpec<'forest'>> = {}
) {
  const rows = values.map((value, index) => row(`hr${index}`, value))
  const results = collect(
    values.map((value, index) =>
      group(`hr${index}`, `Ratio ${index}`, {all: ratio(value)})
    )
  )
  return drawForest(
    figureInput<'forest'>({...base, type: 'forest', ...more}, results, {
      data: dataOf(rows)
    }),
    canvas(680, 12)
  )
}

describe('drawForest', function () {
  test('should end limits beyond the axis in arrows', function () {
    const {svg, issues} = forest([
      plotted(0.5, 0.25, 1),
      plotted(0.9, 0.2, 40),
      plotted(0.8, 0.3, undefined)
    ])
    expect(issues).toEqual([])
    // A line, and two ends: one stroke each, an arrow has two.
    const strokes = selectAll('g.interval', svg).map(
      (each) =>
        String(selectAll('path', each)[0]?.properties.d).split('L').length - 1
    )
    expect(strokes).toEqual([3, 4, 4])
  })

  test('should print the limit that is beyond the axis', function () {
    expect(toString(forest([plotted(0.9, 0.2, 40)]).svg)).toContain(
      '0.90 (0.20-40.00)'
    )
  })

  test('should stand no effect at 1, and words on both sides of it', function () {
    const {svg} = forest([plotted(0.5, 0.25, 1)], {
      favors: ['Favors A', 'Favors B']
    })
    const [line] = selectAll('.no-effect', svg)
    const at = Number(line?.properties.x1)
    const texts = selectAll('text', svg)
    const find = (text: string) => texts.find((each) => toString(each) === text)
    expect(Number(find('Favors A')?.properties.x)).toBeLessThan(at)
    expect(find('Favors A')?.properties.textAnchor).toBe('end')
    expect(Number(find('Favors B')?.properties.x)).toBeGreaterThan(at)
    expect(selectAll('.pointer', svg)).toHaveLength(2)
  })

  test('should print what is not estimable, without a mark', function () {
    const none = {...estimate, value: undefined, unit: ''} as const
    const drawing = drawForest(
      figureInput<'forest'>(
        {...base, type: 'forest'},
        collect([
          group('a', 'A', {all: ratio(plotted(0.5, 0.2, 1))}),
          group('b', 'B', {all: none})
        ]),
        {data: dataOf([row('a', plotted(0.5, 0.2, 1)), row('b', undefined)])}
      ),
      canvas(680, 12)
    )
    expect(selectAll('.estimate path.estimate', drawing.svg)).toHaveLength(1)
    expect(toString(drawing.svg)).toContain('not reached')
  })

  test.each([
    ['a value of 0', [plotted(0, 0, 1)], {}],
    ['limits of 0', [plotted(0.5, 0.2, 1)], {limits: [0, 2] as const}],
    [
      'limits that turn round',
      [plotted(0.5, 0.2, 1)],
      {limits: [2, 0.1] as const}
    ],
    [
      'an estimate off the axis',
      [plotted(5, 2, 9)],
      {limits: [0.1, 2] as const}
    ]
  ])('should refuse %s', function (_, values, more) {
    const {issues} = forest(values, {
      ...more,
      limits: 'limits' in more ? [more.limits[0], more.limits[1]] : undefined
    })
    expect(issues.map(({rule}) => rule)).toContain('axis-value')
  })
})

function bar(more: Partial<FigureSpec<'bar'>>) {
  const at = plotted(5, 2, 9)
  return drawBar(
    figureInput<'bar'>(
      {...base, type: 'bar', ...more},
      collect([group('a', 'A', {all: ratio(at)})]),
      {data: dataOf([row('a', at)])}
    ),
    canvas(680, 12)
  )
}

describe('drawBar', function () {
  test('should refuse an axis without 0', function () {
    expect(bar({limits: [1, 10]}).issues[0]?.reason).toBe(
      'Unexpected axis from `1` to `10`, expected one with 0, where bars begin'
    )
  })

  test('should refuse a highlight of nothing', function () {
    expect(bar({highlight: 'DL9'}).issues[0]?.rule).toBe('value-exists')
    expect(bar({highlight: 'a'}).issues).toEqual([])
  })
})

describe('valueScale', function () {
  test('should hold all limits of a linear axis, and round ends', function () {
    const {domain} = valueScale([plotted(29, 11, 52)], 'linear', undefined, [])
    expect(domain).toEqual([10, 60])
  })

  test('should cut a logarithmic axis near the estimates', function () {
    const {domain, ticksFor} = valueScale(
      [plotted(0.56, 0.35, 0.89), plotted(0.88, 0.01, 90)],
      'log',
      undefined,
      [1]
    )
    expect(domain).toEqual([0.1, 5])
    expect(ticksFor(8)).toEqual([0.1, 0.2, 0.5, 1, 2, 5])
    expect(ticksFor(4)).toEqual([0.1, 0.3, 1, 3])
    expect(ticksFor(2)).toEqual([0.1, 1])
  })
})

describe('squareSizes', function () {
  test('should have areas by precision', function () {
    const rows = [
      row('a', plotted(1, 0.5, 2)),
      row('b', plotted(1, 0.25, 4)),
      row('c', undefined)
    ]
    const sizes = [...squareSizes(rows, true, true).values()]
    // Twice as wide on the axis: a fourth of the precision, half the side.
    expect((sizes[0] ?? 0) / (sizes[1] ?? 1)).toBeCloseTo(2, 6)
    expect(new Set(squareSizes(rows, false, true).values()).size).toBe(1)
  })
})
