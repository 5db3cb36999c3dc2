import type {ElementContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import {describe, expect, test} from 'vitest'
import {drawResultsTable} from '../../../src/chart/tables/results.ts'
import type {FigureInput} from '../../../src/chart/figure.ts'
import type {AuthorText} from '../../../src/trial/figure-spec.ts'
import type {
  ResultRowSpec,
  TableRowSpec
} from '../../../src/trial/figures/results.ts'
import {
  collect,
  estimate,
  figureInput,
  group,
  place,
  printedValues,
  proportion,
  quoted,
  unknown
} from '../figures.ts'

const orr = group('orr', 'Objective response', {
  DL1: proportion(4, 9),
  DL2: proportion(7, 11),
  all: proportion(11, 20)
})
const sd = group('sd', 'Stable disease', {
  DL1: proportion(0, 9),
  DL2: proportion(3, 11),
  all: proportion(3, 20)
})
// Another analysis set: one participant of level 2 was not treated.
const dlt = group('dlt', 'Dose-limiting toxicity', {
  DL1: proportion(0, 9),
  DL2: proportion(1, 10),
  all: proportion(1, 19)
})
const os = group('os', 'Survival, median', {DL1: estimate, DL2: unknown})
const pfs = group('pfs', 'Progression-free', {DL1: quoted, DL2: unknown})
const results = collect([orr, sd, dlt, os, pfs])

function row(id: string, more: Partial<ResultRowSpec> = {}): TableRowSpec {
  return {result: {id, place}, ...more}
}

function draw(
  rows: TableRowSpec[],
  labels: FigureInput['labels'] = new Map(),
  of = results
) {
  const caption: AuthorText = {value: 'Response', place}
  const {footnote, table, issues} = drawResultsTable(
    figureInput<'results'>(
      {
        id: 'tbl-response',
        type: 'results',
        caption,
        rows,
        place,
        at: () => place
      },
      of,
      {data: undefined, labels}
    )
  )
  const lines = selectAll('tr', table).map((line) =>
    line.children.map((cell) => toString(cell).replaceAll('\u00A0', ' '))
  )
  return {footnote, table, issues, lines, html: toHtml(table)}
}

describe('drawResultsTable', function () {
  // 4/9 and 7/11 as in published abstracts: 44% and 64%; 11/20 and 3/20 exact;
  // limits by bisection of the binomial tails.
  test('should print levels as columns, the whole set last', function () {
    const {lines, issues} = draw([
      row('orr'),
      row('orr', {
        part: 'interval',
        label: {value: '95% CI', place},
        indent: 1
      }),
      row('sd')
    ])
    expect(issues).toEqual([])
    expect(lines).toEqual([
      ['Outcome', 'DL1 n = 9', 'DL2 n = 11', 'All n = 20'],
      ['Objective response', '4 (44%)', '7 (64%)', '11 (55%)'],
      ['95% CI', '95% CI, 14%-79%', '95% CI, 31%-89%', '95% CI, 32%-77%'],
      ['Stable disease', '0 (0%)', '3 (27%)', '3 (15%)']
    ])
  })

  test('should say what percentages are of, and how intervals were made', function () {
    const interval = row('orr', {part: 'limits'})
    expect(draw([row('orr'), interval]).footnote).toBe(
      'Percentages are of the number in the head of the column. Intervals, 95%\u00A0CI (Clopper–Pearson).'
    )
    // Cells say it where rows have totals of their own.
    expect(draw([row('orr'), row('dlt')]).footnote).toBeUndefined()
    expect(draw([row('os')]).footnote).toBeUndefined()
  })

  test('should name the sets of its rows', function () {
    const set = {id: 'treated', label: 'all treated', place, size: 20}
    const all = proportion(11, 20)
    const one = group('one', 'One', {
      all: {...all, provenance: {...all.provenance, set}}
    })
    expect(draw([row('one')], new Map(), collect([one])).footnote).toMatch(
      /^All treated\. /
    )
  })

  test('should print totals in cells where rows do not share them', function () {
    const {lines} = draw([row('orr'), row('dlt')])
    expect(lines).toEqual([
      ['Outcome', 'DL1', 'DL2', 'All'],
      ['Objective response', '4 of 9 (44%)', '7 of 11 (64%)', '11 of 20 (55%)'],
      ['Dose-limiting toxicity', '0 of 9 (0%)', '1 of 10 (10%)', '1 of 19 (5%)']
    ])
  })

  // A quoted percent and a published median do not tell their denominator.
  test.each([
    ['estimate', estimate, '7.7 months'],
    ['quoted value', quoted, '64%']
  ])(
    'should claim no total for an %s in the head of its column',
    function (_, other, text) {
      const groups = [
        group('orr', 'Objective response', {all: proportion(11, 15)}),
        group('os', 'Other', {all: other})
      ]
      const {lines} = draw([row('orr'), row('os')], undefined, collect(groups))
      expect(lines).toEqual([
        ['Outcome', 'Result'],
        ['Objective response', '11 of 15 (73%)'],
        ['Other', text]
      ])
    }
  )

  test('should print the whole set alone without a name', function () {
    const whole = group('orr', 'Objective response', {all: proportion(11, 15)})
    const {lines} = draw([row('orr')], undefined, collect([whole]))
    expect(lines).toEqual([
      ['Outcome', 'n = 15'],
      ['Objective response', '11 (73%)']
    ])
  })

  test('should print absence in words', function () {
    const {lines, table} = draw([row('orr'), row('os'), row('pfs')])
    expect(lines.slice(2)).toEqual([
      ['Survival, median', '7.7 months', 'not reported', 'not reported'],
      ['Progression-free', '64%', 'not reported', 'not reported']
    ])
    expect(selectAll('td.absent', table)).toHaveLength(4)
    expect(selectAll('td.quoted', table)).toHaveLength(1)
  })

  test('should name a column of estimates alone', function () {
    const whole = group('os', 'Survival', {all: estimate})
    const {lines} = draw([row('os')], undefined, collect([whole]))
    expect(lines).toEqual([
      ['Outcome', 'Result'],
      ['Survival', '7.7 months']
    ])
  })

  test('should mark counts, percents and values', function () {
    const {html, table} = draw([row('sd')])
    expect(html).toContain(
      '<td class="value zero"><span class="n"><data value="0" data-result="sd/DL1/n">0</data></span> <span class="pct">(<data value="0" data-result="sd/DL1/percent">0%</data>)</span></td>'
    )
    const values = printedValues(table)
    expect(values.get('sd/DL2/percent')).toBe('27%')
    expect(values.get('sd/all/N')).toBe('20')
  })

  test('should group rows under heads', function () {
    const {html, table} = draw([
      row('orr'),
      {head: {value: 'Safety', place}},
      row('dlt', {indent: 2})
    ])
    expect(html).toContain(
      '<tr class="group"><th scope="rowgroup" colspan="4">Safety</th></tr>'
    )
    expect(selectAll('tbody', table)).toHaveLength(2)
    expect(selectAll('tr.indent-2', table)).toHaveLength(1)
    expect(selectAll('th[scope=row]', table)).toHaveLength(2)
    expect(selectAll('thead th[scope=col]', table)).toHaveLength(4)
  })

  test('should begin with a head without an empty group before it', function () {
    const {table} = draw([{head: {value: 'Efficacy', place}}, row('orr')])
    expect(selectAll('tbody', table)).toHaveLength(1)
  })

  test('should take resolved labels, and others as text', function () {
    const label: AuthorText = {value: 'Response [@a]', place}
    const resolved: ElementContent[] = [{type: 'text', value: 'Response 1'}]
    const rows = [
      row('orr', {label}),
      row('sd', {label: {value: '<b>Stable</b>', place}})
    ]
    const {lines, html} = draw(rows, new Map([[label, resolved]]))
    expect(lines[1]?.[0]).toBe('Response 1')
    expect(lines[2]?.[0]).toBe('<b>Stable</b>')
    expect(html).not.toContain('<b>')
  })
})

describe('issues of drawResultsTable', function () {
  test('should refuse results that are not there', function () {
    const {issues} = draw([row('orr'), row('or')])
    expect(issues.map(({rule}) => rule)).toEqual(['value-exists'])
    expect(issues[0]?.reason).toContain('`or`')
    expect(issues[0]?.place).toEqual(place)
  })

  test.each(['median', 'precent', 'constructor'])(
    'should refuse part %s of a proportion, once',
    function (part) {
      const {issues} = draw([row('orr', {part})])
      expect(issues.map(({reason}) => reason)).toEqual([
        `Unexpected part \`${part}\` of \`orr\`, expected \`n\`, \`N\`, \`percent\`, \`interval\`, \`limits\``
      ])
    }
  )

  test('should refuse levels of another variable', function () {
    const sex = {...group('sex', 'By sex', {F: proportion(1, 2)}), by: 'SEX'}
    const {issues} = draw(
      [row('orr'), row('sex')],
      undefined,
      collect([orr, sex])
    )
    expect(issues.map(({reason}) => reason)).toEqual([
      'Unexpected levels of `SEX` for `sex`, expected `TRT01A` as in the rows before'
    ])
  })
})
