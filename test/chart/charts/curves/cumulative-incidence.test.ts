import {selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import {describe, expect, test} from 'vitest'
import {canvas, printedValues} from '../../figures.ts'
import {curveFigure, pathsOf, pointsOf, type Time} from '../../curve-figures.ts'

/** Five participants: relapse, death, censored, relapse, death. */
const arms: Readonly<Record<string, readonly Time[]>> = {
  Only: [
    {time: 1, event: 'Relapse'},
    {time: 2, event: 'Death'},
    {time: 3, event: false},
    {time: 4, event: 'Relapse'},
    {time: 5, event: 'Death'}
  ]
}
const results = `
  relapse: {method: cumulative-incidence, data: adtte, set: everybody, unit: months, at: 4, cause: {EVNTDESC: Relapse}, label: Relapse}`

function draw(more = '') {
  const figure = curveFigure({
    arms,
    results,
    chart: `type: cumulative-incidence\nof: relapse${more}`
  })
  return {...figure, drawing: figure.draw(canvas(660, 10))}
}

describe('drawFigure of cumulative incidence', function () {
  // By hand: S(0) = 1, S(1) = .8, S(2) = .6, S(4-) = .6 with two at risk; the
  // incidence is 1/5 after 1 month, and 1/5 + .6 × 1/2 = .5 after 4.
  test('should draw Aalen–Johansen steps, up from zero', function () {
    const {drawing} = draw()
    const [curve, ...others] = pathsOf(drawing.svg, 'curve')
    expect(others).toEqual([])
    const points = pointsOf(String(curve?.properties['d']))
    const [[left = 0, bottom = 0] = []] = points
    const month = ((points.at(-1)?.[0] ?? 0) - left) / 5
    const height = (bottom - (points.at(-1)?.[1] ?? 0)) / 0.5
    expect(points[1]?.[0]).toBeCloseTo(left + month, 1)
    expect(points[2]?.[1]).toBeCloseTo(bottom - 0.2 * height, 1)
    expect(points[3]?.[0]).toBeCloseTo(left + 4 * month, 1)
    expect(printedValues(drawing.svg).get('relapse/all/estimate')).toBe('50%')
  })

  // Deaths: .8 × 1/4 = .2 after 2 months, and .3 × 1/1 more after 5.
  test('should draw competing events, with less weight', function () {
    const {drawing} = draw('\ncompeting: true')
    const [other, own] = pathsOf(drawing.svg, 'curve')
    const weight = Number(own?.properties['strokeWidth'])
    expect(Number(other?.properties['strokeWidth'])).toBeLessThan(weight)
    const [first, ...points] = pointsOf(String(other?.properties['d']))
    const [, bottom = 0] = first ?? []
    const heights = points.map(([, y]) => bottom - y).filter((up) => up > 0)
    expect((heights.at(-1) ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2.5, 1)
    expect(drawing.footnote).toContain('thin lines, competing events')
    expect(toString(drawing.svg)).toContain('Competing events')
    expect(toString(draw().drawing.svg)).not.toContain('Competing events')
  })

  // After 2 months the incidence is .2, so the line is no longer than to there.
  test('should lead from the curve to its landmark, past no words', function () {
    const {svg} = draw('\nlandmarks: [2]').drawing
    const [curve] = pathsOf(svg, 'curve')
    const points = pointsOf(String(curve?.properties['d']))
    const dotted = selectAll('line[stroke-dasharray]', svg)
    expect(dotted.map(({properties}) => properties['y1'])).toEqual([
      points[2]?.[1]
    ])
    expect(dotted[0]?.properties['y2']).toBe(points[0]?.[1])
  })

  test('should count events of each kind before the ticks', function () {
    const values = printedValues(draw('\nrisk-table: extended').drawing.svg)
    expect(values.get('fig-os:at-risk["4"]/all/n')).toBe('2')
    expect(values.get('fig-os:events["4"]/all/n')).toBe('1')
    expect(values.get('fig-os:competing["4"]/all/n')).toBe('1')
    expect(values.get('fig-os:censored["4"]/all/n')).toBe('1')
    expect(values.get('fig-os:events/all/n')).toBe('2')
  })

  test('should print landmarks in place of that of the result', function () {
    const values = printedValues(draw('\nlandmarks: [2]').drawing.svg)
    expect(values.get('fig-os:landmark["2"]/all/estimate')).toBe('20%')
    expect(values.has('relapse/all/estimate')).toBe(false)
  })

  test('should describe itself', function () {
    const {alt} = draw().drawing
    expect(alt).toContain(
      'Cumulative incidence curves: Relapse over months. 2 events in 5 participants, by 4 months 50%'
    )
  })
})
