import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {resolveBody} from '../resolve-body.ts'

const corpus = readFileSync(
  new URL('../harmless-sentences.txt', import.meta.url),
  'utf8'
)

// Responses and toxicities are abbreviations that summaries list.
const listed =
  'abbreviations: {CR: a, CRS: b, ICANS: c, PD: d, PR: e, PLN: f, RPA: g}'

test('should say nothing of sentences that are as they should be', async function () {
  const paragraphs = corpus.split('\n').join('\n\n')
  const {file} = await resolveBody(`## Results\n\n${paragraphs}`, listed)
  expect(
    file.messages
      .filter(({ruleId}) => ruleId === 'abbreviation-known')
      .map(({reason}) => reason)
  ).toEqual([])
})
