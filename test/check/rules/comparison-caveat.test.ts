import {describe, expect, test} from 'vitest'
import {resolveText} from '../../resolve-text.ts'

/** Messages of a trial whose arms differ by `variable`. */
async function messagesOf(
  text: string,
  {design = 'Dose escalation', variable = 'TRT01A', limits = ''} = {}
) {
  const {file} = await resolveText({
    slug: 'a',
    path: 'a/summary.md',
    text: `---
title: A trial
takeaway: Words.
authors: [{name: Ada Author}]
meeting: generic
data-status: simulated
trial: {design: ${design}}
${limits}
---

\`\`\`csv adsl
USUBJID,${variable},RESP
1,A,Y
2,A,N
3,A,N
4,B,Y
5,B,Y
6,B,N
\`\`\`

\`\`\`yaml analyses
sets:
  all: {label: all participants, data: adsl}
results:
  orr:
    label: Response
    method: proportion
    data: adsl
    set: all
    where: {RESP: Y}
    by: ${variable}
  test:
    label: Response, Fisher's test
    method: fisher
    data: adsl
    set: all
    where: {RESP: Y}
    by: ${variable}
\`\`\`

${text}
`,
    readSibling: async () => undefined
  })
  return file.messages.filter(({ruleId}) => ruleId === 'comparison-caveat')
}

const printed = '## Results\n\nThe arms differed by chance, `= test`.'

describe('comparison-caveat', function () {
  test('should warn of a comparison of arms, where it is printed', async function () {
    const messages = await messagesOf(printed)
    expect(messages).toMatchObject([
      {
        fatal: false,
        line: 43,
        column: 1,
        reason:
          'Unexpected comparison of `TRT01A` (`test`, fisher) in a trial of design “Dose escalation”, expected a sentence that says what it can show',
        note: 'Write with it, or under Limitations, that the arms were not randomized and the comparison is exploratory; if they were randomized, say so in `trial.design`.'
      }
    ])
  })

  test('should warn of one that a table prints', async function () {
    const table =
      '```table tbl-a\ncaption: Response.\nrows: [orr, test]\n```\n\nSee @tbl-a.'
    expect(await messagesOf(table)).toHaveLength(1)
  })

  test.each([
    'Arms were not randomised.',
    'The comparison is exploratory.',
    'Arms were compared for descriptive purposes.',
    'The trial was not powered for this comparison.',
    'In this nonrandomized trial, arms cannot be compared.'
  ])('should accept “%s”', async function (sentence) {
    for (const section of ['Results', 'Conclusions', 'Limitations'])
      expect(
        await messagesOf(`${printed}\n\n## ${section}\n\n${sentence}`)
      ).toEqual([])
    expect(await messagesOf(printed, {limits: `limits: ${sentence}`})).toEqual(
      []
    )
  })

  test('should not accept a caveat that only the methods give', async function () {
    const body = `## Methods\n\nThe comparison is exploratory.\n\n${printed}`
    expect(await messagesOf(body)).toHaveLength(1)
  })

  test.each([
    ['Randomized 2:1, double-blind', 0],
    ['Open-label randomised phase 2', 0],
    ['Not randomized', 1],
    ['Non-randomised, two arms', 1]
  ])('should read the design “%s”', async function (design, count) {
    expect(await messagesOf(printed, {design: `"${design}"`})).toHaveLength(
      count
    )
  })

  test('should leave alone what was not assigned, and what is not printed', async function () {
    expect(await messagesOf(printed, {variable: 'SEX'})).toEqual([])
    expect(await messagesOf('## Results\n\n`= orr` responded.')).toEqual([])
  })
})
