import {expect, test} from 'vitest'
import {run} from './project-world.ts'

function summaryOf(data: string, body: string): string {
  return `---
title: A trial
takeaway: Words.
authors: [{name: Ada Author}]
meeting: generic
data-status: simulated
${data}
---

${body}
`
}

const text = `
## Results

Stable disease in \`= sd["A"]\` and \`= sd["B"]\`, \`= sd["B"].interval\`.

Survival was \`= os\`, \`= os.interval\`; the ratio \`= hr\`, \`= test\`.
`

// Typed once, and then read from what the first build wrote.
const first = summaryOf(
  '',
  `\`\`\`yaml reported
sd: {label: Stable disease, by: Arm, levels: {A: {count: 4, of: 12}, B: {count: 7, of: 11}}}
os: {label: Survival, estimate: 7.7, interval: [6.1, null], unit: months}
hr: {label: Hazard ratio, estimate: 0.21, interval: [0.09, 0.47]}
test: {label: Log-rank test, p: 0.03}
secret: {label: Printed nowhere, count: 1}
\`\`\`
${text}`
)
const second = summaryOf(
  'data: {first: ard.json}',
  `\`\`\`yaml reported
sd: {label: Stable disease, ard: first, variable: sd, by: Arm}
os: {label: Survival, ard: first, variable: os, unit: months}
hr: {label: Hazard ratio, ard: first, variable: hr}
test: {label: Log-rank test, ard: first, variable: test}
\`\`\`
${text}`
)

test('should print the same from the results of an earlier build', async function () {
  const files = new Map<string, Uint8Array | string>([
    ['content/first/summary.md', first]
  ])
  const options = ['--no-pdf', '--only', 'abstract', '--strict']
  expect(await run(files, 'build', ...options)).toMatchObject({code: 0})
  const ard = String(files.get('dist/first/ard.json'))
  expect(ard).toContain('"variable":"sd"')
  expect(ard).not.toContain('secret')

  files.set('content/second/summary.md', second)
  files.set('content/second/ard.json', ard)
  const built = await run(files, 'build', ...options)
  // The first summary and its settings are as they were.
  expect(built.out).toMatch(/\n +2 +1 +1 +0 +0 +\d/)
  expect(files.get('dist/second/abstract.txt')).toBe(
    files.get('dist/first/abstract.txt')
  )
  expect(files.get('dist/second/abstract.txt')).toContain('7 of 11 (64%)')
  const trace = String(files.get('dist/second/trace.json'))
  expect(trace).toContain('Counts as published in ard.json:')

  const diff = await run(files, 'diff', 'dist/first', 'dist/second')
  expect(diff.out).toMatch(/^0 changed, 0 added, 0 removed, /)
})
