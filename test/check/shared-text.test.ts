import {expect, test} from 'vitest'
import {suggestValues} from '../../src/check/suggest.ts'
import {resolveText} from '../resolve-text.ts'

const text = `---
title: A trial
takeaway: Words.
authors: [{name: Ada Author}]
meeting: generic
data-status: simulated
---

## Background

A background that is longer than the text of the file beside it.

\`\`\`yaml reported
sd:
  label: Stable disease
  all: {count: 7, of: 11}
\`\`\`
`
const limits =
  'limits: In short, 7 of 11 had [stable disease](https://a.example/?gclid=1).\n'

function resolve() {
  return resolveText({
    slug: 'a',
    path: 'content/a/summary.md',
    text,
    defaults: {path: 'content/_defaults.yaml', text: limits},
    readSibling: async () => undefined
  })
}

test('should name the file and the line that hold a text of all summaries', async function () {
  const {file} = await resolve()
  expect(
    file.messages.map(({file, line, ruleId}) => [ruleId, file, line])
  ).toEqual([
    ['number-bound', 'content/_defaults.yaml', 1],
    ['link-tracking', 'content/_defaults.yaml', 1]
  ])
})

test('should change no summary for a text that stands elsewhere', async function () {
  const {file, subject} = await resolve()
  if (!subject) throw new Error('Cannot find what rules saw')
  const edits = suggestValues(subject, String(file)).map(({edits}) => edits)
  expect(edits).toEqual([undefined])
})
