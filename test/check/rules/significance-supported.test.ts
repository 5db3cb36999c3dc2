import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {resolveBody} from '../resolve-body.ts'

async function messagesOf(body: string, front = '') {
  const {file} = await resolveBody(body, front)
  return file.messages.filter(({ruleId}) => ruleId === 'significance-supported')
}

function claimOf(condition: string): string {
  return `## Results\n\n:::claim{if="${condition}"}\nSurvival was significantly longer.\n:::`
}

/** Sentences in which the word is no statistical one, or has what it needs. */
const harmless = [
  'No clinically significant changes in vital signs were seen.',
  'There is a significant unmet need.',
  'Participants had no significant past medical history.',
  'A variant of uncertain significance was found.',
  'The clinical significance of this finding is not known.',
  'Significant comorbidities were an exclusion criterion.',
  'One participant had significant cerebral edema.',
  'Participants were significantly pretreated.',
  'Significant adverse events were reviewed weekly.',
  'Signatures significant to the board were kept.',
  'Survival was significantly longer with LD (*P* = .03).',
  'Survival was significantly longer (HR, 0.21; 95% CI, 0.09-0.47).',
  'Survival was significantly longer, `= test`.',
  'Survival was significantly longer. The test: `= test.p`.',
  'Survival was not significantly longer, `= os.interval`.',
  'The source says that it significantly extended control, but names no *P* value.',
  'Survival was significantly longer in that trial.[@one]',
  'No significant difference was found (confidence interval, 1 to 3).',
  'Significant neurologic deficits were present at baseline.',
  'One participant had significant clinical improvement.',
  'No significant changes were made to the protocol.',
  'No significant dose reductions were needed.',
  'Drugs with significant interactions were not allowed.',
  'Significant weight gain was seen in none.',
  'A significant proportion had measurable disease.',
  'The trial was not significantly delayed.',
  'Edema was considered a significant risk.',
  'Participants withdrew for significant clinical decline.',
  'Levels of significance were not adjusted.',
  'P values below .05 were considered significant.'
]

const claims = [
  ['Survival was significantly longer with LD.', 'significantly longer'],
  [
    'Survival was not statistically significantly longer.',
    'statistically significantly'
  ],
  [
    'There was no significant difference in survival.',
    'significant difference'
  ],
  [
    'A significant overall survival benefit was seen.',
    'significant overall survival benefit'
  ],
  [
    'The difference between arms was not significant.',
    'difference between arms was not significant'
  ],
  [
    'The trial did not reach statistical significance.',
    'statistical significance'
  ],
  ['The increase reached significance.', 'reached significance'],
  [
    'Response was nonsignificant trends aside, a nonsignificant trend.',
    'nonsignificant trend'
  ]
] as const

const corpus = readFileSync(
  new URL('../harmless-sentences.txt', import.meta.url),
  'utf8'
)

describe('significance-supported', function () {
  test('should say nothing of sentences that other rules leave alone', async function () {
    const paragraphs = corpus.split('\n').join('\n\n')
    expect(await messagesOf(`## Results\n\n${paragraphs}`)).toEqual([])
  })

  test.each(harmless)('should say nothing of “%s”', async function (sentence) {
    expect(await messagesOf(`## Results\n\n${sentence}`)).toEqual([])
  })

  test.each(claims)('should warn of “%s”', async function (sentence, words) {
    const messages = await messagesOf(`## Results\n\n${sentence}`)
    expect(messages.map(({reason}) => reason)).toContain(
      `Unexpected \`${words}\` without a P value or an interval in the same paragraph, expected what it rests on`
    )
    expect(messages[0]?.fatal).toBe(false)
  })

  test('should place the words, and name a test that there is', async function () {
    const [message] = await messagesOf(
      '## Results\n\nSurvival was\nsignificantly longer.'
    )
    expect(message?.place).toMatchObject({
      start: {column: 1},
      end: {column: 21}
    })
    expect(message?.note).toContain('`= ')
  })

  test('should look at the takeaway and the conclusions too', async function () {
    const front = 'takeaway: Survival was significantly longer.'
    expect(await messagesOf('Words.', front)).toHaveLength(1)
    expect(
      await messagesOf('## Conclusions\n\nSurvival was significantly longer.')
    ).toHaveLength(1)
  })

  test('should look at the title, and take what it prints or claims', async function () {
    const title = 'title: A significant survival benefit of a drug'
    expect(await messagesOf('Words.', title)).toHaveLength(1)
    expect(
      await messagesOf('Words.', `${title}, `.concat('`= test.p`'))
    ).toEqual([])
    for (const [key, text] of [
      ['title', title],
      ['takeaway', 'takeaway: Survival was significantly longer.']
    ])
      for (const [condition, expected] of [
        ['test.p < 0.05', 0],
        ['os.value > 6', 1]
      ] as const)
        expect(
          await messagesOf('Words.', `${text}\nclaims: {${key}: ${condition}}`)
        ).toHaveLength(expected)
  })

  test.each(['Background', 'Methods'])(
    'should leave %s alone',
    async function (section) {
      expect(
        await messagesOf(`## ${section}\n\nWe call it significantly longer.`)
      ).toEqual([])
    }
  )

  test('should take a claim on a P value as what it rests on', async function () {
    expect(await messagesOf(claimOf('test.p < 0.05'))).toEqual([])
    expect(await messagesOf(claimOf('test < 0.05'))).toEqual([])
    expect(await messagesOf(claimOf('os.value > 6'))).toHaveLength(1)
  })
})
