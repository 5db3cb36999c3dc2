import {readdirSync} from 'node:fs'
import {expect, test} from 'vitest'
import {run} from './project-world.ts'

const meeting = `name: A Society
abstract: {limits: []}
poster: {size: unknown}
newsletter:
  values:
    publication: The Digest
    sender: A Society
    postal-address: 1 Main Street, Town
    privacy: https://example.org/privacy
    preferences: https://example.org/preferences
    unsubscribe: https://example.org/leave
    view-in-browser: https://example.org/one
`

function summaryOf(title: string, more = ''): string {
  return `---
title: ${title}
takeaway: Stable disease was seen in 7 of 11 participants of one small trial.
authors: [{name: Ada Author}]
meeting: society
data-status: simulated
${more}
---

\`\`\`yaml reported
sd: {label: Stable disease, count: 7, of: 11}
\`\`\`

## Results

Stable disease in \`= sd\`.
`
}

async function build(text: string, ...more: string[]) {
  const files = new Map<string, Uint8Array | string>([
    ['content/one/summary.md', text],
    ['templates/meetings/society.yaml', meeting]
  ])
  const {code, out} = await run(
    files,
    'build',
    '--only',
    'newsletter',
    '--no-pdf',
    ...more
  )
  const file = (name: string) => String(files.get(`dist/one/${name}`))
  return {code, file, out}
}

const mailers = readdirSync('templates/mailers').map((name) =>
  name.slice(0, -5)
)

test.each(mailers)('should make a newsletter for %s', async function (mailer) {
  const {code, file, out} = await build(
    summaryOf('Stable disease in a small trial'),
    '--mailer',
    mailer,
    '--site',
    'https://example.org/posters'
  )
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^1 built, 1 summ|built/)
  ])
  expect(out).not.toMatch(/warning|error /)
  const html = file('newsletter.html')
  expect(html).not.toMatch(/\{\{|data-token/)
  expect(html).toContain('https://example.org/posters/one/poster.pdf')
})

test('should let no title be run', async function () {
  const {code, out} = await build(
    summaryOf('"Doses *|FNAME|* of a drug"', 'mailer: mailchimp'),
    '--site',
    'https://example.org'
  )
  expect(code).toBe(1)
  expect(out).toMatch(/summary\.md:2:\d+ .*mail-merge-tag/)
  expect(out).toContain('Unexpected `*|FNAME|*`, which Mailchimp would run')
})

test('should refuse a title that could add a header', async function () {
  const {code, out} = await build(
    summaryOf('|-\n  A title\n  Bcc: x@example.org')
  )
  // One line wherever it is printed, or no newsletter.
  if (code === 0) expect(out).not.toContain('error')
  else expect(out).toContain('mail-subject')
})

test('should refuse a system that does not exist', async function () {
  const {code, out} = await build(summaryOf('A title'), '--mailer', 'mailman')
  expect(code).toBe(1)
  expect(out).toContain('Unexpected mailing system `mailman`')
})

test('should refuse a site that is no address', async function () {
  const {code} = await build(summaryOf('A title'), '--site', 'http://x.example')
  expect(code).toBe(2)
})
