import type {Element} from 'hast'
import {selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import {beforeAll, describe, expect, test} from 'vitest'
import {checkFigures} from '../../../src/check/parity/check-figures.ts'
import {element} from '../../../src/chart/element.ts'
import {sanitize} from '../../../src/html/sanitize.ts'
import {drawFixture, type DrawnTable} from './draw-fixture.ts'

let wide: ReadonlyMap<string, DrawnTable>
let narrow: ReadonlyMap<string, DrawnTable>

beforeAll(async function () {
  wide = await drawFixture('good-tables')
  narrow = await drawFixture('good-tables', 520)
})

function made(id: string, tables = wide): DrawnTable {
  const table = tables.get(id)
  if (!table) throw new Error(`Cannot find \`${id}\``)
  return table
}

// All numbers were counted in the rows of `fixtures/good-tables` by hand:
// treated are 01 to 03 at DL1, and 04 and 05 at DL2.
describe('baseline', function () {
  // Ages 59, 41.5, 70 and 66, 52; scores 90, 70 and 100, 80, whose SD is
  // √200 at each level, and √(500 / 3) of all four.
  test('should summarise numbers and count values of all participants', function () {
    expect(made('tbl-baseline').lines).toEqual([
      ['Characteristic', 'DL2 n = 2', 'DL1 n = 3', 'Total n = 5'],
      ['Demographics'],
      [
        'Age, median (range), years',
        '59.0 (52.0-66.0)',
        '59.0 (41.5-70.0)',
        '59.0 (41.5-70.0)'
      ],
      ['Sex'],
      ['Women', '1 (50%)', '2 (67%)', '3 (60%)'],
      ['Men', '0 (0%)', '1 (33%)', '1 (20%)'],
      ['Missing', '1 (50%)', '0 (0%)', '1 (20%)'],
      ['Disease'],
      [
        'Karnofsky score, mean (SD)',
        '90.0 (14.1)',
        '80.0 (14.1)',
        '85.0 (12.9)'
      ],
      ['Missing', '0 (0%)', '1 (33%)', '1 (20%)'],
      ['ECOG status'],
      ['0 or 1', '1 (50%)', '2 (67%)', '3 (60%)'],
      ['2', '1 (50%)', '0 (0%)', '1 (20%)'],
      ['Missing', '0 (0%)', '1 (33%)', '1 (20%)'],
      ['Karnofsky score ≥89.5', '1 (50%)', '1 (33%)', '2 (40%)'],
      ['Missing', '0 (0%)', '1 (33%)', '1 (20%)']
    ])
  })

  test('should say the set and the denominator', function () {
    expect(made('tbl-baseline').footnote).toBe(
      'All treated participants. Percentages are of the number in the head of the column, those without a value included.'
    )
  })

  test('should print each number as a value', function () {
    const {results} = made('tbl-baseline')
    expect(results).toContain('tbl-baseline:row-2["AGE"]/DL1/median')
    expect(results).toContain('tbl-baseline:row-2["AGE"]/DL1/range')
    expect(results).toContain('tbl-baseline:row-3["SEX"]["Women"]/all/percent')
    expect(results).toContain('tbl-baseline:participants/all/n')
  })
})

describe('adverse events', function () {
  // Fatigue of 01 and 02, grades 1 and 2; headache of 01 and 04, grades 3 and
  // 4; nausea of 05 alone is below the threshold of two participants.
  test('should list terms under their systems, the most frequent first', function () {
    const {lines, footnote} = made('tbl-events')
    expect(lines).toEqual([
      ['Adverse event', 'DL1 n = 3', 'All n = 5'],
      ['Any grade', 'Grade ≥3', 'Any grade', 'Grade ≥3'],
      ['Any event', '2 (67%)', '1 (33%)', '4 (80%)', '2 (40%)'],
      ['Nervous system disorders', '1 (33%)', '1 (33%)', '2 (40%)', '2 (40%)'],
      ['Headache', '1 (33%)', '1 (33%)', '2 (40%)', '2 (40%)'],
      ['General disorders', '2 (67%)', '0 (0%)', '2 (40%)', '0 (0%)'],
      ['Fatigue', '2 (67%)', '0 (0%)', '2 (40%)', '0 (0%)']
    ])
    expect(footnote).toBe(
      'All treated participants, each counted once a row, at the worst grade; percentages are of the number in the head of the column. Terms are listed that occurred in at least 2 participants; 1 other term is not.'
    )
  })

  test('should print counts alone, of systems, of one grade', function () {
    const {lines, footnote} = made('tbl-systems')
    expect(lines).toEqual([
      ['Adverse event', 'DL1 n = 3', 'DL2 n = 2', 'All n = 5'],
      ['Any event', '2', '2', '4'],
      ['Nervous system disorders', '1', '1', '2'],
      ['General disorders', '2', '0', '2']
    ])
    expect(footnote).toMatch(/^Any grade\. All treated participants, each/)
  })

  test('should put two grades in one column where all is narrow', function () {
    const {lines, footnote} = made('tbl-events', narrow)
    expect(lines.slice(0, 4)).toEqual([
      ['Adverse event', 'DL1 n = 3', 'All n = 5'],
      ['Any event', '2 (1)', '4 (2)'],
      ['Nervous system disorders', '1 (1)', '2 (2)'],
      ['Headache', '1 (1)', '2 (2)']
    ])
    expect(footnote).toMatch(
      /^Number with any grade \(grade\u00A0≥3\)\. All treated participants, each counted once a row, at the worst grade\./
    )
    expect(made('tbl-systems', narrow)).toEqual(made('tbl-systems'))
  })
})

describe('response', function () {
  // 01 PR, 02 SD, 03 NE; 04 CR, 05 PD. Exact limits of 1 of 3, 1 of 2 and
  // 2 of 5 as in tables of the binomial: 0.8%-90.6%, 1.3%-98.7%, 5.3%-85.3%.
  test('should print categories, then rates with intervals', function () {
    const {lines, footnote} = made('tbl-response')
    expect(lines).toEqual([
      ['Best response', 'DL1 n = 3', 'DL2 n = 2', 'All n = 5'],
      ['Complete response', '0 (0%)', '1 (50%)', '1 (20%)'],
      ['Partial response', '1 (33%)', '0 (0%)', '1 (20%)'],
      ['Stable disease', '1 (33%)', '0 (0%)', '1 (20%)'],
      ['Progressive disease', '0 (0%)', '1 (50%)', '1 (20%)'],
      ['Not evaluable', '1 (33%)', '0 (0%)', '1 (20%)'],
      ['Objective response', '1 (33%)', '1 (50%)', '2 (40%)'],
      ['95% CI', '1%-91%', '1%-99%', '5%-85%']
    ])
    expect(footnote).toBe(
      'All treated participants. Percentages are of the number in the head of the column, those not evaluable included. Intervals, 95%\u00A0CI (Clopper–Pearson).'
    )
  })
})

describe('dose levels', function () {
  // Evaluable are 01 and 02, 04 and 05; headaches of 01 and 04 are DLTs.
  test('should print who was treated, evaluable, and had which DLT', function () {
    const {lines, footnote} = made('tbl-dose')
    expect(lines).toEqual([
      [
        'Dose level',
        'Dose',
        'Treated',
        'DLT-evaluable',
        'With DLT',
        '95% CI',
        'Dose-limiting toxicities'
      ],
      ['DL1', '0.5 mg/kg', '3', '2', '1 (50%)', '1%-99%', 'Headache (1)'],
      ['DL2', '30 mg', '2', '2', '1 (50%)', '1%-99%', 'Headache (1)'],
      ['All', '', '5', '4', '2 (50%)', '7%-93%', 'Headache (2)']
    ])
    expect(footnote).toBe(
      'DLT, dose-limiting toxicity: participants with at least one, of participants evaluable for DLT. Intervals, 95%\u00A0CI (Clopper–Pearson).'
    )
  })
})

describe('exposure', function () {
  // Infusions: 2, 1, 1 at DL1, 1 and 2 at DL2.
  test('should print summaries and totals under the participants', function () {
    const {lines, footnote} = made('tbl-exposure')
    expect(lines).toEqual([
      ['Exposure', 'DL1 n = 3', 'DL2 n = 2', 'All n = 5'],
      ['Infusions, median (range)', '1 (1-2)', '1.5 (1-2)', '1 (1-2)'],
      ['Infusions', '4', '3', '7']
    ])
    expect(footnote).toBe('All treated participants.')
  })
})

describe('plain rows', function () {
  test('should print cells as given, aligned at the decimal mark', function () {
    expect(made('tbl-plain').lines).toEqual([
      ['LEVEL', 'Dose, mg', 'SITE'],
      ['DL1', '10.5', 'Ventricle'],
      ['DL2', '30___', '—']
    ])
  })

  test('should name the row of each cell with a digit', function () {
    expect(made('tbl-plain').results).toEqual([
      'tbl-plain:column-1["LEVEL"]/1/usual',
      'tbl-plain:column-2["DOSEN"]/1/usual',
      'tbl-plain:column-1["LEVEL"]/2/usual',
      'tbl-plain:column-2["DOSEN"]/2/usual'
    ])
  })
})

describe('all tables', function () {
  test('should say of which cells a head is the head', function () {
    for (const {table} of wide.values())
      for (const head of selectAll('th', table))
        expect(['col', 'colgroup', 'row', 'rowgroup']).toContain(
          head.properties['scope']
        )
  })

  test('should have as many cells in each row as there are columns', function () {
    for (const [id, {table}] of [...wide, ...narrow]) {
      const free: number[] = []
      const widths = selectAll('tr', table).map(function (row, index) {
        let width = free.filter((until) => until > index).length
        for (const cell of row.children as Element[]) {
          const {colSpan = 1, rowSpan = 1} = cell.properties
          width += Number(colSpan)
          if (Number(rowSpan) > 1) free.push(index + Number(rowSpan))
        }
        return width
      })
      expect(new Set(widths).size, `${id} ${widths.join()}`).toBe(1)
    }
  })

  test('should print no number that is not traced', function () {
    const problems: unknown[] = []
    for (const [id, {table}] of [...wide, ...narrow])
      checkFigures(
        [element('figure', {id}, table)],
        'poster',
        () => undefined,
        (problem) => problems.push(problem)
      )
    expect(problems).toEqual([])
  })

  test('should lose nothing where only what is safe is kept', function () {
    for (const {table} of wide.values()) {
      const [safe] = sanitize([table])
      expect(safe).toEqual(table)
      expect(toString(table)).not.toContain('undefined')
    }
  })
})
