import {expect, test} from 'vitest'
import {emlText} from '../../src/email/eml-parts.ts'
import type {Effects} from '../../src/build/effects.ts'
import {createPipeline} from '../../src/build/pipeline.ts'
import {nodeEffects} from '../../src/build/node-effects.ts'
import {run, runIn} from './project-world.ts'

function summaryOf(title: string, more = ''): string {
  return `---
title: ${title}
short-title: ${title}
takeaway: 'Stable disease was seen in \`= sd\` participants.'
limits: There was no control group.
authors: [{name: Ada Author}]
meeting: generic
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

function worldOf(more: Readonly<Record<string, string>> = {}) {
  return new Map<string, Uint8Array | string>([
    ['content/one/summary.md', summaryOf('First trial')],
    ['content/two/summary.md', summaryOf('Second trial')],
    [
      'content/held/summary.md',
      summaryOf('Held trial', 'embargo: {until: "2026-03-09T07:00:00-05:00"}')
    ],
    ['content/bad/summary.md', 'Nothing'],
    ...Object.entries(more)
  ])
}

test('should put summaries into one mailing, in their order', async function () {
  const files = worldOf()
  const {code, out} = await run(
    files,
    'digest',
    '--select',
    'two,one',
    '--title',
    'Two trials in two minutes'
  )
  expect([code, out]).toEqual([
    0,
    'Wrote dist/digest/newsletter.html with 2 summaries.\n'
  ])
  const html = String(files.get('dist/digest/newsletter.html'))
  const text = String(files.get('dist/digest/newsletter.txt'))
  const eml = files.get('dist/digest/newsletter.eml')
  expect(html.indexOf('Second trial')).toBeLessThan(html.indexOf('First trial'))
  expect(text).toContain('In this message\n\n* Second trial\n* First trial\n')
  expect(text.match(/7 of 11 \(64%\)/g)).toHaveLength(2)
  expect(text).toContain('Read the report on First trial')
  expect(text).toContain('{{folder}}/one/newsletter.html')
  expect(html).toContain('Simulated data')
  expect(eml instanceof Uint8Array && emlText(eml, 'text/plain')).toBe(text)
})

test('should make the digests of the content folder', async function () {
  const files = worldOf({
    'content/digests/week-10.yaml':
      'title: Trials of the week\nselect: [one, two]\nlead: Two small trials.\nmailer: plain\n'
  })
  const {code, out} = await run(files, 'digest', '--site', 'https://x.example')
  expect([code, out]).toEqual([
    0,
    'Wrote dist/digest/week-10/newsletter.html with 2 summaries.\n'
  ])
  const text = String(files.get('dist/digest/week-10/newsletter.txt'))
  expect(text).toContain('Two small trials.')
  expect(text).toContain('https://x.example/one/newsletter.html')
})

test('should leave out what is under an embargo, and say so', async function () {
  const files = worldOf({
    'content/digests/all.yaml': 'title: All of them\nselect: [one, held]\n'
  })
  const {code, out} = await run(files, 'digest')
  expect(code).toBe(0)
  expect(out).toContain(
    'content/digests/all.yaml:2:15  warning  digest-embargo'
  )
  expect(out).toContain('with 1 summary.')
  const written = [...files].filter(([path]) => path.startsWith('dist/'))
  expect(written).toHaveLength(4)
  for (const [path, contents] of written)
    expect(String(contents), path).not.toContain('Held trial')
})

test('should take from the last build what did not change since', async function () {
  const digest = {
    'content/digests/all.yaml': 'title: All of them\nselect: [one, two]\n'
  }
  const fresh = worldOf(digest)
  await run(fresh, 'digest')
  const files = worldOf(digest)
  await run(files, 'build', '--only', 'newsletter', '--no-pdf')
  const resolved: string[] = []
  async function digestAgain() {
    resolved.length = 0
    return runIn({openThreads: countingThreads(resolved)}, files, 'digest')
  }

  const {code} = await digestAgain()
  expect([code, resolved]).toEqual([0, []])
  for (const name of ['html', 'txt'])
    expect(files.get(`dist/digest/all/newsletter.${name}`)).toBe(
      fresh.get(`dist/digest/all/newsletter.${name}`)
    )

  files.set('content/two/summary.md', summaryOf('Other trial'))
  await digestAgain()
  expect(resolved).toEqual(['two'])
  expect(String(files.get('dist/digest/all/newsletter.txt'))).toContain(
    '* First trial\n* Other trial\n'
  )

  // A changed product is no reason to trust its record.
  files.set('dist/one/newsletter.txt', 'Edited')
  await digestAgain()
  expect(resolved).toEqual(['one', 'two'])
})

test.each([
  ['title: A\nselect: [one, tow]\n', '2:15', 'Unexpected summary `tow`'],
  ['title: A\nselect: [one, one]\n', '2:15', 'Unexpected second `one`'],
  [
    'title: A\nselect: [bad]\n',
    '2:10',
    'Unexpected summary `bad`, which is refused'
  ],
  ['title: A\nselekt: [one]\n', '2:1', 'Unexpected key `selekt`'],
  [
    'title: A\nselect: [one]\nmeeting: snow\n',
    '3:10',
    'Unexpected meeting `snow`'
  ],
  [
    'title: A\nselect: [one]\nmailer: mailman\n',
    '3:9',
    'Unexpected mailing system `mailman`'
  ],
  [
    `title: ${'A'.repeat(79)}\nselect: [one]\n`,
    '1:8',
    'Unexpected subject of 79 characters'
  ]
])('should refuse %j', async function (yaml, place, reason) {
  const files = worldOf({'content/digests/all.yaml': yaml})
  const {code, out} = await run(files, 'digest')
  expect(code).toBe(1)
  expect(out).toContain(`content/digests/all.yaml:${place} `)
  expect(out).toContain(reason)
  expect([...files.keys()].join(' ')).not.toContain('dist/digest')
})

test('should ask for a title and for summaries', async function () {
  expect(await run(worldOf(), 'digest', '--title', 'A')).toMatchObject({
    code: 2
  })
  expect(await run(worldOf(), 'digest')).toMatchObject({code: 2})
})

/** Resolves in this thread, and says what was resolved. */
function countingThreads(resolved: string[]): Effects['openThreads'] {
  return async function (settings) {
    const pipeline = await createPipeline(nodeEffects, settings)
    return {
      close: async () => {},
      async pipeline(input) {
        resolved.push(input.slug)
        return pipeline(input)
      }
    }
  }
}
