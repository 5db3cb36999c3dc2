import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, test} from 'vitest'
import {sha256} from '../../src/build/cache/seal.ts'
import type {Effects} from '../../src/build/effects.ts'
import {runIn} from './project-world.ts'

type Files = Map<string, Uint8Array | string>

const scan = readFileSync('test/fixtures/good-images/scan.png')

/** A summary with a file of rows, an image and an embargo. */
const summary = `---
title: A drug in a small trial
takeaway: 'Stable disease was seen in \`= sd\`.'
limits: Who lived longer.
authors: [{name: Ada Author}]
meeting: generic
data-status: simulated
data: {adsl: adsl.csv}
embargo: {until: "2026-03-09T07:00:00-05:00", class: regular}
---

\`\`\`yaml analyses
sets: {all: {label: all participants, data: adsl}}
results:
  sd: {label: Stable disease, method: proportion, data: adsl, set: all, where: {BOR: SD}}
\`\`\`

## Results

Stable disease in \`= sd\`.

![A scan of a lesion before treatment](scan.png "A scan of one of the \`= sd.N\` participants.")
`
const rows = 'USUBJID,BOR\nP-1,SD\nP-2,PD\nP-3,SD\n'

function project(): Files {
  return new Map<string, Uint8Array | string>([
    ['content/_defaults.yaml', 'funding: A fund\n'],
    ['content/one/summary.md', summary],
    ['content/one/adsl.csv', rows],
    ['content/one/scan.png', scan],
    // A second one, which no change of the first concerns.
    [
      'content/two/summary.md',
      summary
        .replace('A drug', 'Another drug')
        .replace('data: {adsl: adsl.csv}\n', '')
        .replace(/embargo: .*\n/, '')
        .replace(/!\[.*\n/, `\`\`\`csv adsl\n${rows}\`\`\`\n`)
    ]
  ])
}

interface Change {
  /** What changes in the files. */
  readonly edit?: (files: Files) => void
  readonly effects?: Partial<Effects>
  readonly options?: readonly string[]
  /** Products that are made (default: the usual). */
  readonly outputs?: readonly string[]
}

async function build(files: Files, {effects = {}, options = []}: Change = {}) {
  return runIn(effects, files, 'build', '--no-pdf', ...options)
}

/** Digests of all that a build wrote, but for its records and what it did. */
function products(files: Files): Map<string, string> {
  const all = [...files]
    .filter(([path]) => /^dist\/(?!\.plenary)/.test(path))
    .map(([path, contents]): [string, string] => [
      path,
      sha256(
        path === 'dist/report.json'
          ? String(contents).replace(/\n {2}"run": [^]*$/, '')
          : contents
      )
    ])
  return new Map(all.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The image with something at its end, which readers of PNG leave alone. */
const larger = new Uint8Array([...scan, 0])

function replaceIn(path: string, from: string, to: string) {
  return function (files: Files) {
    const text = String(files.get(path) ?? readFileSync(path, 'utf8'))
    if (!text.includes(from)) throw new Error(`Cannot find \`${from}\``)
    files.set(path, text.replace(from, to))
  }
}

/** Products that most of these builds make, to be quick. */
const usual = ['abstract', 'newsletter']

const built = new Map<string, Promise<Files>>()

/** Files after a first build. */
async function builtProject(outputs: readonly string[]): Promise<Files> {
  const only = outputs.join()
  const known = built.get(only) ?? buildFirst(only)
  built.set(only, known)
  return new Map(await known)
}

async function buildFirst(only: string): Promise<Files> {
  const files = project()
  const {code, err, out} = await build(files, {options: ['--only', only]})
  expect(code, out).toBe(0)
  expect(err).toBe('2 summaries to make\n')
  return files
}

const none = 'one  all as they were\ntwo  all as they were\n'
const one = (reason: string) =>
  `one  all made: ${reason}\ntwo  all as they were\n`
const both = (reason: string) =>
  `one  all made: ${reason}\ntwo  all made: ${reason}\n`

/** What `--explain` says of a summary of which one product is made. */
const some = (slug: string, output: string, reason: string) =>
  `${slug}\n  ${output.padEnd(10)}  made: ${reason}\n  ${(output === 'abstract' ? 'newsletter' : 'abstract').padEnd(10)}  as it was\n`

const cases: readonly (readonly [string, Change, string])[] = [
  ['nothing', {}, none],
  [
    'a cell of its rows',
    {edit: replaceIn('content/one/adsl.csv', 'P-2,PD', 'P-2,SD')},
    one('`content/one/adsl.csv` changed')
  ],
  [
    'its text',
    {edit: replaceIn('content/one/summary.md', 'disease in', 'disease was in')},
    one('`content/one/summary.md` changed')
  ],
  [
    'its image',
    {edit: (files) => files.set('content/one/scan.png', larger)},
    one('`content/one/scan.png` changed')
  ],
  [
    'what summaries share',
    {edit: replaceIn('content/_defaults.yaml', 'A fund', 'Another fund')},
    both('`content/_defaults.yaml` changed')
  ],
  [
    'the style of posters, which are made too',
    {
      edit: replaceIn('templates/poster/classic/style.css', '{', '{orphans:3;'),
      outputs: ['abstract', 'poster']
    },
    ['one', 'two']
      .map((slug) =>
        some(slug, 'poster', '`templates/poster/classic/style.css` changed')
      )
      .join('')
  ],
  [
    'the style of posters, which are not made',
    {edit: replaceIn('templates/poster/classic/style.css', '{', '{orphans:3;')},
    none
  ],
  [
    'a theme',
    {edit: replaceIn('templates/themes/blue.yaml', '1B3FAB', '1B3FAA')},
    both('`templates/themes/blue.yaml` changed')
  ],
  [
    'the list of fonts',
    {edit: replaceIn('templates/fonts.yaml', '# Fonts', '# The fonts')},
    both('`templates/fonts.yaml` changed')
  ],
  [
    'the look of the list alone',
    {edit: replaceIn('templates/index/style.css', '{', '{orphans:3;')},
    none
  ],
  [
    'a setting of newsletters',
    {options: ['--site', 'https://example.org/x']},
    ['one', 'two']
      .map((slug) => some(slug, 'newsletter', '`--site` changed'))
      .join('')
  ],
  ['a setting of all', {options: ['--strict']}, both('`--strict` changed')],
  [
    'the clock, past its embargo',
    {effects: {now: () => new Date('2026-03-10T12:00:00Z')}},
    one('the embargo has passed')
  ],
  [
    'the program',
    {effects: {program: async () => new Map([['the program', 'two']])}},
    both('the program changed')
  ],
  [
    'a product, which is gone',
    {edit: (files) => files.delete('dist/one/abstract.txt')},
    `${some('one', 'abstract', '`dist/one/abstract.txt` is not as it was written')}two  all as they were\n`
  ],
  [
    'a product, edited',
    {edit: replaceIn('dist/two/newsletter.html', '<', ' <')},
    `one  all as they were\n${some('two', 'newsletter', '`dist/two/newsletter.html` is not as it was written')}`
  ],
  [
    'the trace, torn',
    {edit: replaceIn('dist/one/trace.json', '"', '')},
    one('`dist/one/trace.json` is not as it was written')
  ],
  [
    'the list, which is gone',
    {edit: (files) => files.delete('dist/index.html')},
    none
  ],
  [
    'the report, torn',
    {edit: (files) => files.set('dist/report.json', '{"generator"')},
    none
  ]
]

describe('a build after a change of', function () {
  // What the first build loads takes long on a computer that is busy.
  beforeAll(async () => builtProject(usual), 120_000)

  test.each(cases)('%s', async function (_name, change, explained) {
    const {outputs = usual} = change
    const files = await builtProject(outputs)
    change.edit?.(files)
    const options = ['--only', outputs.join(), ...(change.options ?? [])]
    const world = {...change, options}
    const {out} = await explain(files, world)
    expect(out).toBe(explained)

    const fresh = project()
    for (const [path, contents] of files)
      if (!path.startsWith('dist/')) fresh.set(path, contents)
    await build(fresh, world)
    expect(products(files)).toEqual(products(fresh))

    // What was made again is on record again.
    expect((await explain(files, world)).out).toBe(none)
  })
})

/** What a build says of products, with its messages and numbers left out. */
async function explain(files: Files, change: Change) {
  const options = [...(change.options ?? []), '--explain']
  const {code, out} = await build(files, {...change, options})
  const lines = out.replace(/^summaries {2}[^]*/m, '').split(/(?<=\n)/)
  const own = lines.filter((line) => /^(?:one|two)\b|^ {2}\w/.test(line))
  return {code, out: own.join('')}
}
