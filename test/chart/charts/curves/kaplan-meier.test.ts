import {toString} from 'hast-util-to-string'
import {toHtml} from 'hast-util-to-html'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {
  canvas,
  overlap,
  printedValues,
  readTheme,
  textBoxes
} from '../../figures.ts'
import {
  type CurveCase,
  curveFigure,
  pathsOf,
  pointsOf
} from '../../curve-figures.ts'
import {leukemia, leukemiaResults} from './leukemia.ts'

const keys = `type: kaplan-meier
of: os
hazard-ratio: hr
test: lr
breaks: 5
x-label: Weeks since remission`

function draw(
  chart = keys,
  at = canvas(660, 10),
  given: Partial<CurveCase> = {}
) {
  const figure = curveFigure({
    arms: leukemia,
    results: leukemiaResults,
    chart,
    ...given
  })
  expect(figure.messages).toEqual([])
  return figure.draw(at)
}

/** Where the axes run: x at time 0 and 35, y at 0 and 1. */
function axesOf(svg: ReturnType<typeof draw>['svg'], until = 35) {
  const lines: number[][] = []
  visit(svg, 'element', function ({tagName, properties}) {
    if (tagName === 'line')
      lines.push(['x1', 'x2', 'y1', 'y2'].map((key) => Number(properties[key])))
  })
  const level = lines.filter(([, , y1, y2]) => y1 === y2)
  const [left = 0, right = 0, bottom = 0] =
    level.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => d - c - (b - a))[0] ?? []
  const [, , top = 0] =
    lines.find(
      ([x1, x2, , y2]) => x1 === left && x2 === left && y2 === bottom
    ) ?? []
  return {
    x: (time: number) => left + (time / until) * (right - left),
    y: (height: number) => bottom - height * (bottom - top)
  }
}

describe('drawFigure of Kaplan–Meier', function () {
  // Remission by 6-MP as published: .857 .807 .753 .690 .627 .538 .448 at 6, 7,
  // 10, 13, 16, 22 and 23 weeks (Kalbfleisch & Prentice, 2002, table 1.2).
  test('should draw steps at the published estimates', function () {
    const {svg} = draw()
    const {x, y} = axesOf(svg)
    const [, treated] = pathsOf(svg, 'curve')
    const points = pointsOf(String(treated?.properties['d']))
    const published = [
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448]
    ] as const
    expect(points[0]?.[0]).toBeCloseTo(x(0), 1)
    expect(points[0]?.[1]).toBeCloseTo(y(1), 1)
    for (const [index, [time, survival]] of published.entries()) {
      const [atX = 0, atY = 0] = points[2 * index + 2] ?? []
      expect(atX).toBeCloseTo(x(time), 1)
      expect(Math.abs(atY - y(survival))).toBeLessThan(0.0006 * y(0))
    }
  })

  test('should end curves at the last observation', function () {
    const {svg} = draw()
    const {x, y} = axesOf(svg)
    const [placebo, treated] = pathsOf(svg, 'curve')
    const end = pointsOf(String(treated?.properties['d'])).at(-1)
    expect(end?.[0]).toBeCloseTo(x(35), 1)
    const fallen = pointsOf(String(placebo?.properties['d'])).at(-1)
    expect(fallen?.[0]).toBeCloseTo(x(23), 1)
    expect(fallen?.[1]).toBeCloseTo(y(0), 1)
  })

  test('should end curves at the end of the axis', function () {
    const {svg} = draw(`${keys}\nuntil: 20`)
    const {x} = axesOf(svg, 20)
    const [, treated] = pathsOf(svg, 'curve')
    const end = pointsOf(String(treated?.properties['d'])).at(-1)
    expect(end?.[0]).toBeCloseTo(x(20), 1)
  })

  // Counted by hand in the published times.
  test('should print those at risk exactly under the ticks', function () {
    const {svg} = draw()
    const {x} = axesOf(svg)
    const values = printedValues(svg)
    const counted = {
      '6-MP': [21, 21, 15, 11, 8, 5, 4, 1],
      Placebo: [21, 14, 8, 4, 2, 0]
    }
    for (const [level, numbers] of Object.entries(counted))
      for (const [index, number] of numbers.entries())
        expect(values.get(`fig-os:at-risk["${5 * index}"]/${level}/n`)).toBe(
          String(number)
        )
    // One zero ends the row of an arm.
    expect(values.has('fig-os:at-risk["30"]/Placebo/n')).toBe(false)

    visit(svg, 'element', function (node) {
      const [child] = node.children
      if (node.tagName !== 'text' || child?.type !== 'element') return
      const id = String(child.properties['dataResult'])
      const tick = /at-risk\["(\d+)"\]/.exec(id)?.[1]
      if (tick === undefined) return
      expect(Number(node.properties['x'])).toBeCloseTo(x(Number(tick)), 1)
      expect(node.properties['textAnchor']).toBe('middle')
    })
  })

  // Before 10 weeks: 6-MP had 4 events (6, 6, 6, 7) and 2 censored (6, 9).
  test('should add events and censored to the extended table', function () {
    const {svg, table} = draw(`${keys}\nrisk-table: extended`)
    for (const values of [printedValues(svg), printedValues(table)]) {
      expect(values.get('fig-os:at-risk["10"]/6-MP/n')).toBe('15')
      expect(values.get('fig-os:events["10"]/6-MP/n')).toBe('4')
      expect(values.get('fig-os:censored["10"]/6-MP/n')).toBe('2')
    }
  })

  test('should leave the table out', function () {
    const {svg} = draw(`${keys}\nrisk-table: none`)
    expect([...printedValues(svg).keys()].join()).not.toContain('at-risk')
  })

  // Medians 8 and 23 weeks; log-rank χ² = 16.8, P < .001; Cox regression with
  // Efron's ties, exp(-1.572) = 0.21 (0.09-0.47).
  test('should print events, medians, ratio and test', function () {
    const {svg, alt} = draw()
    const values = printedValues(svg)
    expect(values.get('fig-os:events/6-MP/n')).toBe('9')
    expect(values.get('fig-os:events/6-MP/N')).toBe('21')
    expect(values.get('os/Placebo/value')).toBe('8')
    expect(values.get('os/6-MP/value')).toBe('23')
    expect(values.get('os/6-MP/limits')).toContain('not reached')
    expect(values.get('hr/all/estimate')).toBe('0.21')
    expect(values.get('hr/all/interval')).toBe('95%\u00A0CI, 0.09-0.47')
    expect(values.get('lr/all/p')).toBe('P\u00A0<\u00A0.001')
    expect(alt).toContain('6-MP: 9 events in 21 participants, median 23')
    expect(alt).toContain('Hazard ratio 0.21')
  })

  test('should print the same numbers in its table', function () {
    const {svg, table} = draw(`${keys}\nlandmarks: [6, 10]`)
    const cells = printedValues(table)
    for (const [name, text] of printedValues(svg)) {
      if (/\/(?:value|interval)$/.test(name)) continue
      expect(cells.get(name) ?? name).toBe(text)
    }
  })

  // .753 at 10 weeks; log-log interval at 6 weeks .620 to .952.
  test('should print landmarks', function () {
    const values = printedValues(draw(`${keys}\nlandmarks: [6, 10]`).svg)
    expect(values.get('fig-os:landmark["6"]/6-MP/estimate')).toBe('86%')
    expect(values.get('fig-os:landmark["6"]/6-MP/limits')).toBe('62%-95%')
    expect(values.get('fig-os:landmark["10"]/6-MP/estimate')).toBe('75%')
  })

  test('should draw lines to medians that are reached', function () {
    const {svg} = draw()
    const {x, y} = axesOf(svg)
    const ends: string[] = []
    visit(svg, 'element', function ({tagName, properties}) {
      const {x1, x2, y1, strokeDashArray} = properties
      if (tagName === 'line' && strokeDashArray && x1 === x2)
        ends.push(`${Number(x1).toFixed(1)} ${Number(y1).toFixed(1)}`)
    })
    expect(ends).toEqual(
      [8, 23].map((time) => `${x(time).toFixed(1)} ${y(0.5).toFixed(1)}`)
    )
    const without = draw(`${keys}\nmedians: false`)
    expect([...printedValues(without.svg).keys()].join()).not.toContain('os/')
  })

  // 6-MP was censored at 11 times, twice of them at 32 weeks.
  test('should mark censored times', function () {
    const [marks] = pathsOf(draw().svg, 'censored')
    expect(String(marks?.properties['d']).match(/M/g)).toHaveLength(11)
  })

  test('should draw intervals where there are any', function () {
    expect(pathsOf(draw().svg, 'band')).toHaveLength(2)
    expect(pathsOf(draw(`${keys}\nband: false`).svg, 'band')).toHaveLength(0)
    const three = {...leukemia, Third: [4, 9, 12]}
    const results = leukemiaResults.split('\n').slice(0, 2).join('\n')
    const {svg} = draw('type: kaplan-meier\nof: os', canvas(660, 10), {
      arms: three,
      results
    })
    expect(pathsOf(svg, 'band')).toHaveLength(0)
  })

  test('should give the accent to what is compared, dashes to others', function () {
    const {accent, ink} = readTheme('blue')
    const [placebo, treated] = pathsOf(draw().svg, 'curve')
    expect(placebo?.properties['stroke']).toBe(ink)
    expect(placebo?.properties['strokeDashArray']).toBeDefined()
    expect(treated?.properties['stroke']).toBe(accent)
    expect(treated?.properties['strokeDashArray']).toBeUndefined()
    const other = pathsOf(draw(`${keys}\nhighlight: Placebo`).svg, 'curve')
    expect(other[0]?.properties['stroke']).toBe(accent)
  })

  test('should tell six curves apart without colour', function () {
    const arms = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => [name, [4, 9, 12]])
    )
    const results = leukemiaResults.split('\n').slice(0, 2).join('\n')
    for (const more of ['', '\nhighlight: C']) {
      const {svg} = draw(`type: kaplan-meier\nof: os${more}`, canvas(660, 10), {
        arms,
        results
      })
      const dashes = pathsOf(svg, 'curve').map(
        ({properties}) => properties['strokeDashArray']
      )
      expect(new Set(dashes).size).toBe(6)
    }
  })

  // At 20 weeks, 6-MP had the times 20, 22, 23, 25, 32, 32, 34, 35 left.
  test('should trace numbers to the rows of those who are counted', function () {
    const {results} = curveFigure({
      arms: leukemia,
      results: leukemiaResults,
      chart: `${keys}\nrisk-table: extended`
    })
    const group = results.get('fig-os:at-risk["20"]')
    const found = group?.levels.get('6-MP')
    expect(found?.provenance.rows).toHaveLength(8)
    expect(found?.provenance.population).toHaveLength(21)
    expect(found?.provenance.method).toBe(
      'Participants followed up until 20 weeks at least'
    )
    expect(found?.provenance.set?.id).toBe('everybody')
    expect(
      results.get('fig-os:events')?.levels.get('6-MP')?.provenance.rows
    ).toHaveLength(9)
  })

  test('should refuse more than six curves', function () {
    const {messages} = curveFigure({
      arms: Object.fromEntries(
        ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => [name, [4, 9]])
      ),
      results: leukemiaResults.split('\n').slice(0, 2).join('\n'),
      chart: 'type: kaplan-meier\nof: os'
    })
    expect(messages).toEqual([
      'Unexpected `7` levels of `os`, expected at most `6` curves in a figure'
    ])
  })

  test('should name curves beside them', function () {
    const {svg} = draw()
    const names = textBoxes(svg, 10).filter(({what}) => what === '6-MP')
    // In the key, at the curve, and in the table.
    expect(names).toHaveLength(3)
  })

  test('should print probabilities, and the names of its author', function () {
    const {svg, footnote} = draw(`${keys}
y: probability
y-label: In remission
names: {6-MP: Mercaptopurine}`)
    const texts = textBoxes(svg, 10).map(({what}) => what)
    expect(texts).toContain('In remission, probability')
    expect(texts).toContain('0.8')
    expect(texts).toContain('Mercaptopurine')
    expect(texts).not.toContain('6-MP')
    expect(footnote).toContain('Hazard ratio of Mercaptopurine to Placebo by')
  })

  test('should name the outcome by its result, less the median', function () {
    const texts = textBoxes(draw().svg, 10).map(({what}) => what)
    expect(texts).toContain('Remission, %')
  })

  test('should draw one participant, one curve without a name', function () {
    const {svg, alt, issues} = draw(
      'type: kaplan-meier\nof: os',
      canvas(330, 9),
      {
        arms: {X: [{time: 3, event: false}]},
        results:
          '  os: {method: median-survival, data: adtte, set: everybody, unit: months}'
      }
    )
    expect(issues).toEqual([])
    expect(alt).toContain('0 events in 1 participant, median not reached')
    const texts = textBoxes(svg, 9)
    expect(texts.map(({what}) => what)).not.toContain('X')
    expect(
      texts.some((one, index) =>
        texts.slice(index + 1).some((other) => overlap(one, other))
      )
    ).toBe(false)
  })

  test('should compute medians and print the result at its landmark', function () {
    const {svg} = draw('type: kaplan-meier\nof: half', canvas(660, 10), {
      results:
        '  half: {method: landmark-survival, data: adtte, set: everybody, by: ARM, unit: weeks, at: 10}'
    })
    const values = printedValues(svg)
    expect(values.get('half/6-MP/estimate')).toBe('75%')
    expect(values.get('fig-os:median/6-MP/value')).toBe('23')
  })

  test('should refuse names of words that are wider than the figure', function () {
    const {issues} = draw(
      `${keys}\nnames: {6-MP: ${'M'.repeat(60)}}`,
      canvas(330, 9)
    )
    expect(issues.map(({rule}) => rule)).toEqual(['figure-label-fits'])
  })

  test('should be the same bytes each time', function () {
    const one = toHtml(draw().svg, {space: 'svg'})
    expect(toHtml(draw().svg, {space: 'svg'})).toBe(one)
    // Values are exact; coordinates have two decimals.
    expect(one.replaceAll(/data-value="[^"]*"/g, '')).not.toMatch(
      /\d\.\d{3}|NaN|undefined/
    )
  })

  test('should say set, marks and methods under it', function () {
    const {footnote, table} = draw()
    expect(footnote).toBe(
      'Kaplan–Meier estimates, all participants. Ticks, censored; bands, pointwise 95%\u00A0CI (log-log). Hazard ratio of 6-MP to Placebo by Cox regression; interval and P: Wald; ties: Efron. Log-rank test of ARM, two-sided, 1 df.'
    )
    expect(toString(table)).toContain('At risk at 5 weeks')
  })
})
