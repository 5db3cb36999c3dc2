import {expect, test} from 'vitest'
import type {ProductDocument} from '../../src/output/document.ts'
import {text} from '../../src/output/hast.ts'
import {plainText} from '../../src/output/plain-text.ts'
import {preheader} from '../../src/output/preheader.ts'

function of(slots: Readonly<Record<string, string>>): string {
  const document: ProductDocument = {
    language: 'en',
    output: 'newsletter',
    sections: [],
    slots: new Map(
      Object.entries(slots).map(([name, words]) => [name, [text(words)]])
    ),
    title: ''
  }
  return plainText(preheader(document))
}

const takeaway = 'Of 24 participants, 10 responded and 5 had severe events.'

test('should be the takeaway, after the mark of simulated data', function () {
  expect(of({'status-mark': 'Simulated data.', takeaway})).toBe(
    `Simulated data. ${takeaway}`
  )
})

// Half of it could say the opposite.
test('should not cut a long takeaway', function () {
  const words = of({
    meeting: 'Society for Neuro-Oncology Annual Meeting',
    phase: 'Phase 1',
    takeaway: `${takeaway} ${takeaway}`
  })
  expect(words).toBe(
    'Trial report · Phase 1 · Society for Neuro-Oncology Annual Meeting'
  )
  expect(of({phase: 'Phase 1', takeaway: `${takeaway} ${takeaway}`})).toBe(
    'Trial report · Phase 1: what was found, and how'
  )
})

test('should lengthen a short takeaway', function () {
  expect(of({phase: 'Phase 1', takeaway: 'No one responded.'})).toBe(
    'No one responded. Trial report · Phase 1: what was found, and how'
  )
})
