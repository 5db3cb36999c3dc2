import {beforeAll, describe, expect, test} from 'vitest'
import {htmlText} from '../../src/check/parity/index.ts'
import {errorsOf, type Make, makePipeline} from './make-pipeline.ts'

/** A summary with these authors and this text. */
function summary(text: string, authors = ['A. Author'], more = ''): string {
  const names = authors.map((name) => `  - name: ${name}`).join('\n')
  return `---\ntitle: A trial\ntakeaway: A message\nauthors:\n${names}\nmeeting: sno\ndata-status: final\n${more}---\n\n${text}\n`
}

const plain = `## Background

Étude of naïve patients, ≥3 months, 1 × 10⁷ cells/m², ALT <ULN.

* One item

1. One item

## Methods

| Site | Dose |
| --- | --- |
| One | 3 mg |
| Two | 10 mg |

> A quotation.

## Results

## Conclusions
`

const people = [
  'Nguyễn Thị Ánh',
  'Łukasz Żółć-Ąćęń',
  'Jón Þórðarson',
  'Gonçalo D’Ávila',
  'İbrahim Şahin',
  'Ιωάννης Παπαδόπουλος',
  'Наталья Щербакова',
  'Ђорђе Петровић',
  'Mary-Ann O’Neil III',
  'X Æ',
  'R. Null',
  'Jean-François "J.-F." Lévêque'
]

let make: Make

beforeAll(async function () {
  make = await makePipeline()
})

describe('an honest summary', function () {
  test.for([
    ['of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['of old Macs', (text: string) => text.replaceAll('\n', '\r')],
    ['of mixed line ends', (text: string) => text.replaceAll('\n\n', '\r\n\n')],
    ['with a mark of byte order', (text: string) => `\uFEFF${text}`],
    ['in decomposed form', (text: string) => text.normalize('NFD')],
    ['without a last line end', (text: string) => text.trimEnd()],
    [
      'with blanks at the ends of lines',
      (text: string) => text.replaceAll('\n\n', ' \n\t\n')
    ],
    [
      'with many blank lines',
      (text: string) => text.replaceAll('\n\n', '\n'.repeat(30))
    ]
  ] as const)('should build that is %s', async function ([, change]) {
    const text = change(summary(plain, people))
    const outcome = await make(text)
    expect(errorsOf(outcome)).toEqual([])
    const html = String(outcome.products.get('handout.html'))
    const seen = htmlText(html).normalize('NFC')
    for (const name of people) expect(seen).toContain(name)
    expect(seen).toContain('Étude of naïve patients')
  })

  test.for([
    ['with nothing but its front matter', ''],
    [
      'with sections that are empty',
      '## Background\n\n## Methods\n\n## Results\n\n## Conclusions'
    ],
    [
      'with heads of its own',
      '## Why\n\nA.\n\n## What we did {#methods}\n\nB.\n\n### More\n\nC.'
    ],
    ['with one item', '## Results\n\n- One\n\n## Conclusions\n\n1. One'],
    [
      'with raised digits',
      '## Background\n\n10⁷, 10⁻³, ¹⁷⁷Lu, 10<sup>7</sup>, CO₂, m², ⁹⁹ᵐTc.'
    ],
    [
      'with spaces of printers',
      '## Background\n\n5\u00A0mg, 10\u202F000, 3\u2009mm, non\u2011breaking.'
    ],
    [
      'with quotes of all kinds',
      '## Background\n\n“a” ‘b’ „c“ «d» "e" \'f\' 5′ 6″'
    ],
    [
      'with signs of trials',
      '## Background\n\n≥3 ≤5 ±2 ≠4 ≈1 →↑↓ † ‡ § ™ ® µg α β γ κ Δ.'
    ],
    [
      'with a ratio',
      '## Background\n\nHER2:CEP17 2:1 at 10:30; 5 * 3 and 4 * 2; p~0.5~x; R&D; C:\\data.'
    ],
    ['with code', '## Background\n\nRun `plenary build` and ``= literal``.'],
    [
      'with addresses',
      '## Background\n\nSee <https://example.org/a?b=c&d=e#f> and [words](https://example.org/(x)).'
    ],
    [
      'with a long paragraph',
      `## Background\n\n${'Patients were treated at several sites. '.repeat(150)}`
    ]
  ])('should build %s', async function ([, text = '']) {
    const outcome = await make(summary(text), [
      'handout',
      'poster',
      'newsletter'
    ])
    expect(errorsOf(outcome)).toEqual([])
    expect(outcome.products.get('handout.html')).toContain('A message')
  })

  test('should build with three hundred authors, each with a name', async function () {
    const authors = Array.from(
      {length: 300},
      (_, index) => `Given${index} Surname${index}`
    )
    const outcome = await make(summary(plain, authors))
    expect(errorsOf(outcome)).toEqual([])
    for (const name of ['abstract.html', 'handout.html', 'poster.html']) {
      const seen = htmlText(String(outcome.products.get(name)))
      for (const author of authors) expect(seen).toContain(author)
    }
  })

  test('should build with a long table', async function () {
    const rows = Array.from(
      {length: 300},
      (_, index) => `| Site ${index} | a | b | c | d |`
    )
    const table = `| Site | A | B | C | D |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`
    const outcome = await make(summary(`## Background\n\n${table}`), [
      'handout'
    ])
    expect(errorsOf(outcome)).toEqual([])
    const seen = htmlText(String(outcome.products.get('handout.html')))
    expect(seen).toContain('Site 0')
    expect(seen).toContain('Site 299')
  })

  // No font of the project has these; another one would be taken in silence,
  // or none, and readers would see boxes.
  test.for([
    ['王小明', '王', 'U+738B'],
    ['محمد علی', 'م', 'U+0645'],
    ['שרה כהן', 'ש', 'U+05E9'],
    ['अमित शर्मा', 'अ', 'U+0905'],
    ['김민수', '김', 'U+AE40'],
    ['สมชาย', 'ส', 'U+0E2A']
  ])(
    'should name the sign of %s that no font has, and where',
    async function ([name = '', sign = '', code]) {
      const outcome = await make(summary(plain, [name]), ['handout'])
      const first = outcome.file.messages.find(
        ({ruleId}) => ruleId === 'glyph-exists'
      )
      expect(first?.reason).toContain(`\`${sign}\` (${code})`)
      expect(first?.name).toBe('a/summary.md:5:11')
      expect(first?.note).toBe(
        'Write names in Latin letters as they are published, and all else in words.'
      )
    }
  )
})
