import type {Element} from 'hast'
import {toString} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import type {Resolved} from '../../../src/resolve/index.ts'
import {resolveFixture} from '../../read-fixture.ts'
import {printedValues, textBoxes} from '../figures.ts'
import {
  drawResolved,
  resolveSummaryText,
  summaryOf
} from './participant-figures.ts'

// Required elements of each figure; the rows are those of the fixtures, and
// expected values were worked out from them by hand.

async function resolve(name: string): Promise<Resolved> {
  const {resolved} = await resolveFixture(name)
  if (!resolved) throw new Error(`Cannot resolve \`${name}\``)
  return resolved
}

function texts(svg: Element): readonly string[] {
  return textBoxes(svg, 10).map(({what}) => plain(what))
}

/** With spaces of one kind. */
function plain(text: string): string {
  return text.replaceAll(/\s/g, ' ')
}

function rowsOf(table: Element): readonly (readonly string[])[] {
  const rows: string[][] = []
  visit(table, 'element', function (node) {
    if (node.tagName !== 'tr') return
    rows.push(node.children.map((cell) => plain(toString(cell))))
  })
  return rows
}

/** Outlines of the paths in a colour, or of rectangles. */
function filled(svg: Element, tagName: string, fill: string): number {
  let count = 0
  visit(svg, 'element', function (node, _, parent) {
    if (parent?.type === 'element' && parent.tagName === 'pattern') return
    if (node.tagName === tagName && node.properties['fill'] === fill) count++
  })
  return count
}

describe('swimmer', function () {
  test('should order lanes by group and duration', async function () {
    const {table} = drawResolved(
      'fig-swim',
      await resolve('good-swimmer'),
      [680, 12]
    )
    expect(rowsOf(table)).toEqual([
      [
        'Participant',
        'Group',
        'Duration',
        'At the end',
        'Response',
        'Progression',
        'Death'
      ],
      // 577 / 30.4375 = 18.96, 152 / 30.4375 = 4.99, 90 / 30.4375 = 2.96.
      ['1', 'DL1', '19.0 months', 'goes on', 'PR', 'none', 'none'],
      ['2', 'DL1', '5.0 months', 'ended', 'PD', '3.0 months', '5.0 months'],
      ['3', 'DL2', '10.5 months', 'ended', 'CR', '6.6 months', '10.5 months'],
      ['4', 'DL2', '1.9 months', 'goes on', 'NE', 'none', 'none']
    ])
  })

  test('should name groups with their size, responses and marks', async function () {
    const {svg, alt, footnote} = drawResolved(
      'fig-swim',
      await resolve('good-swimmer'),
      [680, 12]
    )
    const words = texts(svg)
    for (const word of [
      'DL1 n = 2',
      'DL2 n = 2',
      'Partial response (PR)',
      'Progression',
      'Death',
      'Ongoing',
      'Months since start of treatment',
      '0'
    ])
      expect(words).toContain(word)
    expect(plain(alt)).toBe(
      'Swimmer plot of 4 participants, all treated participants (DL1 n = 2, DL2 n = 2). The longest bar is 19.0 months; 2 go on at the data cut-off. Progression in 2, death in 2.'
    )
    expect(footnote).toBe(
      'All treated participants. Participants are numbered in the order shown. A month is 30.4375 days. Ongoing: at the data cut-off of 1 September 2025.'
    )
  })

  test('should print no identifier, and trace each value', async function () {
    const resolved = await resolve('good-swimmer')
    const {svg, table} = drawResolved('fig-swim', resolved, [680, 12])
    expect(JSON.stringify([svg, table])).not.toContain('P-0')
    expect(printedValues(table).get('fig-swim:duration/2/usual')).toBe(
      '5.0\u00A0months'
    )
    const duration = resolved.results.get('fig-swim:duration')?.levels.get('2')
    expect(duration?.provenance.rows.map(({position}) => position.start.line))
      // The first row of `adtte`.
      .toEqual([21])
  })

  test('should read dates, and print names made for print', async function () {
    const {svg, table} = drawResolved(
      'fig-dates',
      await resolve('good-swimmer'),
      [680, 12]
    )
    const rows = rowsOf(table)
    expect(rows.map(([label]) => label)).toEqual([
      'Participant',
      'A',
      'B',
      'C',
      'D'
    ])
    // 10 January to 10 June 2024, both counted, are 153 days, 21.9 weeks; 1
    // February 2024 to the cut-off of 1 September 2025 579 days, 82.7 weeks.
    expect(rows[1]?.[1]).toBe('21.9 weeks')
    expect(rows[2]?.slice(1, 4)).toEqual(['82.7 weeks', 'goes on', 'SD, PR'])
    // 1 April 2024 is day 61 of B.
    expect(rows[2]?.[4]).toBe('8.7 weeks')
    expect(texts(svg)).toContain('Not assessed yet')
    expect(texts(svg)).toContain('Weeks since first infusion')
  })
})

describe('waterfall', function () {
  test('should sort bars and say who has none', async function () {
    const {svg, table, alt} = drawResolved(
      'fig-water',
      await resolve('good-waterfall'),
      [680, 12]
    )
    // Lowest after baseline: P-01 58 of 40, P-02 25 of 50, P-03 0 of 20.
    expect(rowsOf(table)).toEqual([
      ['Participant', 'Best change from baseline', 'Response'],
      ['1', '45%', 'PD'],
      ['2', '\u221250%', 'PR'],
      ['3', '\u2212100%', 'CR'],
      ['4', 'not assessed after baseline', 'NE']
    ])
    const words = texts(svg)
    expect(words).toContain('\u221230%')
    expect(words).toContain('+20%')
    expect(words.join(' ')).toContain(
      'Assessed after baseline: 3 of 4 (75%); not assessed, and not shown: 1. Best change of \u221230% or less: 2. Confirmed response: 2 of 4 (50%).'
    )
    expect(alt).toContain('3 of 4 participants')
    expect(printedValues(svg).get('orr/all/usual')).toMatch(
      /^2\sof\s4 \(50%\)$/
    )
  })

  test('should cut bars and print their values', async function () {
    const resolved = await resolve('good-waterfall')
    const {svg, footnote} = drawResolved('fig-by', resolved, [680, 12])
    // The axis ends at 40%, and one bar has 45%.
    expect(texts(svg)).toContain('+45%')
    expect(footnote).toContain('\u221250% and +25% (RECIST 1.1)')
    const [data] = [resolved.figureData.get('fig-by')]
    expect(data).toMatchObject({responseLine: -50})
  })

  test('should say that bars are not confirmed responses', async function () {
    // Two bars reach -30%, and one response was confirmed.
    const resolved = await resolveSummaryText(
      summaryOf(
        {
          adsl: 'USUBJID\n1\n2\n3',
          adtr: 'USUBJID,PCHG\n1,-40\n2,-35\n3,10',
          adrs: 'USUBJID,AVALC\n1,PR\n2,SD\n3,SD'
        },
        {
          'fig-water':
            'type: waterfall\ndata: adtr\nset: treated\nresponse: {data: adrs}'
        }
      )
    )
    const {svg, footnote} = drawResolved('fig-water', resolved, [680, 12])
    expect(footnote).toContain('Bars show best change, not confirmed response.')
    expect(texts(svg).join(' ')).toContain(
      'Best change of \u221230% or less: 2. Response (CR or PR): 1 of 3 (33%).'
    )
  })

  test('should colour bars by response', async function () {
    const {svg} = drawResolved(
      'fig-water',
      await resolve('good-waterfall'),
      [680, 12]
    )
    // One bar and one entry of the key each; theme blue.
    for (const colour of ['#0B1D5C', '#1B3FAB', '#5A6168'])
      expect(filled(svg, 'rect', colour)).toBe(2)
  })
})

describe('spider', function () {
  test('should begin at no change and keep all assessments', async function () {
    const {svg, table, footnote} = drawResolved(
      'fig-spider',
      await resolve('good-spider'),
      [680, 12]
    )
    expect(rowsOf(table).slice(1)).toEqual([
      // 90 of 40 on day 90, 12.9 weeks.
      ['1', 'PD', '45%', '125%', '12.9 weeks'],
      ['2', 'PR', '\u221250%', '\u221250%', '16.9 weeks'],
      ['3', 'CR', '\u2212100%', '\u2212100%', '8.1 weeks']
    ])
    const words = texts(svg)
    for (const word of ['Partial response', 'Ongoing', '+20%', '\u221230%'])
      expect(words).toContain(word)
    expect(words.join(' ')).toContain('Assessed after baseline: 3 of 4 (75%).')
    expect(footnote).toContain('Ongoing: at the data cut-off')
  })
})

describe('timeline', function () {
  test('should take medians at planned times', async function () {
    const {svg, table} = drawResolved(
      'fig-time',
      await resolve('good-timeline'),
      [680, 12]
    )
    expect(rowsOf(table)).toEqual([
      ['Planned time', 'Group', 'Participants', 'Median', 'Lowest', 'Highest'],
      ['1', 'CSF', '2', '1050', '900', '1200'],
      ['8', 'CSF', '3', '31 000', '7000', '45 000'],
      // Half of the limit of 50 and 120.
      ['29', 'CSF', '2', '72.5', '25', '120'],
      ['8', 'Blood', '2', '42.5', '25', '60']
    ])
    const words = texts(svg)
    for (const word of ['10²', '10⁴', 'LLOQ 50', 'Below LLOQ', 'Median'])
      expect(words).toContain(word)
  })

  test('should have a linear axis where it is asked for', async function () {
    const {svg} = drawResolved(
      'fig-linear',
      await resolve('good-timeline'),
      [680, 12]
    )
    expect(texts(svg)).not.toContain('10²')
    expect(texts(svg).join(' ')).not.toContain('LLOQ')
  })
})
