/** A participant of a made-up trial, for figures of results. */
export interface Member {
  /** Index of the group. */
  readonly group: number
  readonly evaluable: boolean
  readonly toxicity: boolean
  readonly expansion: boolean
  /** Worst grades of terms, 0: not had. */
  readonly grades: readonly number[]
  /** Values at visits. */
  readonly values: readonly number[]
}

/** A made-up trial. */
export interface Trial {
  readonly names: readonly string[]
  readonly terms: readonly string[]
  readonly members: readonly Member[]
}

const fence = '```'

/** A summary with all figures of results of a trial. */
export function summaryOf({names, terms, members}: Trial): string {
  const used = names.filter((_, index) =>
    members.some(({group}) => group % names.length === index)
  )
  const levels = JSON.stringify(used)
  const last = JSON.stringify(used.at(-1))
  const sides =
    used.length > 1
      ? `sides: ${JSON.stringify(used.slice(0, 2))}`
      : 'form: grades'
  const adsl = members.map(({group, evaluable, toxicity, expansion}, index) =>
    [
      id(index),
      `"${names[group % names.length]}"`,
      day(index),
      evaluable || toxicity ? 'Y' : 'N',
      expansion ? 'Y' : 'N',
      30 + ((index * 7) % 50)
    ].join(',')
  )
  const adae = members.flatMap(({grades, toxicity}, index) => [
    ...(toxicity ? [[id(index), 'Toxicity', 3, 'Y'].join(',')] : []),
    ...grades.flatMap((grade, term) =>
      grade > 0 && terms[term] !== undefined
        ? [[id(index), `"${terms[term]}"`, grade, 'N'].join(',')]
        : []
    )
  ])
  const advs = members.flatMap(({values}, index) =>
    values.map((value, visit) =>
      [id(index), `Week ${visit * 4}`, visit * 4, value].join(',')
    )
  )
  return [
    '---\ntitle: A trial\ntakeaway: A message\nauthors:\n  - name: A. Author\nmeeting: sno\ndata-status: simulated\ndata-cutoff: 2025-09-01\n---',
    block('csv adsl', 'USUBJID,TRT01A,TRTSDT,DLTEVFL,EXPFL,AGE', ...adsl),
    block('csv adae', 'USUBJID,AEDECOD,AETOXGR,AEDLTFL', ...adae),
    block('csv advs', 'USUBJID,AVISIT,AVISITN,AVAL', ...advs),
    block(
      'yaml analyses',
      'sets:',
      '  treated: {label: all treated participants, data: adsl}',
      '  observed: {label: participants evaluable for DLT, data: adsl, where: {DLTEVFL: Y}}',
      'results:',
      `  dl: {method: dose-levels, data: adae, set: observed, treated: treated, where: {AEDLTFL: Y}, by: TRT01A, levels: ${levels}}`,
      `  ae: {label: Events, method: adverse-events, data: adae, set: treated, by: TRT01A, levels: ${levels}}`,
      `  severe: {label: Any event of grade 3 or worse, method: proportion, data: adae, set: treated, where: {AETOXGR: ["3", "4", "5"]}, by: TRT01A, levels: ${levels}}`,
      `  age: {label: Age, method: median, variable: AGE, unit: years, data: adsl, set: treated, by: TRT01A, levels: ${levels}}`
    ),
    '## Results',
    block(
      'chart fig-dose',
      'type: dose-escalation',
      'of: dl',
      `chosen: ${last}`,
      `doses: {${last}: 3 × 10⁷ cells}`,
      ...(members.some(({expansion}) => expansion)
        ? ['expansion: {EXPFL: Y}']
        : []),
      'caption: A.'
    ),
    block(
      'chart fig-ae',
      'type: adverse-events',
      'of: ae',
      'form: stacked',
      'caption: A.'
    ),
    block(
      'chart fig-sides',
      'type: adverse-events',
      'of: ae',
      sides,
      'caption: A.'
    ),
    block(
      'chart fig-forest',
      'type: forest',
      'rows:',
      '  - {of: severe, overall: true}',
      '  - head: Dose level',
      '  - {of: severe, levels: true, counts: [severe]}',
      'columns: [Participants with an event]',
      'no-effect: 50',
      'favors: [Favors the lower dose, Favors best available therapy]',
      'caption: A.'
    ),
    block(
      'chart fig-bar',
      'type: bar',
      'rows: [{of: age, levels: true}, {of: age, label: All}]',
      'caption: A.'
    ),
    block(
      'chart fig-line',
      'type: line',
      'data: advs',
      'set: treated',
      'by: TRT01A',
      `levels: ${levels}`,
      'visit: AVISIT',
      'caption: A.'
    ),
    block(
      'chart fig-scatter',
      'type: scatter',
      'data: advs',
      'where: {AVISITN: "0"}',
      'set: treated',
      'by: TRT01A',
      `levels: ${levels}`,
      'x: AVAL',
      'y: AVAL',
      'caption: A.'
    ),
    resultFigures.map((name) => `@${name}`).join(' ')
  ].join('\n\n')
}

/** Ids of the figures of a summary. */
export const resultFigures = [
  'fig-dose',
  'fig-ae',
  'fig-sides',
  'fig-forest',
  'fig-bar',
  'fig-line',
  'fig-scatter'
] as const

function block(info: string, ...lines: readonly string[]): string {
  return [`${fence}${info}`, ...lines, fence].join('\n')
}

function id(index: number): string {
  return `P-${String(index + 1).padStart(3, '0')}`
}

/** Days in order of entry. */
function day(index: number): string {
  return new Date(Date.UTC(2023, 0, 2 + index)).toISOString().slice(0, 10)
}
