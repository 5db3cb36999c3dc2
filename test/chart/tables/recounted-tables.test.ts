import {readFileSync} from 'node:fs'
import {beforeAll, expect, test} from 'vitest'
import {resolveText} from '../../resolve-text.ts'
import {drawTables, type DrawnTable} from './draw-fixture.ts'

// The tables of a whole trial, against numbers that are counted here again in
// the plainest way, from the lines of its files.
const folder = new URL('../../../content/simulated-phase-1/', import.meta.url)
const doses = ['DL1', 'DL2', 'DL3']

const text = `---
title: A trial
takeaway: A message
authors:
  - name: A. Author
meeting: sno
data-status: simulated
data: {adsl: adsl.csv, adae: adae.csv, adex: adex.csv}
columns: {EXDOSE: {type: number}}
---

\`\`\`yaml analyses
sets:
  treated: {label: all treated participants, data: adsl, where: {SAFFL: Y}}
results:
  ae: {method: adverse-events, data: adae, set: treated, where: {TRTEMFL: Y}, by: TRT01A, levels: [DL1, DL2, DL3]}
  infusions: {method: median, variable: EXDOSE, per-participant: count, data: adex, set: treated, by: TRT01A, levels: [DL1, DL2, DL3]}
\`\`\`

## Results

\`\`\`table tbl-baseline
type: baseline
set: treated
by: TRT01A
columns: [DL1, DL2, DL3, all]
caption: Participants.
rows:
  - {variable: AGE, label: Age, unit: years}
  - {variable: SEX, label: Women, value: F}
\`\`\`

\`\`\`table tbl-events
type: adverse-events
of: ae
columns: [DL1, DL2, DL3, all]
percent: false
caption: Events.
\`\`\`

\`\`\`table tbl-exposure
type: exposure
rows: [{result: infusions, label: Infusions}]
caption: Exposure.
\`\`\`

@Tbl-baseline, @tbl-events, and @tbl-exposure.
`

type Line = Readonly<Record<string, string>>

function lines(file: string): readonly Line[] {
  const [head = '', ...rest] = readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
  const names = head.split(',')
  return rest.map((line) =>
    Object.fromEntries(
      line.split(',').map((cell, index) => [names[index] ?? '', cell])
    )
  )
}

const treated = lines('adsl.csv').filter(({SAFFL}) => SAFFL === 'Y')
const groups = [...doses.map((dose) => inDose(dose)), treated]

function inDose(dose: string): readonly Line[] {
  return treated.filter(({TRT01A}) => TRT01A === dose)
}

/** Median and range, to the digits that halves need. */
function medianAndRange(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const middle =
    ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
  return `${middle} (${sorted[0]}-${sorted.at(-1)})`
}

let tables: ReadonlyMap<string, DrawnTable>

let messages: readonly string[] = []

beforeAll(async function () {
  const summary = await resolveText({
    slug: 'recounted',
    path: 'recounted/summary.md',
    text,
    readSibling: async (path) => readFileSync(new URL(path, folder))
  })
  messages = summary.file.messages.map(String)
  tables = drawTables(summary)
})

test('should say nothing', function () {
  expect(messages).toEqual([])
})

test('should print characteristics as counted in the file', function () {
  const rows = tables.get('tbl-baseline')?.lines
  expect(rows?.[1]?.slice(1)).toEqual(
    groups.map((group) => medianAndRange(group.map(({AGE}) => Number(AGE))))
  )
  expect(rows?.[2]?.slice(1)).toEqual(
    groups.map(function (group) {
      const women = group.filter(({SEX}) => SEX === 'F').length
      return `${women} (${Math.floor((100 * women) / group.length + 0.5)}%)`
    })
  )
})

test('should print adverse events as counted in the file', function () {
  const rows = tables.get('tbl-events')?.lines ?? []
  const events = lines('adae.csv').filter(({TRTEMFL}) => TRTEMFL === 'Y')
  const terms = new Set(events.map(({AEDECOD}) => AEDECOD ?? ''))
  expect(
    rows
      .slice(3)
      .map(([name]) => name)
      .toSorted()
  ).toEqual([...terms].toSorted())
  for (const [name, ...cells] of rows.slice(2)) {
    const own = events.filter(
      ({AEDECOD}) => name === 'Any event' || AEDECOD === name
    )
    expect(cells, name).toEqual(
      groups.flatMap((group) =>
        [1, 3].map(function (least) {
          const worst = group.filter(({USUBJID}) =>
            own.some(
              (event) =>
                event['USUBJID'] === USUBJID &&
                Number(event['AETOXGR']) >= least
            )
          )
          return String(worst.length)
        })
      )
    )
  }
})

test('should sort adverse events by how many had them', function () {
  const rows = tables.get('tbl-events')?.lines.slice(3) ?? []
  const counts = rows.map((cells) => Number(cells.at(-2)))
  expect(counts.length).toBeGreaterThan(5)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
})

test('should print exposure as counted in the file', function () {
  const infusions = lines('adex.csv')
  expect(tables.get('tbl-exposure')?.lines[1]).toEqual([
    'Infusions, median (range)',
    ...groups.map((group) =>
      medianAndRange(
        group.map(
          ({USUBJID}) =>
            infusions.filter((row) => row['USUBJID'] === USUBJID).length
        )
      )
    )
  ])
})
