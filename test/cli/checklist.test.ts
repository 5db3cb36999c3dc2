import {expect, test} from 'vitest'
import {run} from './project-world.ts'

const summary = `---
title: A phase 1 trial
takeaway: Words.
authors: [{name: Ada Author}]
meeting: generic
data-status: final
trial: {phase: Phase 1, registration: NCT00000000}
---

## Methods

The primary end point was safety.

## Conclusions

- More is needed.
`
const options = ['--only', 'abstract', '--no-pdf'] as const

function world() {
  return new Map<string, Uint8Array | string>([
    ['content/one/summary.md', summary]
  ])
}

test('should go through reporting guidelines when asked', async function () {
  const {code, out} = await run(world(), 'check', '--checklist', ...options)
  expect(code).toBe(0)
  expect(out).toMatch(/^one: \d+ present, \d+ missing, \d+ cannot tell$/m)
  expect(out).toContain(
    '  present      Primary outcome, defined: “primary” at line 12\n'
  )
  expect(out).toContain(
    '  missing      Source of funding: `funding` is not given\n'
  )
})

test('should keep it to itself when not', async function () {
  const {out} = await run(world(), 'check', ...options)
  expect(out).not.toContain('Source of funding')
})

test('should put it into the report', async function () {
  const files = world()
  await run(files, 'build', ...options)
  const report = JSON.parse(String(files.get('dist/report.json')))
  expect(report.summaries[0].checklist).toContainEqual({
    found: '`trial.registration`',
    guideline: 'CONSORT for Abstracts',
    id: 'registration',
    item: 'Registration number and name of the register',
    state: 'present'
  })
})
