import {selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Drawing} from '../../../../src/chart/drawing.ts'
import type {Resolved} from '../../../../src/resolve/index.ts'
import {printedValues} from '../../figures.ts'
import {drawResolved, resolveSummaryText} from '../participant-figures.ts'
import {type Member, summaryOf} from './result-figures.ts'

/** Three at DL1; seven at DL2, two of them in the expansion. */
const members: readonly Member[] = [
  member(0, {grades: [1, 3]}),
  member(0, {grades: [2, 0]}),
  member(0, {evaluable: false, grades: [0, 0]}),
  member(1, {toxicity: true, grades: [4, 0]}),
  member(1, {grades: [5, 1]}),
  member(1, {grades: [1, 0]}),
  member(1, {grades: [0, 0]}),
  member(1, {grades: [2, 0]}),
  member(1, {expansion: true, grades: [3, 2]}),
  member(1, {expansion: true, grades: [0, 0]})
]

function member(group: number, more: Partial<Member>): Member {
  return {
    group,
    evaluable: true,
    toxicity: false,
    expansion: false,
    grades: [],
    values: [60 + group, 70],
    ...more
  }
}

let resolved: Resolved
beforeAll(async function () {
  resolved = await resolveSummaryText(
    summaryOf({names: ['DL1', 'DL2'], terms: ['Headache', 'Fever'], members})
  )
})

function draw(id: string): Drawing {
  const drawing = drawResolved(id, resolved, [680, 12])
  expect(drawing.issues).toEqual([])
  return drawing
}

function count(selector: string, {svg}: Drawing): number {
  return selectAll(selector, svg).length
}

describe('drawDoseEscalation', function () {
  test('should draw a circle a participant', function () {
    const drawing = draw('fig-dose')
    expect(count('g.dose .toxicity', drawing)).toBe(1)
    expect(count('g.dose .evaluable', drawing)).toBe(8)
    expect(count('g.dose .not-evaluable', drawing)).toBe(1)
  })

  test('should print the highest dose first, with its counts', function () {
    const {svg, table} = draw('fig-dose')
    expect([...printedValues(svg)]).toEqual([
      ['dl["treated"]/DL2/n', '7'],
      ['dl/DL2/n', '1'],
      ['dl/DL2/N', '7'],
      ['dl["treated"]/DL1/n', '3'],
      ['dl/DL1/n', '0'],
      ['dl/DL1/N', '2']
    ])
    expect(printedValues(table).get('fig-dose:expansion/DL2/n')).toBe('2')
  })

  test('should name the chosen dose, and leave a gap before the expansion', function () {
    const {svg} = draw('fig-dose')
    expect(toString(svg)).toContain('3 × 10⁷ cells')
    expect(toString(svg)).toContain('Recommended')
    expect(toString(svg)).toContain('Gap: expansion')
    const [row] = selectAll('g.dose', svg)
    const at = selectAll('circle', row)
      .map(({properties}) => Number(properties.cx))
      .toSorted((a, b) => a - b)
    const steps = at.slice(1).map((x, index) => x - (at[index] ?? 0))
    const widest = Math.max(...steps)
    expect(steps.indexOf(widest)).toBe(4)
    expect(widest / Math.min(...steps)).toBeCloseTo(1.75, 1)
  })

  test('should say the same in words', function () {
    const {alt, footnote} = draw('fig-dose')
    expect(alt).toBe(
      'DL2 (3 × 10⁷ cells), recommended: 1 of 7 evaluable participants had a dose-limiting toxicity, 7 treated; DL1: 0 of 2 evaluable, 3 treated.'
    )
    expect(footnote).toBe(
      'All treated participants, one circle each, in order of the first dose. DLT, dose-limiting toxicity.'
    )
  })
})

describe('drawAdverseEvents', function () {
  // Headache: grades 1, 2, 4, 5, 1, 2, 3; of grade 3 or worse: 4, 5, 3.
  test('should print counts of any grade and of grade 3 or worse', function () {
    const {svg, table} = draw('fig-ae')
    const printed = printedValues(svg)
    expect(printed.get('ae["Headache"]/all/n')).toBe('7')
    expect(printed.get('ae["Headache"]["≥3"]/all/n')).toBe('3')
    expect(printedValues(table).get('ae["Headache"]["5"]/all/n')).toBe('1')
  })

  test('should stack the worst grades first, to scale', function () {
    const {svg} = draw('fig-ae')
    const rows = selectAll('g.event', svg)
    const row = rows.find((each) => toString(each).startsWith('Headache'))
    const widths = selectAll('rect', row).map(({properties}) =>
      Number(properties.width)
    )
    const [fatal = 0, four = 0, three = 0, mild = 0] = widths
    expect(widths).toHaveLength(4)
    expect(four / fatal).toBeCloseTo(1, 1)
    expect(three / fatal).toBeCloseTo(1, 1)
    expect(mild / fatal).toBeCloseTo(4, 0)
    expect(selectAll('.fatal path', row)).toHaveLength(1)
  })

  test('should sort by frequency, any event first', function () {
    const rows = selectAll('g.event', draw('fig-ae').svg)
    expect(rows.map((row) => /^[A-Z][a-z ]+/.exec(toString(row))?.[0])).toEqual(
      ['Any adverse event', 'Headache', 'Fever', 'Toxicity']
    )
  })

  test('should draw two levels to one scale, with their sizes', function () {
    const {svg} = draw('fig-sides')
    const text = toString(svg)
    expect(text).toContain('DL1\u2002n\u00A0=\u00A03')
    expect(text).toContain('DL2\u2002n\u00A0=\u00A07')
    const ends = selectAll('g.axis', svg).map((axis) =>
      selectAll('text', axis)
        .map((each) => toString(each))
        .toSorted()
    )
    expect(ends[0]).toEqual(ends[1])
  })
})

describe('drawForest', function () {
  test('should print estimates and limits, a diamond for all', function () {
    const drawing = draw('fig-forest')
    const printed = printedValues(drawing.svg)
    expect(count('path.overall', drawing)).toBe(1)
    expect(count('path.estimate', drawing)).toBe(2)
    expect(count('g.interval', drawing)).toBe(2)
    expect(printed.get('severe/DL1/percent')).toBe('33%')
    // Clopper–Pearson of 1 of 3.
    expect(printed.get('severe/DL1/limits')).toBe('1%-91%')
    expect(drawing.footnote).toContain('95% CI (Clopper–Pearson)')
  })

  test('should print what it lists in columns', function () {
    const {svg, alt, table} = draw('fig-forest')
    expect(toString(table)).toContain('Participants with an event')
    expect(printedValues(svg).get('severe/DL2/n')).toBe('3')
    expect(alt).toContain('DL1: 33% (1%-91%), 1 of 3')
  })
})

describe('drawBar', function () {
  test('should begin bars at 0 and say what lines are', function () {
    const drawing = draw('fig-bar')
    expect(count('g.estimate rect', drawing)).toBe(3)
    expect(count('g.interval', drawing)).toBe(3)
    const starts = new Set(
      selectAll('g.estimate rect', drawing.svg).map(({properties}) =>
        Number(properties.x)
      )
    )
    expect(starts.size).toBe(1)
    expect(drawing.footnote).toContain('interquartile range (IQR)')
  })
})

describe('drawLineChart', function () {
  test('should trace means, intervals and sizes', function () {
    const {svg, table, alt} = draw('fig-line')
    expect(printedValues(svg).get('fig-line:value["Week 0"]/DL2/n')).toBe('7')
    expect(printedValues(table).get('fig-line:mean["Week 0"]/DL2/value')).toBe(
      '61.0'
    )
    expect(alt).toContain('DL1: 60.0 (60.0-60.0) at Week 0, n\u00A0=\u00A03')
  })
})

describe('drawScatter', function () {
  test('should draw a point a participant and print how many', function () {
    const {svg, table} = draw('fig-scatter')
    expect(selectAll('g.panel > path', svg)).toHaveLength(10)
    expect(printedValues(svg).get('fig-scatter:participants/DL2/usual')).toBe(
      '7'
    )
    expect(printedValues(table).size).toBe(20)
  })
})
