import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {resolveBody} from '../resolve-body.ts'

const rules: ReadonlySet<string | undefined> = new Set([
  'sober-words',
  'harm-counted'
])

async function wordsIn(body: string, front = '') {
  const {file} = await resolveBody(body, front)
  return file.messages
    .filter(({ruleId}) => rules.has(ruleId))
    .map(({actual}) => actual)
}

const corpora = ['../harmless-sentences.txt', '../result-sentences.txt'].map(
  (path) => readFileSync(new URL(path, import.meta.url), 'utf8')
)

describe('sober-words', function () {
  test('should say nothing of sober sentences', async function () {
    const paragraphs = corpora.join('\n').split('\n').join('\n\n')
    expect(await wordsIn(`## Results\n\n${paragraphs}`)).toEqual([])
  })

  // What the field calls so by name or by rule.
  test.each([
    'It had breakthrough device designation.',
    'Breakthrough pain was treated.',
    'The cure fraction was estimated by a cure rate model.',
    'The sandwich estimator gave robust variance.',
    'The estimate was robust to the choice of prior.',
    'The National Comprehensive Cancer Network recommends it.',
    'The promising zone design was used.',
    'Agreement was high, with excellent reliability.',
    'Participants with advanced cancer had major responses.',
    'He called it “a miracle, a game changer”.'
  ])('should say nothing of “%s”', async function (sentence) {
    expect(await wordsIn(`## Background\n\n${sentence}`)).toEqual([])
  })

  test.each([
    ['This is a game-changer.', 'game-changer'],
    ['This paradigm-shifting trial', 'paradigm-shifting'],
    ['A dramatic fall in size', 'dramatic'],
    ['A novel product', 'novel'],
    ['A robust response', 'robust'],
    ['Results are Encouraging', 'Encouraging'],
    ['A breakthrough in care', 'breakthrough'],
    ['Two participants were cured', 'cured']
  ])('should catch “%s”', async function (sentence, word) {
    expect(await wordsIn(`## Conclusions\n\n- ${sentence}.`)).toEqual([word])
  })

  test('should say nothing of other languages', async function () {
    expect(
      await wordsIn('## Results\n\nRemarkable, robust.', 'language: fr')
    ).toEqual([])
  })
})

describe('harm-counted', function () {
  test.each([
    'The cells were well tolerated (`= sd.all` had an event).',
    'Toxicity was manageable: 3 participants had an event.',
    'Earlier work called it well tolerated [@one].',
    'Is it safe and feasible?'
  ])('should say nothing of “%s”', async function (sentence) {
    expect(await wordsIn(`## Results\n\n${sentence}`)).toEqual([])
  })

  test('should leave aims and earlier work alone', async function () {
    expect(
      await wordsIn('## Background\n\nThe drug is safe and effective.')
    ).toEqual([])
  })
})
