import {expect, test} from 'vitest'
import {plainSummary} from '../plain-summary.ts'
import {resolveAlone} from '../resolve-text.ts'
import {patterns} from './patterns.ts'

/** A summary of a text; as it is where it begins with front matter. */
function summaryOf(text: string): string {
  return text.startsWith('---')
    ? text
    : plainSummary(`## Background\n\n${text}`)
}

// Nothing is timed: a pattern that hangs, hangs the test.
test.for(patterns)(
  'should be read or refused at a place: %s',
  async function ([, make]) {
    for (const characters of [8192, 65_536]) {
      const text = summaryOf(make(characters))
      const {file, resolved} = await resolveAlone(text)
      const errors = file.messages.filter(({fatal}) => fatal === true)
      expect(resolved !== undefined).toBe(errors.length === 0)
      for (const {line, name} of errors.slice(0, 5)) {
        expect(name).toMatch(/^a\/summary\.md:\d+:\d+$/)
        expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length)
      }
    }
  }
)

test('should have more than the seventy-five that were measured', function () {
  expect(patterns.length).toBeGreaterThan(75)
  expect(new Set(patterns.map(([name]) => name)).size).toBe(patterns.length)
})
