import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {numberRules} from '../../../src/check/number-rules.ts'
import {plainSummary} from '../../plain-summary.ts'
import {resolveAlone} from '../../resolve-text.ts'

// Sentences as they stand in reports of trials, right or without a result. A
// rule that speaks of one of them would be switched off by those who write
// such sentences; each new rule adds those that look like what it looks for.
const sentences = readFileSync(new URL('harmless.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const ids = new Set<string>(numberRules.map(({id}) => id))

test('should be many', function () {
  expect(sentences.length).toBeGreaterThan(200)
  expect(new Set(sentences).size).toBe(sentences.length)
})

test.for(['ama', 'lancet'])(
  'should say nothing on harmless sentences in house style %s',
  async function (style) {
    const {file} = await resolveAlone(
      plainSummary(
        `## Background\n\n${sentences.join('\n\n')}\n`,
        `house-style: ${style}\n`
      )
    )
    const alarms = file.messages
      .filter(({ruleId}) => ids.has(ruleId ?? ''))
      .map(
        ({line, reason}) => `${sentences[((line ?? 0) - 13) / 2]}: ${reason}`
      )
    expect(alarms).toEqual([])
  }
)
