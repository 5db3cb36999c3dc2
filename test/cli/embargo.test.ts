import {expect, test} from 'vitest'
import {emlParts} from '../../src/email/eml-parts.ts'
import {run} from './project-world.ts'

function summaryOf(embargo: string): string {
  return `---
title: A secret finding
takeaway: A message of six words here.
authors: [{name: Ada Author}]
meeting: generic
data-status: final
${embargo}
---

\`\`\`yaml reported
sd: {label: Stable disease, count: 7, of: 11}
\`\`\`

## Results

Stable disease in \`= sd\`.
`
}

const options = ['--only', 'newsletter', '--no-pdf'] as const

// The clock of these tests stands at 2026-03-04, 12:00.
const held = summaryOf(
  'embargo: {until: "2026-03-09T07:00:00-05:00", class: late-breaking}'
)
const passed = summaryOf('embargo: {until: "2026-03-01T07:00:00-05:00"}')

async function build(text: string, ...more: string[]) {
  const files = new Map<string, Uint8Array | string>([
    ['content/one/summary.md', text]
  ])
  const result = await run(files, 'build', ...options, ...more)
  const names = [...files.keys()]
    .filter((path) => path.startsWith('dist/one/newsletter'))
    .toSorted()
  return {...result, files, names}
}

test('should mark all files of a newsletter that may not leave', async function () {
  const {code, files, names, out} = await build(held)
  expect(code, out).toBe(0)
  expect(names).toEqual([
    'dist/one/newsletter-fragment.EMBARGOED.html',
    'dist/one/newsletter.EMBARGOED.eml',
    'dist/one/newsletter.EMBARGOED.html',
    'dist/one/newsletter.EMBARGOED.txt'
  ])
  const notice = 'Embargoed until 9 March 2026, 07:00 UTC−05:00'
  for (const name of names.filter((each) => !each.endsWith('.eml')))
    expect(
      String(files.get(name)).replaceAll('&#x2212;', '\u2212'),
      name
    ).toContain(notice)
  const eml = files.get('dist/one/newsletter.EMBARGOED.eml')
  if (!(eml instanceof Uint8Array)) throw new Error('Cannot find the draft')
  expect([...emlParts(eml).keys()]).toEqual(['text/plain', 'text/html'])
  expect(Buffer.from(eml).toString('latin1')).toMatch(
    /^Subject: =\?UTF-8\?Q\?EMBARGOED/m
  )
  expect(files.get('dist/one/newsletter.EMBARGOED.html')).toContain(
    '<title>EMBARGOED UNTIL 9 MARCH 2026, 07:00 UTC−05:00 | A secret finding</title>'
  )
})

test('should show neither title nor authors in the list before the time', async function () {
  const {files} = await build(held)
  const page = String(files.get('dist/index.html'))
  expect(page).toContain('Embargoed until 9 March 2026, 07:00 UTC−05:00')
  expect(page).not.toMatch(/secret finding|Ada Author|newsletter\./)
  const after = String((await build(passed)).files.get('dist/index.html'))
  expect(after).toContain('A secret finding')
})

test('should say in no list what was found before the time', async function () {
  const warned = held
    .replace(
      'title: A secret finding',
      'title: A secret finding\nkeywords: [secret topic]\ntrial: {registration: NCT01234567}'
    )
    .replace('## Results\n', '## Results\n\nA promising secret.\n')
  const first = await build(warned)
  const lists = ['index.html', 'report.json', 'feed.xml', 'feed.json']
  for (const name of lists) {
    const text = String(first.files.get(`dist/${name}`))
    expect(text, name).not.toMatch(/secret|Ada Author|stable disease|NCT0/i)
  }
  const report: unknown = JSON.parse(
    String(first.files.get('dist/report.json'))
  )
  expect(report).toMatchObject({
    summaries: [
      {
        messages: [
          {
            line: 18,
            reason: 'Withheld until the embargo ends',
            rule: 'sober-words'
          }
        ],
        title: 'Embargoed until 9 March 2026, 07:00 UTC−05:00'
      }
    ]
  })

  // Staff read all of it where they build, also of what is built already.
  expect(first.out).toContain('Unexpected `promising`')
  const again = await run(first.files, 'build', ...options, '--format', 'json')
  expect(again.out).toContain('Unexpected `promising`')
  const passed = warned.replace('2026-03-09', '2026-03-01')
  first.files.set('content/one/summary.md', passed)
  await run(first.files, 'build', ...options)
  expect(first.files.get('dist/report.json')).toContain('A secret finding')
})

test('should make clean files after the time', async function () {
  const {code, files, names} = await build(passed, '--release')
  expect(code).toBe(0)
  expect(names).toContain('dist/one/newsletter.html')
  expect(names.join(' ')).not.toContain('EMBARGOED')
  expect(files.get('dist/one/newsletter.txt')).not.toMatch(/embargo/i)
})

test('should refuse a release before the time', async function () {
  const {code, names, out} = await build(held, '--release')
  expect(code).toBe(1)
  expect(names).toEqual([])
  expect(out).toContain('content/one/summary.md:7:18')
  expect(out).toContain(
    'Unexpected release before the late-breaking embargo ends at `2026-03-09T07:00:00-05:00`'
  )
})

test('should keep no clean file of an earlier build under an embargo', async function () {
  const files = new Map<string, Uint8Array | string>([
    ['content/one/summary.md', passed]
  ])
  await run(files, 'build', ...options)
  files.set('content/one/summary.md', held)
  await run(files, 'build', '--only', 'abstract', '--no-pdf')
  const names = [...files.keys()].filter((path) => path.startsWith('dist/one/'))
  expect(names).toContain('dist/one/abstract.html')
  expect(names.join(' ')).not.toContain('newsletter')
})

test.each([
  ['2026-03-09T07:00:00', 'expected a date and time with offset'],
  ['2026-03-09T07:00:00-15:00', 'expected a date and time with offset'],
  ['2026-03-09T07:00:00+05:20', 'expected a date and time with offset']
])('should refuse the time %s', async function (until, reason) {
  const {code, out} = await build(summaryOf(`embargo: {until: "${until}"}`))
  expect(code).toBe(1)
  expect(out).toContain('content/one/summary.md:7:18')
  expect(out).toContain(reason)
})

test('should refuse a class that does not exist', async function () {
  const {code, out} = await build(
    summaryOf('embargo: {until: "2026-03-09T07:00:00Z", class: press}')
  )
  expect(code).toBe(1)
  expect(out).toMatch(/`embargo\.class`.*late-breaking/)
})
