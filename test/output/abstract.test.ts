import {readFileSync, readdirSync} from 'node:fs'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {toText} from '../../src/email/index.ts'
import {parse} from '../../src/markdown/index.ts'
import {assembleAbstract} from '../../src/output/assemble-abstract.ts'
import {forOutput} from '../../src/output/for-output.ts'
import {
  abstractText,
  countAbstract,
  countLimits
} from '../../src/output/count-abstract.ts'
import {assembleNewsletter} from '../../src/output/assemble-newsletter.ts'
import {parseMeeting} from '../../src/output/meeting.ts'
import {heading, paragraph, resolved, text} from './resolved.ts'

const folder = new URL('../../templates/meetings/', import.meta.url)
const sno = parseMeeting(
  readFileSync(new URL('sno.yaml', folder), 'utf8'),
  'sno.yaml'
)

const summary = resolved([
  heading(2, 'Background'),
  paragraph(
    text('HER2 '),
    {
      data: {
        hChildren: [{type: 'text', value: '1'}],
        hName: 'sup',
        hProperties: {className: ['cite']}
      },
      keys: ['a'],
      type: 'citation'
    },
    text('.')
  ),
  heading(2, 'Conclusions'),
  {
    children: ['One', 'Two.'].map((item) => ({
      children: [paragraph(text(item))],
      type: 'listItem' as const
    })),
    type: 'list'
  } as Parameters<typeof resolved>[0][number],
  heading(2, 'Plain language summary'),
  paragraph(text('For all.'))
])

test('should write one paragraph with heads in capitals', function () {
  expect(
    abstractText(assembleAbstract(forOutput(summary, 'abstract').resolved, sno))
  ).toBe('BACKGROUND: HER2. CONCLUSIONS: One; Two.')
})

test('should leave out figures and tables', function () {
  const document = assembleAbstract(
    resolved([
      {
        contentStart: {column: 1, line: 1},
        id: 'fig-a',
        kind: 'chart',
        type: 'figureBlock',
        value: ''
      },
      paragraph(text('Text.'))
    ]),
    sno
  )
  expect(abstractText(document)).toBe('Text.')
})

test('should keep Greek letters of heads', function () {
  const document = assembleAbstract(
    resolved([heading(2, 'Dose of 50 µg'), paragraph(text('Text.'))]),
    sno
  )
  // `'µ'.toUpperCase()` is a Greek capital Mu: 50 MG to a reader.
  expect(abstractText(document)).toBe('DOSE OF 50 µG: Text.')
})

// Limits of the meeting: 300 words of body, 200 characters and 75 words of
// title.
test('should count body and title as the meeting does', function () {
  const counts = countLimits(
    assembleAbstract(forOutput(summary, 'abstract').resolved, sno),
    sno
  )
  expect(counts.map(({actual, limit}) => [actual, limit.most])).toEqual([
    [5, 300],
    [5, 200],
    [1, 75]
  ])
})

test('should report each limit that is exceeded', function () {
  const words = Array.from({length: 301}, () => 'word').join(' ')
  const file = new VFile({path: 'summary.md'})
  const document = assembleAbstract(
    resolved([paragraph(text(words))], {title: [text('x'.repeat(201))]}),
    sno
  )
  countAbstract(document, sno, file)
  expect(file.messages.map(({reason, ruleId}) => [ruleId, reason])).toEqual([
    [
      'abstract-limit',
      'Unexpected body of `301` words, expected at most `300` for Society for Neuro-Oncology Annual Meeting (rules of 2021)'
    ],
    [
      'abstract-limit',
      'Unexpected title of `201` characters, expected at most `200` for Society for Neuro-Oncology Annual Meeting (rules of 2021)'
    ]
  ])
})

test('should count characters without spaces', function () {
  const meeting = parseMeeting(
    'name: A\nabstract: {limits: [{counts: [title, body], unit: characters-without-spaces, most: 9}]}\nposter: {sizes: unknown}',
    'a.yaml'
  )
  const document = assembleAbstract(resolved([paragraph(text('a b'))]), meeting)
  // “Title” and “a b”.
  expect(countLimits(document, meeting)[0]?.actual).toBe(7)
})

test.each(readdirSync(folder))('should read %s', function (name) {
  const text = readFileSync(new URL(name, folder), 'utf8')
  // Without a meeting, products name none.
  expect(parseMeeting(text, name).name === '').toBe(
    ['a0.yaml', 'e-poster.yaml', 'generic.yaml'].includes(name)
  )
})

test('should name the file of a meeting that is wrong', function () {
  expect(() => parseMeeting('name: A', 'a.yaml')).toThrow(/^a\.yaml: /)
})

const dosed = parse(
  new VFile(
    '## Dose of 10<sup>5</sup>\n\nOf 1 × 10<sup>6</sup> to 3 × 10<sup>7</sup> cells in H<sub>2</sub>O, **10<sup>8</sup>** at most, 10⁹ never.'
  )
)

// As sources write it: a reader of the form sees powers of ten, not 106.
test('should never lose that digits are raised', function () {
  const summary = resolved(dosed.children, {
    title: [text('At 10'), {children: [text('7')], kind: 'sup', type: 'script'}]
  })
  const document = assembleAbstract(
    forOutput(summary, 'abstract').resolved,
    sno
  )
  expect(document.title).toBe('At 10^7')
  expect(abstractText(document)).toBe(
    'DOSE OF 10^5: Of 1 × 10^6 to 3 × 10^7 cells in H2O, 10^8 at most, 10⁹ never.'
  )
})

test('should never lose it in the newsletter either', function () {
  const document = assembleNewsletter(
    resolved(dosed.children),
    () => {
      throw new Error('There are no figures')
    },
    {meetingName: 'Meeting'}
  )
  const blocks = document.sections.flatMap((section) =>
    section.blocks.flatMap(({content}) => content)
  )
  expect(toText(blocks, {width: Number.POSITIVE_INFINITY})).toContain(
    'Of 1 × 10^6 to 3 × 10^7 cells in H2O, 10^8 at most, 10⁹ never.'
  )
})
