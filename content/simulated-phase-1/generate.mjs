/**
 * Makes the data of the simulated trial: no participant of it exists.
 *
 *     node generate.mjs [directory]
 *
 * Dose-limiting toxicities and best responses are laid down in `cohorts`, so
 * that the trial keeps the 3+3 rules; dates, characteristics and adverse
 * events are drawn from a seeded generator. The same seed gives the same bytes.
 */
import {writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {addDays, createRandom, daysBetween, studyDay} from './tools.mjs'

const seed = 11
const firstDose = '2022-09-05'
const dataCutoff = '2025-09-01'
/** Days from the first infusion in which a toxicity is dose limiting. */
const dltDays = 28
/** Days between two assessments of the disease. */
const assessmentDays = 56

/**
 * Cohorts in order of treatment; `DL2` is where escalation ends. The second DLT
 * of `DL3` is that of its last participant, as treatment there stops with it.
 */
const cohorts = [
  {
    dose: 'DL1',
    phase: 'Escalation',
    members: [{bor: 'PD'}, {bor: 'SD'}, {bor: 'PD'}]
  },
  {
    dose: 'DL2',
    phase: 'Escalation',
    members: [{bor: 'PR'}, {bor: 'SD'}, {bor: 'PD'}]
  },
  {
    dose: 'DL3',
    phase: 'Escalation',
    members: [{bor: 'PD'}, {bor: 'PR'}, {bor: 'SD', dlt: 'ICANS'}]
  },
  {
    dose: 'DL3',
    phase: 'Escalation',
    members: [
      {bor: 'PD'},
      {bor: 'NON-CR/NON-PD', leptomeningeal: true},
      {bor: 'NE', dlt: 'ICANS', course: 'early death'}
    ]
  },
  {
    dose: 'DL2',
    phase: 'Escalation',
    members: [{bor: 'SD'}, {bor: 'PR', dlt: 'Brain oedema'}, {bor: 'CR'}]
  },
  {
    dose: 'DL2',
    phase: 'Expansion',
    members: [
      {bor: 'PR'},
      {bor: 'SD'},
      {bor: 'PD', course: 'sepsis'},
      {bor: 'NON-CR/NON-PD', leptomeningeal: true},
      {bor: 'PR', course: 'ongoing'},
      {bor: 'NE', course: 'withdrawal'},
      {bor: 'SD', course: 'new therapy'},
      {bor: 'SD'},
      {bor: 'PD', leptomeningeal: true}
    ]
  }
]

/** Enrolled, never treated: planned dose, cohort before which they came, why. */
const untreated = [
  {dose: 'DL2', before: 1, reason: 'Disease progression'},
  {dose: 'DL3', before: 3, reason: 'Manufacturing failure'},
  {dose: 'DL2', before: 5, reason: 'Disease progression'},
  {dose: 'DL2', before: 5, reason: 'Withdrawal by participant'}
]

/**
 * Adverse events: chance by dose level, chances of grades 1 to 4, chance of
 * being related, chance of a second episode.
 */
const events = [
  {
    term: 'Headache',
    body: 'Nervous system disorders',
    chance: [0.7, 0.7, 0.8],
    grades: [0.55, 0.4, 0.05, 0],
    related: 0.8,
    again: 0.5
  },
  {
    term: 'Pyrexia',
    body: 'General disorders and administration site conditions',
    chance: [0.5, 0.6, 0.85],
    grades: [0.7, 0.28, 0.02, 0],
    related: 0.9,
    again: 0.5
  },
  {
    term: 'Fatigue',
    body: 'General disorders and administration site conditions',
    chance: [0.5, 0.5, 0.6],
    grades: [0.55, 0.37, 0.08, 0],
    related: 0.6,
    again: 0.2
  },
  {
    term: 'Nausea',
    body: 'Gastrointestinal disorders',
    chance: [0.4, 0.5, 0.6],
    grades: [0.6, 0.4, 0, 0],
    related: 0.7,
    again: 0.3
  },
  {
    term: 'Vomiting',
    body: 'Gastrointestinal disorders',
    chance: [0.2, 0.3, 0.4],
    grades: [0.7, 0.3, 0, 0],
    related: 0.6,
    again: 0.1
  },
  {
    term: 'Cytokine release syndrome',
    body: 'Immune system disorders',
    chance: [0.2, 0.35, 0.8],
    grades: [0.75, 0.25, 0, 0],
    related: 1,
    again: 0.2
  },
  {
    term: 'Immune effector cell-associated neurotoxicity syndrome',
    body: 'Nervous system disorders',
    chance: [0, 0.15, 0.3],
    grades: [0.7, 0.3, 0, 0],
    related: 1,
    again: 0
  },
  {
    term: 'Lymphocyte count decreased',
    body: 'Investigations',
    chance: [0.3, 0.35, 0.5],
    grades: [0.1, 0.3, 0.4, 0.2],
    related: 0.5,
    again: 0
  },
  {
    term: 'Anaemia',
    body: 'Blood and lymphatic system disorders',
    chance: [0.3, 0.25, 0.3],
    grades: [0.5, 0.4, 0.1, 0],
    related: 0.3,
    again: 0
  },
  {
    term: 'Seizure',
    body: 'Nervous system disorders',
    chance: [0, 0.12, 0.2],
    grades: [0.3, 0.6, 0.1, 0],
    related: 0.3,
    again: 0
  },
  {
    term: 'Gait disturbance',
    body: 'General disorders and administration site conditions',
    chance: [0.2, 0.2, 0.3],
    grades: [0.4, 0.5, 0.1, 0],
    related: 0.2,
    again: 0
  }
]

const dltEvents = {
  ICANS: {
    term: 'Immune effector cell-associated neurotoxicity syndrome',
    body: 'Nervous system disorders'
  },
  'Brain oedema': {term: 'Brain oedema', body: 'Nervous system disorders'}
}
const hematologic = new Set(['Lymphocyte count decreased', 'Anaemia'])
/** Days 1, 8 and 15 of up to four cycles of 28 days. */
const infusionDays = [0, 28, 56, 84].flatMap((days) => [
  days + 1,
  days + 8,
  days + 15
])
const doseLevels = ['DL1', 'DL2', 'DL3']
const study = 'PLN-01-101'

function earliest(...dates) {
  return dates.sort()[0]
}

/** Last of the infusions before treatment stopped. */
function findLastInfusion({start, progression, death, dltDay, course}) {
  const stop = dltDay
    ? dltDay
    : studyDay(start, course === 'withdrawal' ? death.date : progression.date)
  const last = infusionDays.findLast((day) => day < stop) ?? 1
  return addDays(start, last - 1)
}

function toCsv(columns, rows) {
  const lines = rows.map((row) =>
    columns.map((name) => String(row[name] ?? '')).join(',')
  )
  return `${columns.join(',')}\n${lines.join('\n')}\n`
}

/** Name → CSV text of the four tables. */
function generate() {
  const random = createRandom(seed)
  const between = (low, high) => low + Math.floor(random() * (high - low + 1))
  const chance = (probability) => random() < probability
  const draw = (weights) => {
    let left = random()
    for (const [index, weight] of weights.entries()) {
      left -= weight
      if (left < 0) return index
    }
    return weights.length - 1
  }

  const participants = enroll()
  const adsl = []
  const adrs = []
  const adtte = []
  const adae = []

  for (const participant of participants) {
    if (participant.start) follow(participant)
    adsl.push(describe(participant))
  }

  return new Map([
    ['adsl.csv', toCsv(Object.keys(adsl[0]), adsl)],
    ['adrs.csv', toCsv(Object.keys(adrs[0]), adrs)],
    ['adtte.csv', toCsv(Object.keys(adtte[0]), adtte)],
    ['adae.csv', toCsv(Object.keys(adae[0]), adae)]
  ])

  /** Participants in order of consent, each with its place in the trial. */
  function enroll() {
    const all = []
    let start = firstDose

    for (const [index, cohort] of cohorts.entries()) {
      for (const {dose, reason} of untreated.filter(
        ({before}) => before === index
      )) {
        all.push({dose, reason, consent: addDays(start, -between(20, 45))})
      }
      for (const member of cohort.members) {
        all.push({
          ...member,
          dose: cohort.dose,
          phase: cohort.phase,
          start,
          consent: addDays(start, -between(24, 40))
        })
        // Escalation waits between participants; expansion does not.
        start = addDays(
          start,
          cohort.phase === 'Escalation' ? between(14, 25) : between(7, 24)
        )
      }
      // The last participant of a cohort passes the DLT window first.
      start = addDays(start, dltDays + between(3, 14))
    }

    all.sort((a, b) => (a.consent < b.consent ? -1 : 1))
    for (const [index, participant] of all.entries()) {
      participant.site = String(101 + draw([0.5, 0.3, 0.2]))
      participant.id = `${study}-${String(index + 1).padStart(3, '0')}`
    }
    return all
  }

  function follow(participant) {
    setCourse(participant)
    addAdverseEvents(participant)

    const {id, dose, start, bor, progression, death} = participant
    const base = {STUDYID: study, USUBJID: id, TRT01A: dose}
    adrs.push({
      ...base,
      PARAMCD: 'BOR',
      PARAM: 'Best overall response (RANO-BM)',
      AVALC: bor,
      ADT: participant.responseDate
    })
    const times = [
      {code: 'OS', label: 'Overall survival', ...death},
      {code: 'PFS', label: 'Progression-free survival', ...progression}
    ]
    for (const {code, label, date, event, description} of times) {
      adtte.push({
        ...base,
        PARAMCD: code,
        PARAM: label,
        AVAL: daysBetween(start, date) + 1,
        AVALU: 'DAYS',
        CNSR: event ? 0 : 1,
        EVNTDESC: description,
        STARTDT: start,
        ADT: date
      })
    }
  }

  /** Dates of the last infusion, of response, progression and death. */
  function setCourse(participant) {
    const {start, bor, course, dlt} = participant
    const visit = (number) =>
      addDays(start, number * assessmentDays + between(-5, 5))
    const lastVisit =
      Math.floor(daysBetween(start, dataCutoff) / assessmentDays) - 1

    participant.dltDay = dlt ? between(4, 13) : undefined

    if (course === 'early death') {
      const date = addDays(start, between(36, 46))
      const end = {date, event: true, description: 'Death'}
      participant.progression = end
      participant.death = end
      participant.cause = 'Disease progression'
    } else if (course === 'withdrawal') {
      participant.progression = {
        date: start,
        event: false,
        description: 'No assessment after the first infusion'
      }
      participant.death = {
        date: addDays(start, 19),
        event: false,
        description: 'Withdrawal of consent'
      }
    } else {
      const visits = {
        PD: () => 1,
        SD: () => between(2, 4),
        'NON-CR/NON-PD': () => between(2, 4),
        PR: () => between(3, 7),
        CR: () => lastVisit
      }[bor]()
      const ongoing = bor === 'CR' || course === 'ongoing'
      const date = visit(ongoing ? lastVisit : visits)
      participant.responseDate = bor === 'PD' ? date : visit(1)
      participant.progression = ongoing
        ? {date, event: false, description: 'Alive without progression'}
        : course === 'new therapy'
          ? {date, event: false, description: 'New anticancer therapy'}
          : {date, event: true, description: 'Disease progression'}
      setSurvival(participant, ongoing)
    }
    participant.lastInfusion = findLastInfusion(participant)
    if (course === 'sepsis') {
      const date = addDays(participant.lastInfusion, between(19, 27))
      participant.death = {date, event: true, description: 'Death'}
      participant.cause = 'Adverse event'
    }
  }

  function setSurvival(participant, ongoing) {
    const {date} = participant.progression
    const end = addDays(date, between(40, 420))
    if (ongoing || end > dataCutoff) {
      const seen = addDays(dataCutoff, -between(0, 35))
      participant.death = {
        date: seen < date ? date : seen,
        event: false,
        description: 'Alive'
      }
    } else {
      participant.death = {date: end, event: true, description: 'Death'}
      participant.cause = 'Disease progression'
    }
  }

  function addAdverseEvents(participant) {
    const {id, dose, start, dlt, dltDay, course} = participant
    const level = doseLevels.indexOf(dose)
    const limit = earliest(participant.death.date, dataCutoff)
    const drafts = []

    if (chance(0.15)) {
      drafts.push({
        ...events[0],
        grade: 1,
        related: false,
        day: -between(2, 9)
      })
    }
    for (const event of events) {
      // A DLT of the same kind is that participant's episode.
      if (dlt && dltEvents[dlt].term === event.term) continue
      if (!chance(event.chance[level])) continue
      const episodes = chance(event.again) ? 2 : 1
      for (let episode = 0; episode < episodes; episode++) {
        drafts.push(createEpisode(event, participant, limit))
      }
    }
    if (dlt) {
      drafts.push({
        ...dltEvents[dlt],
        grade: 3,
        related: true,
        day: dltDay,
        serious: true,
        dlt: true,
        length: between(4, 11)
      })
    }
    if (course === 'sepsis') {
      const end = studyDay(start, participant.death.date)
      drafts.push({
        term: 'Sepsis',
        body: 'Infections and infestations',
        grade: 5,
        related: false,
        serious: true,
        day: end - 4,
        length: 4
      })
    }

    drafts.sort((a, b) => a.day - b.day || (a.term < b.term ? -1 : 1))
    for (const [index, draft] of drafts.entries()) {
      const onset = addDays(start, draft.day < 0 ? draft.day : draft.day - 1)
      const end = addDays(onset, draft.length ?? between(0, 6))
      const during = onset >= start
      adae.push({
        STUDYID: study,
        USUBJID: id,
        TRT01A: dose,
        AESEQ: index + 1,
        AEDECOD: draft.term,
        AEBODSYS: draft.body,
        AETOXGR: draft.grade,
        AESER: draft.serious ? 'Y' : 'N',
        AREL: draft.related ? 'RELATED' : 'NOT RELATED',
        TRTEMFL:
          during && onset <= addDays(participant.lastInfusion, 30) ? 'Y' : 'N',
        AEDLTFL: draft.dlt ? 'Y' : 'N',
        ASTDT: onset,
        ASTDY: studyDay(start, onset),
        // Still there at death or at the data cut-off: no end date.
        AENDT: end > limit ? undefined : end
      })
    }
  }

  function createEpisode(event, {start, lastInfusion}, limit) {
    const lastDay = Math.min(
      studyDay(start, lastInfusion) + 10,
      studyDay(start, limit)
    )
    const day = between(1, lastDay)
    const related = chance(event.related)
    let grade = draw(event.grades) + 1
    // Else it would be dose limiting.
    if (
      related &&
      day <= dltDays &&
      grade > 2 &&
      !hematologic.has(event.term)
    ) {
      grade = 2
    }
    return {
      term: event.term,
      body: event.body,
      grade,
      related,
      day,
      serious: grade > 2 && !hematologic.has(event.term) && chance(0.6)
    }
  }

  function describe(participant) {
    const {start, death, dlt, course, leptomeningeal, dose} = participant
    const treated = Boolean(start)
    const died = Boolean(death?.event)
    return {
      STUDYID: study,
      USUBJID: participant.id,
      SITEID: participant.site,
      AGE: between(34, 71),
      AGEU: 'YEARS',
      SEX: chance(0.96) ? 'F' : 'M',
      KPS: [70, 80, 90, 100][draw([0.2, 0.35, 0.3, 0.15])],
      NPRIOR: between(1, 6),
      LMDFL: leptomeningeal ? 'Y' : 'N',
      ENRLFL: 'Y',
      SAFFL: treated ? 'Y' : 'N',
      EVALFL: treated && !leptomeningeal ? 'Y' : 'N',
      DLTEVFL: treated && course !== 'withdrawal' ? 'Y' : 'N',
      DLTFL: dlt ? 'Y' : 'N',
      COHORT: participant.phase,
      TRT01P: dose,
      TRT01PN: doseLevels.indexOf(dose) + 1,
      TRT01A: treated ? dose : undefined,
      TRT01AN: treated ? doseLevels.indexOf(dose) + 1 : undefined,
      RFICDT: participant.consent,
      TRTSDT: start,
      TRTEDT: participant.lastInfusion,
      DCSREAS: participant.reason,
      DTHFL: died ? 'Y' : 'N',
      DTHDT: died ? death.date : undefined,
      DTHCAUS: participant.cause
    }
  }
}

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url))
for (const [name, text] of generate()) {
  writeFileSync(join(folder, name), text)
}
