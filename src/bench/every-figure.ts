/** Change and copies at six visits, of which the simulated trial has none. */
const visits = Array.from({length: 28}, (_, participant) =>
  Array.from({length: 6}, function (_, visit) {
    const id = `PLN-01-101-${String(participant + 1).padStart(3, '0')}`
    const change = ((participant * 37) % 150) - 100 + visit * 4
    return `${id},${28 * (visit + 1)},${change},${10 ** (6 - visit) + participant}`
  }).join('\n')
).join('\n')

/**
 * Figures of the simulated trial that its summary does not show, by results of
 * `everyMethod`: one a type.
 */
export const everyFigure = `
\`\`\`chart fig-bench-survival
type: kaplan-meier
of: b03
test: b06
band: true
risk-table: extended
caption: Survival
\`\`\`

\`\`\`chart fig-bench-incidence
type: cumulative-incidence
of: b13
competing: true
band: true
risk-table: extended
caption: Incidence
\`\`\`

\`\`\`csv benchvisits
USUBJID,ADY,PCHG,AVAL
${visits}
\`\`\`

\`\`\`chart fig-bench-swimmer
type: swimmer
data: adtte
where: {PARAMCD: OS}
set: treated
by: TRT01A
response: {data: adrs, where: {PARAMCD: BOR}}
events:
  - {mark: progression, data: adtte, where: {EVNTDESC: Disease progression}}
  - {mark: death, data: adtte, where: {PARAMCD: OS, EVNTDESC: Death}}
caption: Follow-up
\`\`\`

\`\`\`chart fig-bench-waterfall
type: waterfall
data: benchvisits
set: treated
by: TRT01A
caption: Best change
\`\`\`

\`\`\`chart fig-bench-spider
type: spider
data: benchvisits
set: treated
by: TRT01A
caption: Change
\`\`\`

\`\`\`chart fig-bench-timeline
type: timeline
data: benchvisits
set: treated
lloq: 50
caption: Copies
\`\`\`
`
