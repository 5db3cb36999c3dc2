import {toHtml} from 'hast-util-to-html'
import {toString} from 'hast-util-to-string'
import {describe, expect, test} from 'vitest'
import type {Result} from '../../../src/analysis/result.ts'
import {
  areaBoxes,
  bestResponse,
  canvas,
  drawChart,
  count,
  estimate,
  group,
  type Level,
  printedValues,
  proportion,
  quoted,
  textBoxes,
  unknown
} from '../figures.ts'

const dl1: Level = {
  total: 8,
  counts: {CR: 1, PR: 3, SD: 3, PD: 1, NE: 0},
  responders: 4
}
const dl2: Level = {
  total: 10,
  counts: {CR: 1, PR: 5, SD: 2, PD: 1, NE: 1},
  responders: 6
}
const all: Level = {
  total: 18,
  counts: {CR: 2, PR: 8, SD: 5, PD: 2, NE: 1},
  responders: 10
}

function draw(
  levels: Readonly<Record<string, Level>>,
  change: (results: Map<string, ReturnType<typeof group>>) => void = () => {},
  at = canvas(700, 14)
) {
  const {spec, results} = bestResponse(levels)
  const changed = new Map(results)
  change(changed)
  return drawChart(spec, changed, at)
}

describe('drawFigure of best response', function () {
  // 4/8 and 6/10 exactly: 15.7 to 84.3 and 26.2 to 87.8, by bisection of the
  // binomial tails; 1/8 is 12.5%, away from zero.
  test('should print counts, percents, totals, rates and intervals', function () {
    const {svg, issues} = draw({DL1: dl1, DL2: dl2})
    const values = printedValues(svg)
    expect(issues).toEqual([])
    expect(values.get('cr/DL1/n')).toBe('1')
    expect(values.get('cr/DL1/percent')).toBe('13%')
    expect(values.get('pr/DL2/n')).toBe('5')
    expect(values.get('pr/DL2/percent')).toBe('50%')
    expect(values.get('cr/DL1/N')).toBe('8')
    expect(values.get('orr/DL1/percent')).toBe('50%')
    expect(values.get('orr/DL1/interval')).toBe('95%\u00A0CI, 16%-84%')
    expect(values.get('orr/DL2/interval')).toBe('95%\u00A0CI, 26%-88%')
    // Nobody: no segment, so no words in it.
    expect(values.has('ne/DL1/n')).toBe(false)
  })

  test('should print the same numbers in its table, zeros too', function () {
    const {svg, table} = draw({DL1: dl1, DL2: dl2, all})
    const cells = printedValues(table)
    for (const [name, text] of printedValues(svg)) {
      expect(cells.get(name)).toBe(text)
    }

    expect(cells.get('ne/DL1/n')).toBe('0')
    expect(cells.get('orr/all/percent')).toBe('56%')
  })

  test('should make bars of shares, the whole set last', function () {
    const {svg} = draw({DL1: dl1, all})
    const labels = textBoxes(svg, 14).map(({what}) => what)
    expect(labels.indexOf('DL1')).toBeGreaterThan(0)
    expect(labels.indexOf('All')).toBeGreaterThan(labels.indexOf('DL1'))

    const bars = areaBoxes(svg).filter(({bottom, top}) => bottom - top > 20)
    const [complete, partial] = bars
    const [left, right] = [bars[0]?.left ?? 0, bars[3]?.right ?? 0]
    // 1/8 and 3/8 of the bar; the next segment begins where the share ends.
    expect(complete?.what).toBe('#0B1D5C')
    expect(partial?.left).toBeCloseTo(left + (right - left) / 8, 1)
    expect(bars[2]?.left).toBeCloseTo(left + (right - left) / 2, 1)
  })

  test('should leave out the level of a bar that stands alone', function () {
    const {svg, alt} = draw({all})
    const labels = textBoxes(svg, 14).map(({what}) => what)
    expect(labels).not.toContain('All')
    expect(labels).toContain('n\u00A0=\u00A018')
    expect(alt).toContain('percent of participants. n\u00A0=\u00A018: complete')
  })

  test('should hatch and name who is in no category', function () {
    const {svg, table, alt} = draw({
      all: {total: 15, counts: {CR: 2, PR: 9, SD: 3}, responders: 11}
    })
    const rest = 'cr/all/N - cr/all/n - pr/all/n - sd/all/n'
    // The browser prints patterns as pixels; these are lines.
    expect(toHtml(svg)).not.toContain('<pattern')
    expect(toHtml(svg)).toMatch(
      /<path d="(?:M[\d.]+ [\d.]+L[\d.]+ [\d.]+){3,}"/
    )
    expect(toString(svg)).toContain('Not reported')
    expect(printedValues(table).has(rest)).toBe(true)
    expect(alt).toContain('not reported 1 (7%); ORR 73%')
  })

  test('should describe itself to who cannot see it', function () {
    const {svg, alt} = draw({DL1: dl1})
    const [title, desc] = svg.children
    expect(svg.properties).toMatchObject({
      role: 'img',
      ariaLabelledBy: ['fig-response-title', 'fig-response-desc']
    })
    expect(title).toMatchObject({properties: {id: 'fig-response-title'}})
    expect(desc).toMatchObject({children: [{value: alt}]})
    expect(alt).toBe(
      'Stacked bars of best response in percent of participants. DL1, n\u00A0=\u00A08: complete response 1 (13%), partial response 3 (38%), stable disease 3 (38%), progressive disease 1 (13%), not evaluable 0 (0%); ORR 50% (95%\u00A0CI, 16%-84%).'
    )
  })

  // Longer than 300 characters, nobody listens; the table has the categories.
  test('should say of many levels the rates alone', function () {
    const {alt} = draw({DL1: dl1, DL2: dl2, all})
    expect(alt).toMatch(
      /^Stacked bars of best response in percent of participants\. DL1, n\u00A0=\u00A08: ORR 50% \(95%\u00A0CI, 16%-84%\)\. DL2, /
    )
    expect(alt).not.toContain('stable disease')
    expect(alt.length).toBeLessThanOrEqual(300)
  })

  test('should prefer the words of the author', function () {
    const {spec, results} = bestResponse({DL1: dl1})
    const words = {title: 'Figure 1', alt: 'Half responded.'}
    const {svg, alt} = drawChart(spec, results, canvas(700, 14), words)
    expect(alt).toBe('Half responded.')
    expect(toString(svg)).toMatch(/^Figure 1Half responded\./)
  })

  test('should do without a rate', function () {
    const {responders: _, ...bare} = dl1
    const {svg, table, issues} = draw({DL1: bare})
    expect(issues).toEqual([])
    expect(toString(svg)).not.toContain('ORR')
    expect(toString(table)).not.toContain('ORR')
  })

  test('should draw a level of nobody as an empty outline', function () {
    const {svg, issues} = draw({
      DL1: dl1,
      DL2: {
        total: 0,
        counts: {CR: 0, PR: 0, SD: 0, PD: 0, NE: 0},
        responders: 0
      }
    })
    expect(issues).toEqual([])
    expect(printedValues(svg).get('orr/DL2/percent')).toBe('not estimable')
    expect(toHtml(svg)).not.toMatch(/NaN|Infinity/)
  })

  test('should write the same bytes twice, with nothing from outside', function () {
    const once = toHtml(draw({DL1: dl1, DL2: dl2, all}).svg, {space: 'svg'})
    expect(toHtml(draw({DL1: dl1, DL2: dl2, all}).svg, {space: 'svg'})).toBe(
      once
    )
    expect(once).not.toMatch(/var\(|foreignObject|filter|href|style=|NaN/)
    expect(once.replaceAll(/data-value="[^"]*"/g, '')).not.toMatch(/\.\d{3}/)
  })

  test('should keep markup in names as text', function () {
    const {svg} = draw({'<script>alert(1)</script>': dl1})
    const tags = textBoxes(svg, 14).map(({what}) => what)
    expect(tags).toContain('<script>alert(1)</script>')
    expect(toHtml(svg, {space: 'svg'})).not.toMatch(/>[^<]*<script/)
  })
})

describe('issues of best response', function () {
  test.each<[string, Result]>([
    ['a quoted value', quoted],
    ['an unknown value', unknown],
    ['an estimate', estimate],
    ['a count without a total', count]
  ])('should refuse %s', function (what, result) {
    const {issues} = draw({DL1: dl1}, (results) =>
      results.set('sd', group('sd', 'Stable disease', {DL1: result}))
    )
    expect(issues.map(({rule}) => rule)).toEqual(['figure-needs-counts'])
    expect(issues[0]?.reason).toContain(`${what} for \`sd\` of \`DL1\``)
    expect(issues[0]?.place?.position.start.line).toBe(40)
  })

  test('should refuse more participants than the total', function () {
    const {issues} = draw({
      DL1: {total: 8, counts: {CR: 1, PR: 4, SD: 3, PD: 1}, responders: 5}
    })
    expect(issues.map(({rule}) => rule)).toEqual(['figure-does-not-add-up'])
    expect(issues[0]?.reason).toBe(
      'Unexpected `9` participants in the categories of `DL1`, expected at most `8`'
    )
  })

  test('should refuse totals that differ', function () {
    const {issues} = draw({DL1: dl1}, (results) => {
      results.set('sd', group('sd', 'Stable disease', {DL1: proportion(3, 9)}))
      results.set('orr', group('orr', 'ORR', {DL1: proportion(4, 11)}))
    })
    expect(issues.map(({rule}) => rule)).toEqual([
      'figure-does-not-add-up',
      'figure-does-not-add-up'
    ])
    expect(issues[1]?.reason).toContain('`11` for `orr` of `DL1`, expected `8`')
  })

  test('should refuse categories that lack a level', function () {
    const {issues} = draw({DL1: dl1, DL2: dl2}, (results) =>
      results.set('pd', group('pd', 'Progression', {DL1: proportion(1, 8)}))
    )
    expect(issues.map(({rule}) => rule)).toEqual(['figure-needs-counts'])
    expect(issues[0]?.reason).toContain('absence of `DL2` from `pd`')
  })

  test('should refuse results that are not there', function () {
    const {issues, svg} = draw({DL1: dl1}, (results) => results.delete('orr'))
    expect(issues.map(({rule}) => rule)).toEqual(['value-exists'])
    expect(svg.properties['role']).toBe('img')
  })

  test('should refuse a word that is wider than the figure', function () {
    const {issues} = draw(
      {['lymphodepletion'.repeat(5)]: dl1},
      undefined,
      canvas(340, 10)
    )
    expect(issues.map(({rule}) => rule)).toEqual(['figure-label-fits'])
  })
})
