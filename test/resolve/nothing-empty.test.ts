import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {formatResult} from '../../src/format/format-result.ts'
import {parts, partsOf} from '../../src/format/parts.ts'
import {readStyle, styleIds} from '../format/styles.ts'
import {plainSummary} from '../plain-summary.ts'
import {resolveAlone} from '../resolve-text.ts'

const styles = styleIds.map(readStyle)

// Few participants, so that levels without events, equal times, missing values
// and groups of one are common.
const participant = fc.record({
  arm: fc.constantFrom('A', 'B', 'C'),
  treated: fc.constantFrom('Y', 'Y', 'Y', 'N'),
  age: fc.option(fc.integer({min: -5, max: 99})),
  site: fc.constantFrom('x', 'y'),
  response: fc.constantFrom('CR', 'PR', 'SD', 'PD', 'NE'),
  time: fc.oneof(
    {arbitrary: fc.integer({min: 1, max: 9}), weight: 40},
    fc.constant(0)
  ),
  censored: fc.constantFrom('0', '0', '1', '2'),
  cause: fc.constantFrom('Death', 'Relapse')
})

const analyses = `
results:
  a: {method: count, data: adsl, set: treated, where: {SITE: x}, by: ARM, levels: [A, B, C]}
  b: {method: proportion, data: adrs, set: treated, where: {AVALC: [CR, PR]}, by: ARM, levels: [A, B, C]}
  c: {method: proportion, data: adrs, set: all, where: {AVALC: CR}, interval: {method: jeffreys}}
  d: {method: mean, variable: AGE, data: adsl, set: treated, unit: years}
  e: {method: median, variable: AGE, data: adsl, set: all, by: ARM}
  f: {method: range, variable: AGE, data: adsl, set: treated}
  g: {method: median-survival, data: adtte, set: treated, by: ARM}
  h: {method: median-follow-up, data: adtte, set: all, interval: {method: plain}}
  i: {method: landmark-survival, at: 4, data: adtte, set: treated}
  j: {method: restricted-mean, at: 3, data: adtte, set: all}
  k: {method: cumulative-incidence, at: 3, cause: {EVNTDESC: Death}, data: adtte, set: treated}
  l: {method: log-rank, data: adtte, set: treated, by: ARM, strata: SITE}
  m: {method: hazard-ratio, data: adtte, set: two, by: ARM, reference: A}
  n: {method: hazard-ratio, data: adtte, set: two, by: ARM, reference: A, covariates: NUMBER, ties: breslow}
  o: {method: difference, data: adrs, set: two, where: {AVALC: CR}, by: ARM, reference: A}
  p: {method: difference, data: adrs, set: two, where: {AVALC: CR}, by: ARM, reference: B, interval: {method: miettinen-nurminen}}
  q: {method: fisher, data: adrs, set: two, where: {AVALC: CR}, by: ARM}
  r: {method: chi-square, data: adrs, set: treated, where: {AVALC: CR}, by: ARM}
  s: {method: fisher, data: adrs, set: two, where: {AVALC: [CR, PR]}, by: ARM, reference: A}
  t: {method: chi-square, correction: yates, data: adrs, set: two, where: {AVALC: CR}, by: ARM}
  u: {method: response-rate, data: adrs, set: treated, by: ARM, levels: [A, B, C], interval: {method: wilson}}
  v: {method: response-rate, rate: dcr, data: adrs, set: all}
  w: {method: best-overall-response, data: adrs, set: treated, by: ARM}
  x: {method: adverse-events, data: adtte, term: EVNTDESC, grade: CNSR, missing-grade: any-grade, set: all, by: ARM, where: EVNTDESC != ""}
  y: {method: total, variable: AVAL, unit: months, data: adtte, set: treated, by: ARM}
  z: {method: median, variable: AVAL, quantile: "7", per-participant: sum, data: adtte, set: all}
`

test('should print no nothing, whatever the data', async function () {
  const kinds = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(participant, {minLength: 1, maxLength: 12}),
      async function (participants) {
        const {file, results} = await resolveAlone(write(participants))
        for (const {place, note} of file.messages) {
          expect(place).toBeDefined()
          expect(note).toBeTruthy()
        }

        for (const {all, levels} of results.values())
          for (const result of [...levels.values(), ...(all ? [all] : [])]) {
            kinds.add(result.kind)
            for (const style of styles)
              for (const part of [undefined, ...parts]) {
                const printed = formatResult(result, part, style)
                expect(printed !== undefined).toBe(
                  part === undefined || partsOf(result).includes(part)
                )
                expect(printed?.text ?? '—').toMatch(
                  /^[^\s](?!.*(?:NaN|Infin|undef|null|object))/
                )
              }
          }
      }
    ),
    {numRuns: 12}
  )
  // Or else it looked at little.
  expect([...kinds].sort()).toEqual([
    'count',
    'estimate',
    'not-estimable',
    'proportion',
    'summary',
    'test'
  ])
})

function write(
  participants: readonly (typeof participant extends fc.Arbitrary<infer Value>
    ? Value
    : never)[]
): string {
  const rows = (row: (one: (typeof participants)[number]) => string) =>
    participants.map((one, index) => `${index + 1},${row(one)}`).join('\n')
  return plainSummary(
    `\`\`\`csv adsl
USUBJID,ARM,SAFFL,AGE,SITE,NUMBER
${rows(({arm, treated, age, site, time}) => `${arm},${treated},${age ?? ''},${site},${time}`)}
\`\`\`

\`\`\`csv adrs
USUBJID,AVALC
${rows(({response}) => response)}
\`\`\`

\`\`\`csv adtte
USUBJID,AVAL,CNSR,EVNTDESC
${rows(({time, censored, cause}) => `${time},${censored},${censored === '0' ? cause : ''}`)}
\`\`\`

\`\`\`yaml analyses
sets:
  all: {label: all, data: adsl}
  treated: {label: treated, data: adsl, where: {SAFFL: Y}}
  two: {label: two arms, data: adsl, where: {ARM: [A, B]}}
${analyses}\`\`\`

## Results

Text.
`,
    `columns:
  ARM: {levels: [A, B, C]}
  AVALC: {levels: [CR, PR, SD, PD, NE]}
  AVAL: {unit: months}
  NUMBER: {type: number}
  SITE: {levels: [x, y]}
  SAFFL: {levels: [Y, N]}
  EVNTDESC: {levels: [Death, Relapse]}
`
  )
}
