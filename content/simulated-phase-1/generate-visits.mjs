/**
 * Makes what was measured at the visits of the simulated trial, from its other
 * tables: no participant of it exists.
 *
 *     node generate.mjs && node generate-visits.mjs [directory]
 *
 * Tumour sizes are drawn so that they agree with best response, the date of
 * response and that of progression; infusions so that the last is that of
 * ADSL. The same tables and seed give the same bytes.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {addDays, createRandom, daysBetween, studyDay} from './tools.mjs'

const seed = 23
/** Days between two assessments of the disease. */
const assessmentDays = 56
/** Days 1, 8 and 15 of up to four cycles of 28 days. */
const infusionDays = [0, 28, 56, 84].flatMap((days) => [
  days + 1,
  days + 8,
  days + 15
])
/** Million cells an infusion. */
const doses = {DL1: 10, DL2: 30, DL3: 100}
/** Days on which cerebrospinal fluid was taken, before the infusion. */
const samplingDays = [1, 3, 8, 11, 15, 22, 29, 57, 85]
/** Lower limit of quantification, copies a microgram of DNA. */
const lowerLimit = 50
/** Reappearing or new lesions: progression although the sum did not grow. */
const newLesions = new Set(['PLN-01-101-007', 'PLN-01-101-012'])

/** Rows of a table that `generate.mjs` wrote: no cell of it is quoted. */
function read(folder, name) {
  const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]]))
  })
}

function toCsv(rows) {
  const columns = Object.keys(rows[0])
  const lines = rows.map((row) =>
    columns.map((name) => String(row[name] ?? '')).join(',')
  )
  return `${columns.join(',')}\n${lines.join('\n')}\n`
}

function keysOf({STUDYID, USUBJID, TRT01A}) {
  return {STUDYID, USUBJID, TRT01A}
}

/** Name → CSV text of the three tables. */
function generate(folder) {
  const random = createRandom(seed)
  const between = (low, high) => low + Math.floor(random() * (high - low + 1))
  const best = new Map(
    read(folder, 'adrs.csv').map((row) => [row.USUBJID, row])
  )
  const progression = new Map(
    read(folder, 'adtte.csv')
      .filter(({PARAMCD}) => PARAMCD === 'PFS')
      .map((row) => [row.USUBJID, row])
  )
  const adtr = []
  const adex = []
  const adpc = []

  for (const subject of read(folder, 'adsl.csv')) {
    if (subject.SAFFL !== 'Y') continue
    infuse(subject)
    sample(subject)
    if (subject.EVALFL === 'Y') measure(subject)
  }

  return new Map([
    ['adtr.csv', toCsv(adtr)],
    ['adex.csv', toCsv(adex)],
    ['adpc.csv', toCsv(adpc)]
  ])

  function infuse(subject) {
    const {TRTSDT, TRTEDT, TRT01A} = subject
    const days = infusionDays.filter(
      (day) => addDays(TRTSDT, day - 1) <= TRTEDT
    )
    for (const [index, day] of days.entries())
      adex.push({
        ...keysOf(subject),
        EXSEQ: index + 1,
        EXTRT: 'PLN-01',
        EXDOSE: doses[TRT01A],
        EXDOSU: '10^6 cells',
        AVISIT: `Cycle ${Math.ceil(day / 28)}`,
        ASTDT: addDays(TRTSDT, day - 1),
        ASTDY: day
      })
  }

  /** Copies rise after each infusion to a peak in the second week, then fall. */
  function sample(subject) {
    const {USUBJID, TRT01A, TRTSDT, TRTEDT} = subject
    const end = progression.get(USUBJID)?.ADT ?? TRTEDT
    const peak = doses[TRT01A] ** 0.6 * 400 * Math.exp(1.4 * random() - 0.7)
    for (const day of samplingDays) {
      const date = addDays(TRTSDT, day - 1)
      if (day > 1 && date > (end > TRTEDT ? end : TRTEDT)) continue
      const rise = day < 11 ? (day - 1) / 10 : Math.exp(-(day - 11) / 19)
      const value = Math.round(peak * rise * Math.exp(0.8 * random() - 0.4))
      const below = value < lowerLimit
      adpc.push({
        ...keysOf(subject),
        PARAMCD: 'CARCSF',
        PARAM: 'PLN-01 transgene in cerebrospinal fluid',
        ADT: date,
        ADY: day,
        AVAL: below ? undefined : value,
        AVALC: below ? `<${lowerLimit}` : value,
        AVALU: 'copies/µg DNA'
      })
    }
  }

  function measure(subject) {
    const {USUBJID, TRTSDT, RFICDT} = subject
    const {AVALC: response, ADT: responseDate} = best.get(USUBJID)
    const {ADT: lastDate, EVNTDESC: end} = progression.get(USUBJID)
    const base = between(14, 62)
    const baseDate = addDays(
      TRTSDT,
      -between(1, Math.min(14, daysBetween(RFICDT, TRTSDT)))
    )
    push(subject, baseDate, base, base)
    if (response === 'NE') return

    const visits = [responseDate]
    while (daysBetween(visits.at(-1), lastDate) > assessmentDays * 1.5)
      visits.push(addDays(visits.at(-1), assessmentDays + between(-4, 4)))
    if (lastDate > visits.at(-1)) visits.push(lastDate)

    let nadir = base
    for (const [index, date] of visits.entries()) {
      const progressed =
        end === 'Disease progression' && index === visits.length - 1
      const size = sizeAt({index, progressed, response, base, nadir, USUBJID})
      push(subject, date, base, size)
      nadir = Math.min(nadir, size)
    }
  }

  /** Sum of diameters that makes a response what it is, whole millimetres. */
  function sizeAt({index, progressed, response, base, nadir, USUBJID}) {
    if (progressed && newLesions.has(USUBJID))
      return Math.round(nadir * (0.9 + 0.15 * random()))
    // RANO-BM: at least 20% and 5 mm above the least sum so far.
    if (progressed)
      return Math.max(Math.ceil(nadir * (1.2 + 0.5 * random())), nadir + 5)
    if (response === 'CR') return 0
    if (response === 'PR') {
      const first = index === 0 ? 0.55 + 0.1 * random() : 1
      const next = index === 0 ? base * first : nadir * (0.84 + 0.2 * random())
      return Math.min(Math.floor(base * 0.69), Math.max(3, Math.round(next)))
    }

    const least = Math.ceil(base * 0.72)
    const most = Math.min(Math.floor(nadir * 1.19), nadir + 4)
    return Math.min(
      most,
      Math.max(least, Math.round(base * (0.74 + 0.4 * random())))
    )
  }

  function push(subject, date, base, size) {
    const isBase = date < subject.TRTSDT
    adtr.push({
      ...keysOf(subject),
      PARAMCD: 'SDIAM',
      PARAM: 'Sum of longest diameters of brain metastases',
      ADT: date,
      ADY: studyDay(subject.TRTSDT, date),
      ABLFL: isBase ? 'Y' : undefined,
      AVAL: size,
      AVALU: 'mm',
      BASE: base,
      CHG: isBase ? undefined : size - base,
      PCHG: isBase ? undefined : ((100 * (size - base)) / base).toFixed(1)
    })
  }
}

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url))
for (const [name, text] of generate(folder)) {
  writeFileSync(join(folder, name), text)
}
