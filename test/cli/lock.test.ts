import {describe, expect, test, vi} from 'vitest'
import {run} from './project-world.ts'

const path = 'content/trial/summary.md'
const lock = 'content/trial/abstract.lock.yaml'

const summary = `---
title: "A trial of \`= treated.n\` participants"
takeaway: Stable disease in \`= sd["B"]\`.
authors: [{name: Ada Author}]
meeting: sno
data-status: simulated
---

\`\`\`yaml reported
treated: {label: Treated, count: 23}
sd:
  label: Stable disease
  by: Arm
  all: {count: 11, of: 23}
  levels:
    A: {count: 4, of: 12}
    B: {count: 7, of: 11}
\`\`\`

## Results

Stable disease was seen in \`= sd["B"].percent\` (\`= sd["B"].interval\`) and
\`= sd["A"].percent\` by arm.

:::only{in="poster"}
Of all, \`= sd.all\` had it.
:::
`

function filesOf(text: string, locked?: string) {
  return new Map<string, Uint8Array | string>([
    [path, text],
    ['content/other/summary.md', text],
    ...(locked === undefined ? [] : [[lock, locked] as const])
  ])
}

async function locked(text = summary): Promise<string> {
  const files = filesOf(text)
  expect(await run(files, 'lock', 'trial')).toMatchObject({code: 0, err: ''})
  return String(files.get(lock))
}

describe('lock', function () {
  test('should record title and numbers of the abstract, and only those', async function () {
    const files = filesOf(summary)
    const {code, out} = await run(files, 'lock', 'trial')
    expect(out).toBe(`Wrote ${lock}: 4 numbers, submitted on 2026-03-04.\n`)
    expect(code).toBe(0)
    // “RESULTS:”, 5 words to “in”, then 64%, the interval of three, and 4 more.
    expect(files.get(lock)).toMatchInlineSnapshot(`
      "# Numbers of the abstract as it was submitted. Builds report what changed since.
      # \`npm run lock -- trial --relock\` writes this file anew; do not change it by hand.

      submitted: 2026-03-04
      meeting: sno
      title: A trial of 23 participants
      words: 14
      numbers:
        - { value: treated/all/n, text: "23", at: 2:8 }
        - { value: sd/B/percent, text: 64%, at: 22:28 }
        - { value: sd/B/interval, text: "95% CI, 31%-89%", at: 22:49 }
        - { value: sd/A/percent, text: 33%, at: 23:1 }
      "
    `)
    expect([...files.keys()]).toEqual([path, 'content/other/summary.md', lock])
  })

  test('should take the day as given, or from SOURCE_DATE_EPOCH', async function () {
    const files = filesOf(summary)
    await run(files, 'lock', 'trial', '--date', '2025-06-30')
    expect(files.get(lock)).toContain('submitted: 2025-06-30\n')
    // 1 750 000 000 s after the epoch is 15 June 2025, 15:06:40 UTC.
    vi.stubEnv('SOURCE_DATE_EPOCH', '1750000000')
    await run(files, 'lock', 'trial', '--relock')
    vi.unstubAllEnvs()
    expect(files.get(lock)).toContain('submitted: 2025-06-15\n')
  })

  test('should write no lock twice, unless asked to', async function () {
    const files = filesOf(summary, 'numbers: broken')
    const {code, err} = await run(files, 'lock', 'trial')
    expect(code).toBe(2)
    expect(err).toContain('`--relock` writes it anew')
    expect(files.get(lock)).toBe('numbers: broken')
    expect((await run(files, 'lock', 'trial', '--relock')).code).toBe(0)
    expect(files.get(lock)).toContain('submitted: 2026-03-04')
  })

  test('should write none of a summary that is refused', async function () {
    const files = filesOf(summary.replace('sd["A"].percent', 'ds.percent'))
    const {code, out} = await run(files, 'lock', 'trial')
    expect(code).toBe(1)
    expect(out).toContain('value-exists')
    expect(files.has(lock)).toBe(false)
  })

  test.each([
    [['lock'], 'Missing summary'],
    [['lock', 'trail'], 'did you mean `trial`?'],
    [['lock', 'trial', '--date', '2025-02-30'], 'expected a day such as'],
    [['lock', 'trial', '--out', 'x'], 'Unexpected option `--out`']
  ])('should exit with 2 for %j', async function (argv, part) {
    const files = filesOf(summary)
    const {code, err} = await run(files, ...argv)
    expect(err).toContain(part)
    expect(code).toBe(2)
    expect(files.has(lock)).toBe(false)
  })
})

/** One more on arm B, and so in all. */
const later = summary
  .replace('B: {count: 7', 'B: {count: 8')
  .replace('all: {count: 11', 'all: {count: 12')

async function check(text: string, by: string, ...more: string[]) {
  return run(filesOf(text, by), 'check', 'trial', '--no-pdf', ...more)
}

describe('a locked abstract', function () {
  test('should say nothing while it is the same', async function () {
    const {code, out} = await check(summary, await locked())
    expect(out).toBe('1 summary: 1 fine.\n')
    expect(code).toBe(0)
  })

  test('should report a number that changed, vanished or is new', async function () {
    const parts = later.replace(
      '`= sd["A"].percent` by arm',
      '`= sd["A"].n` by arm'
    )
    const {code, out} = await check(parts, await locked())
    expect(code).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "content/trial/summary.md:22:28  warning  abstract-locked  Unexpected \`73%\` (\`sd/B/percent\`) in the abstract: submitted \`64%\`, now \`73%\`
          because: Submitted on 2026-03-04 (content/trial/abstract.lock.yaml:10:5)
          fix: Say on the products what changed since submission, and allow it with that reason: \`allow: {abstract-locked: …}\`; after a new submission, run \`npm run lock -- trial --relock\`.
      content/trial/summary.md:22:49  warning  abstract-locked  Unexpected \`95% CI, 39%-94%\` (\`sd/B/interval\`) in the abstract: submitted \`95% CI, 31%-89%\`, now \`95% CI, 39%-94%\`
          because: Submitted on 2026-03-04 (content/trial/abstract.lock.yaml:11:5)
          fix: Say on the products what changed since submission, and allow it with that reason: \`allow: {abstract-locked: …}\`; after a new submission, run \`npm run lock -- trial --relock\`.
      content/trial/summary.md:23:1  warning  abstract-locked  Unexpected \`4\` (\`sd/A/n\`) in the abstract, which was submitted without it
          because: Submitted on 2026-03-04 (content/trial/abstract.lock.yaml:8:1)
          fix: Say on the products what changed since submission, and allow it with that reason: \`allow: {abstract-locked: …}\`; after a new submission, run \`npm run lock -- trial --relock\`.
      content/trial/abstract.lock.yaml:12:5  warning  abstract-locked  Missing \`33%\` (\`sd/A/percent\`) in the abstract, submitted on 2026-03-04 as \`abstract.lock.yaml\` says
          because: The abstract begins here (content/trial/summary.md:20:1)
          fix: Say on the products what changed since submission, and allow it with that reason: \`allow: {abstract-locked: …}\`; after a new submission, run \`npm run lock -- trial --relock\`.
      1 summary: 1 fine. 4 warnings.
      "
    `)
  })

  test('should report a title that changed, numbers and all', async function () {
    const larger = summary.replace('count: 23}', 'count: 24}')
    const {out} = await check(larger, await locked())
    expect(out).toContain(
      'Unexpected title: submitted `A trial of 23 participants`, now `A trial of 24 participants`'
    )
    expect(out).toContain('submitted `23`, now `24`')
  })

  test('should fail under --strict, and pass when allowed with a reason', async function () {
    const by = await locked()
    expect((await check(later, by, '--strict')).code).toBe(1)
    const allowed = later.replace(
      'meeting: sno',
      'meeting: sno\nallow: {abstract-locked: Later data cutoff.}'
    )
    expect((await check(allowed, by, '--strict')).code).toBe(0)
  })

  test('should be compared whatever products are made', async function () {
    const {out} = await check(later, await locked(), '--only', 'newsletter')
    expect(out).toContain('abstract-locked')
  })

  test.each([
    ['numbers: [', 1],
    [
      'submitted: 2026-03-04\nmeeting: sno\ntitle: T\nwords: many\nnumbers: []',
      4
    ],
    [
      'submitted: 2026-03-04\nmeeting: sno\ntitle: T\nwords: 3\nnumbers:\n  - {value: a/all/n}',
      6
    ],
    ['a: 1', 1]
  ])('should report a lock that is none: %j', async function (text, line) {
    const {code, out} = await check(summary, text)
    expect(out).toContain(`${lock}:${line}:`)
    expect(out).toContain('lock-file')
    expect(code).toBe(1)
  })
})
