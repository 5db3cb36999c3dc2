import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'csv-parse/sync'
import {describe, expect, test} from 'vitest'
import {readContent, resolveContent} from './resolve-content.ts'

const slug = 'simulated-phase-1'
const cutoff = '2025-09-01'
const names = [
  'adsl.csv',
  'adrs.csv',
  'adtte.csv',
  'adae.csv',
  'adtr.csv',
  'adex.csv',
  'adpc.csv'
] as const

type Row = Readonly<Record<string, string>>

function read(name: (typeof names)[number]): readonly Row[] {
  return parse(readContent(slug, name), {columns: true})
}

const adsl = read('adsl.csv')
const adrs = read('adrs.csv')
const adtte = read('adtte.csv')
const adae = read('adae.csv')
const adtr = read('adtr.csv')
const adex = read('adex.csv')
const adpc = read('adpc.csv')
const treated = adsl.filter(({SAFFL}) => SAFFL === 'Y')
const subjects = new Map(adsl.map((row) => [row['USUBJID'], row]))

function subjectOf({USUBJID = ''}: Row): Row {
  const subject = subjects.get(USUBJID)
  if (!subject) throw new Error(`Cannot find ${USUBJID}`)
  return subject
}

function daysBetween(start = '', end = ''): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000)
}

function timeOf(subject: Row, parameter: string): Row {
  const row = adtte.find(
    ({USUBJID, PARAMCD}) =>
      USUBJID === subject['USUBJID'] && PARAMCD === parameter
  )
  if (!row) throw new Error(`Cannot find ${parameter}`)
  return row
}

function idsOf(rows: readonly Row[]): ReadonlySet<string | undefined> {
  return new Set(rows.map(({USUBJID}) => USUBJID))
}

describe('generator of the simulated trial', function () {
  test('should write the tables that are committed', function () {
    const folder = mkdtempSync(join(tmpdir(), 'plenary-'))
    try {
      for (const name of ['generate.mjs', 'generate-visits.mjs']) {
        const script = new URL(`../../content/${slug}/${name}`, import.meta.url)
        execFileSync(process.execPath, [fileURLToPath(script), folder])
      }

      for (const name of names)
        expect(readFileSync(join(folder, name), 'utf8')).toBe(
          readContent(slug, name)
        )
    } finally {
      rmSync(folder, {recursive: true})
    }
  })
})

describe('participants of the simulated trial', function () {
  test('should be 28, of whom 24 were treated', function () {
    expect(adsl).toHaveLength(28)
    expect(subjects.size).toBe(28)
    expect(treated).toHaveLength(24)
  })

  test('should have flags and dates that agree', function () {
    for (const row of adsl) {
      const wasTreated = row['SAFFL'] === 'Y'
      expect(row['TRT01A']).toBe(wasTreated ? row['TRT01P'] : '')
      expect(row['DCSREAS'] === '').toBe(wasTreated)
      expect(row['EVALFL']).toBe(wasTreated && row['LMDFL'] === 'N' ? 'Y' : 'N')
      expect(row['DTHFL'] === 'Y').toBe(row['DTHDT'] !== '')
      const dates = ['RFICDT', 'TRTSDT', 'TRTEDT', 'DTHDT'].flatMap(
        (name) => row[name] || []
      )
      expect(dates).toEqual([...dates].sort())
      for (const date of dates) expect(date <= cutoff).toBe(true)
    }
  })

  // 3+3: three participants a cohort; up after no DLT in three, three more
  // after one; back after two; the expansion is where at most one of six had
  // one.
  test('should have entered by the rules of 3+3', function () {
    const entries = treated
      .filter(({COHORT}) => COHORT === 'Escalation')
      .toSorted((a, b) => ((a['TRTSDT'] ?? '') < (b['TRTSDT'] ?? '') ? -1 : 1))
    const cohorts = Array.from({length: entries.length / 3}, (_, index) =>
      entries.slice(index * 3, index * 3 + 3)
    )
    expect(
      cohorts.map((cohort) => [
        ...new Set(cohort.map(({TRT01A}) => TRT01A)),
        cohort.filter(({DLTFL}) => DLTFL === 'Y').length
      ])
    ).toEqual([
      ['DL1', 0],
      ['DL2', 0],
      ['DL3', 1],
      ['DL3', 1],
      ['DL2', 1]
    ])

    // Nobody entered a cohort, or a dose with two DLTs, before the 28 days of
    // those who came before were over.
    for (const [index, cohort] of cohorts.entries()) {
      const next = cohorts[index + 1]?.[0]?.['TRTSDT']
      for (const {TRTSDT} of next ? cohort : [])
        expect(daysBetween(TRTSDT, next)).toBeGreaterThan(28)
    }
    const last = adae
      .filter(({AEDLTFL, TRT01A}) => AEDLTFL === 'Y' && TRT01A === 'DL3')
      .map(({ASTDT = ''}) => ASTDT)
      .sort()
      .at(-1)
    for (const {TRT01A, TRTSDT = ''} of treated)
      expect(TRT01A === 'DL3' && TRTSDT > (last ?? '')).toBe(false)
  })
})

describe('adverse events of the simulated trial', function () {
  test('should be dose limiting exactly where the definition says so', function () {
    const hematologic = new Set(['Anaemia', 'Lymphocyte count decreased'])
    for (const row of adae) {
      const meets =
        row['AREL'] === 'RELATED' &&
        Number(row['AETOXGR']) >= 3 &&
        Number(row['ASTDY']) >= 1 &&
        Number(row['ASTDY']) <= 28 &&
        !hematologic.has(row['AEDECOD'] ?? '')
      expect(row['AEDLTFL']).toBe(meets ? 'Y' : 'N')
    }
    expect(idsOf(adae.filter(({AEDLTFL}) => AEDLTFL === 'Y'))).toEqual(
      idsOf(adsl.filter(({DLTFL}) => DLTFL === 'Y'))
    )
  })

  test('should leave 28 days to all who are evaluable for DLT', function () {
    for (const row of treated) {
      const {AVAL} = timeOf(row, 'OS')
      expect(row['DLTEVFL']).toBe(
        row['DLTFL'] === 'Y' || Number(AVAL) > 28 ? 'Y' : 'N'
      )
    }
  })

  test('should have days, dates and flags that agree', function () {
    for (const row of adae) {
      const subject = subjectOf(row)
      expect(subject['SAFFL']).toBe('Y')
      expect(row['TRT01A']).toBe(subject['TRT01A'])
      expect(['1', '2', '3', '4', '5']).toContain(row['AETOXGR'])
      const days = daysBetween(subject['TRTSDT'], row['ASTDT'])
      expect(Number(row['ASTDY'])).toBe(days < 0 ? days : days + 1)
      const emergent =
        days >= 0 && daysBetween(subject['TRTEDT'], row['ASTDT']) <= 30
      expect(row['TRTEMFL']).toBe(emergent ? 'Y' : 'N')
      const end = row['AENDT'] || row['ASTDT'] || ''
      expect(end >= (row['ASTDT'] ?? '')).toBe(true)
      expect(end <= (subject['DTHDT'] || cutoff)).toBe(true)
    }
  })

  test('should be fatal where the cause of death says so', function () {
    const fatal = adae.filter(({AETOXGR}) => AETOXGR === '5')
    expect(fatal).toHaveLength(1)
    expect(idsOf(fatal)).toEqual(
      idsOf(adsl.filter(({DTHCAUS}) => DTHCAUS === 'Adverse event'))
    )
    for (const row of fatal) {
      expect(row['AENDT']).toBe(subjectOf(row)['DTHDT'])
      expect(row['AESER']).toBe('Y')
    }
  })
})

describe('outcomes of the simulated trial', function () {
  test('should be one best response a treated participant', function () {
    expect(adrs).toHaveLength(24)
    expect(idsOf(adrs)).toEqual(idsOf(treated))
    // Without measurable metastases nothing can shrink.
    for (const row of adrs.filter((row) => subjectOf(row)['LMDFL'] === 'Y'))
      expect(['PD', 'NON-CR/NON-PD', 'NE']).toContain(row['AVALC'])
  })

  test('should be times that count from the first infusion', function () {
    expect(adtte).toHaveLength(48)
    for (const row of adtte) {
      expect(row['STARTDT']).toBe(subjectOf(row)['TRTSDT'])
      expect(Number(row['AVAL'])).toBe(
        daysBetween(row['STARTDT'], row['ADT']) + 1
      )
      expect((row['ADT'] ?? '') <= cutoff).toBe(true)
    }
  })

  test('should tell of the same deaths and progressions everywhere', function () {
    for (const subject of treated) {
      const os = timeOf(subject, 'OS')
      const pfs = timeOf(subject, 'PFS')
      const died = subject['DTHFL'] === 'Y'
      expect(os['CNSR']).toBe(died ? '0' : '1')
      expect(died ? os['ADT'] : '').toBe(subject['DTHDT'])
      expect(Number(pfs['AVAL'])).toBeLessThanOrEqual(Number(os['AVAL']))
      expect(pfs['EVNTDESC'] === 'Death').toBe(
        pfs['CNSR'] === '0' && died && pfs['ADT'] === os['ADT']
      )

      const best = adrs.find(({USUBJID}) => USUBJID === subject['USUBJID'])
      const progressedAtOnce =
        pfs['EVNTDESC'] === 'Disease progression' &&
        pfs['ADT'] === best?.['ADT']
      expect(best?.['AVALC'] === 'PD').toBe(progressedAtOnce)
      expect(best?.['ADT'] === '').toBe(best?.['AVALC'] === 'NE')
    }
  })
})

function rowsOf(table: readonly Row[], subject: Row): readonly Row[] {
  return table.filter(({USUBJID}) => USUBJID === subject['USUBJID'])
}

describe('visits of the simulated trial', function () {
  // RANO-BM: response is at least 30% less than at baseline, progression at
  // least 20% and 5 mm more than the least sum, or new lesions.
  test('should measure what best response and progression say', function () {
    for (const subject of treated.filter(({EVALFL}) => EVALFL === 'Y')) {
      const rows = rowsOf(adtr, subject)
      const best = rowsOf(adrs, subject)[0]?.['AVALC']
      const sums = rows.map(({AVAL}) => Number(AVAL))
      const [base = 0, ...after] = sums
      expect(rows[0]?.['ABLFL']).toBe('Y')
      expect(after.length === 0).toBe(best === 'NE')
      const least = Math.min(...sums)
      expect(least <= 0.7 * base).toBe(best === 'PR' || best === 'CR')
      expect(least === 0).toBe(best === 'CR')

      const {EVNTDESC, ADT} = timeOf(subject, 'PFS')
      const grown = after.findIndex(function (sum, index) {
        const nadir = Math.min(...sums.slice(0, index + 1))
        return sum >= 1.2 * nadir && sum >= nadir + 5
      })
      // Growth ends the visits, at the date of progression.
      const isLast =
        EVNTDESC === 'Disease progression' &&
        grown === after.length - 1 &&
        rows.at(-1)?.['ADT'] === ADT
      expect(grown < 0 || isLast).toBe(true)
    }
  })

  test('should have changes, days and dates that agree', function () {
    for (const row of [...adtr, ...adpc]) {
      const subject = subjectOf(row)
      const days = daysBetween(subject['TRTSDT'], row['ADT'])
      expect(Number(row['ADY'])).toBe(days < 0 ? days : days + 1)
      expect((row['ADT'] ?? '') <= (subject['DTHDT'] || cutoff)).toBe(true)
      if (row['CHG'] === undefined || row['CHG'] === '') continue
      const change = Number(row['AVAL']) - Number(row['BASE'])
      expect(Number(row['CHG'])).toBe(change)
      const percent = (100 * change) / Number(row['BASE'])
      // One digit, half away from zero.
      expect(Math.abs(Number(row['PCHG']) - percent)).toBeLessThan(0.0501)
    }
  })

  test('should end infusions where ADSL does', function () {
    expect(idsOf(adex)).toEqual(idsOf(treated))
    for (const subject of treated) {
      const dates = rowsOf(adex, subject).map(({ASTDT}) => ASTDT)
      expect(dates[0]).toBe(subject['TRTSDT'])
      expect(dates.at(-1)).toBe(subject['TRTEDT'])
      expect(dates).toEqual([...dates].sort())
    }
  })

  test('should leave out values below the limit of quantification', function () {
    for (const {AVAL, AVALC} of adpc)
      expect(AVALC === '<50' ? AVAL : Number(AVAL) >= 50).toBe(
        AVALC === '<50' ? '' : true
      )
  })
})

describe('results of the simulated trial', function () {
  // Counted by hand in the tables.
  test.each([
    ['dlt', '3/23', ['0/3', '1/14', '2/6']],
    ['severe', '14/24', ['2/3', '8/15', '4/6']],
    ['crs', '10/24', ['0/3', '4/15', '6/6']],
    ['icans', '5/24', ['0/3', '1/15', '4/6']],
    ['orr', '6/21', ['0/3', '5/13', '1/5']],
    ['sd', '7/21', ['1/3', '5/13', '1/5']],
    ['ne', '2/21', ['0/3', '1/13', '1/5']],
    ['deaths', '19/24', ['3/3', '10/15', '6/6']]
  ])('should count %s', async function (id, all, levels) {
    const {results} = await resolveContent(slug)
    const group = results.get(id)
    const fractions = [group?.all, ...(group?.levels.values() ?? [])].map(
      (result) =>
        result?.kind === 'proportion'
          ? `${result.numerator}/${result.denominator}`
          : result
    )
    expect(fractions).toEqual([all, ...levels])
  })
})
