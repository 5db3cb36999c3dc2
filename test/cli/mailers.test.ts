import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {run} from './project-world.ts'

const generic = readFileSync('templates/meetings/generic.yaml', 'utf8')
const meeting = `${generic}
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
takeaway: Stable disease was seen in some participants of one small trial.
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
  const {code, err, out} = await run(
    files,
    'build',
    '--only',
    'newsletter',
    '--no-pdf',
    ...more
  )
  const file = (name: string) => String(files.get(`dist/one/${name}`))
  return {code, file, out: out + err}
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
  expect(code, out).toBe(0)
  expect(out).not.toMatch(/(?:warning|error) /)
  const html = file('newsletter.html')
  expect(html).not.toMatch(/\{\{|data-token/)
  expect(html).toContain('https://example.org/posters/one/poster.pdf')
})

test.each([
  ['mailchimp', 'short-title: "Doses *|FNAME|*"', '*|FNAME|*', 'Mailchimp'],
  [
    'constant-contact',
    'limits: "None for [[FIRSTNAME]]"',
    '[[FIRSTNAME]]',
    'Constant Contact'
  ]
])(
  'should let %s run nothing that authors write',
  async function (mailer, more, tag, name) {
    const {code, out} = await build(
      summaryOf('Doses of a drug', more),
      '--mailer',
      mailer,
      '--site',
      'https://example.org'
    )
    expect(code).toBe(1)
    expect(out).toMatch(/summary\.md:\d+:\d+ .*mail-merge-tag/)
    expect(out).toContain(`Unexpected \`${tag}`)
    expect(out).toContain(`which ${name} would run`)
  }
)

test('should refuse a title that could add a header', async function () {
  const {code, out} = await build(
    summaryOf('|-\n  A title\n  Bcc: x@example.org')
  )
  expect(code).toBe(1)
  expect(out).toMatch(/summary\.md:2:\d+ .*mail-subject/)
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

test('should make a card of a summary', async function () {
  const {code, file, out} = await build(
    summaryOf(
      'Doses of a drug',
      'templates: {newsletter: card}\nlimits: Who lived longer.'
    ).replace(
      '## Results\n',
      '## Background\n\nWords of the background.\n\n## Results\n'
    ) + '\n## Conclusions\n\nFurther study is warranted.\n'
  )
  expect(code, out).toBe(0)
  const text = file('newsletter.txt')
  expect(text).toContain('Further study is warranted.')
  expect(text).not.toMatch(/background|References/)
})
