import {toHtml} from 'hast-util-to-html'
import type {ElementContent} from 'hast'
import {expect, test} from 'vitest'
import {assembleHandout} from '../../src/output/assemble-handout.ts'
import {assemblePoster} from '../../src/output/assemble-poster.ts'
import type {FigureMaker} from '../../src/output/figure-maker.ts'
import {element} from '../../src/output/hast.ts'
import type {Resolved} from '../../src/resolve/resolved.ts'
import {frontMatter, heading, paragraph, resolved, text} from './resolved.ts'

const settings = {meetingName: 'Meeting'}
const place = {
  file: 'summary.md',
  position: {start: {column: 1, line: 1}, end: {column: 1, line: 1}}
}
const noFigures: FigureMaker = function (id) {
  throw new Error(`Cannot find \`${id}\``)
}
const table: FigureMaker = () => ({
  kind: 'table',
  table: element('table', {}, [])
})

function html(content: readonly ElementContent[] | undefined): string {
  return toHtml({children: [...(content ?? [])], type: 'root'})
}

function poster(summary: Resolved, figures = noFigures) {
  return assemblePoster(summary, figures, settings)
}

function figureSummary(more: Partial<Resolved> = {}): Resolved {
  return resolved(
    [
      {
        contentStart: {column: 1, line: 1},
        id: 'tbl-a',
        kind: 'table',
        type: 'figureBlock',
        value: ''
      }
    ],
    {
      figures: new Map([
        [
          'tbl-a',
          {
            caption: [text('What it shows')],
            label: 'Table 1',
            labels: new Map(),
            message: [text('What was found')],
            note: [text('How it was counted')],
            spec: {
              at: () => place,
              caption: {place, value: ''},
              id: 'tbl-a',
              place,
              rows: [],
              type: 'results'
            }
          }
        ]
      ]),
      ...more
    }
  )
}

function row(...cells: string[]) {
  return {
    children: cells.map((cell) => ({
      children: [text(cell)],
      type: 'tableCell' as const
    })),
    type: 'tableRow' as const
  }
}

test('should know sections by heading and by id', function () {
  const {sections} = poster(
    resolved([
      heading(2, 'Introduction'),
      paragraph(text('One.')),
      heading(2, 'Plain language summary'),
      paragraph(text('Two.')),
      {
        ...heading(2, 'What we did'),
        data: {id: 'methods'}
      } as ReturnType<typeof heading>,
      paragraph(text('Three.')),
      heading(2, 'Où en est-on?'),
      paragraph(text('Four.'))
    ])
  )
  expect(sections.map(({id}) => id)).toEqual([
    'background',
    'plain-language',
    'methods',
    'où-en-est-on'
  ])
})

test('should keep text before the first heading', function () {
  const {sections} = poster(resolved([paragraph(text('Lead.'))]))
  expect(sections.map(({id}) => id)).toEqual(['lead'])
})

test('should drop a head on posters that only holds others', function () {
  const summary = resolved([
    heading(2, 'Results'),
    heading(3, 'Safety'),
    paragraph(text('Safe.'))
  ])
  const heads = poster(summary).sections.flatMap(({blocks}) =>
    blocks.filter(({kind}) => kind === 'head')
  )
  expect(html(heads.flatMap(({content}) => content))).toBe(
    '<h2 class="head" id="section-safety">Safety</h2>'
  )
  const handout = assembleHandout(summary, noFigures, settings)
  expect(
    html(handout.sections[0]?.blocks.flatMap(({content}) => content))
  ).toBe(
    '<h2 class="head" id="section-results">Results</h2><h3 class="subhead" id="section-safety">Safety</h3><p>Safe.</p>'
  )
})

test('should keep blocks of their output alone', function () {
  const summary = resolved([
    {children: [paragraph(text('P'))], outputs: ['poster'], type: 'only'},
    {children: [paragraph(text('H'))], outputs: ['handout'], type: 'only'}
  ] as Parameters<typeof resolved>[0])
  expect(
    html(poster(summary).sections[0]?.blocks.flatMap(({content}) => content))
  ).toBe('<p>P</p>')
})

test('should keep text of links and images that products refuse', function () {
  const {sections} = poster(
    resolved([
      paragraph(
        {children: [text('bad')], type: 'link', url: 'javascript:alert(1)'},
        {children: [text('good')], type: 'link', url: 'https://example.org'},
        {alt: 'scan', type: 'image', url: 'scan.png'}
      )
    ])
  )
  expect(html(sections[0]?.blocks[0]?.content)).toBe(
    '<p>bad<a href="https://example.org">good</a>scan</p>'
  )
})

test('should keep cells beyond the header of a pipe table', function () {
  const {sections} = poster(
    resolved([
      {
        align: ['right'],
        children: [row('a'), row('1', '2')],
        type: 'table'
      }
    ])
  )
  const content = html(sections[0]?.blocks[0]?.content)
  expect(content).toContain('<th align="right" scope="col">a</th>')
  expect(content).toContain('<td align="right">1</td><td>2</td>')
})

test('should print values with what they were printed from', function () {
  const {sections} = poster(
    resolved([
      paragraph({
        children: [text('64%')],
        data: {
          hName: 'data',
          hProperties: {dataResult: 'sd/LD/percent', value: '0.64'}
        },
        rawValue: '0.64',
        result: 'sd/LD/percent',
        type: 'printedValue'
      })
    ])
  )
  expect(html(sections[0]?.blocks[0]?.content)).toBe(
    '<p><data data-result="sd/LD/percent" value="0.64">64%</data></p>'
  )
})

test('should set message, caption and note as the product asks', function () {
  const [section] = poster(figureSummary(), table).sections
  expect(html(section?.blocks[0]?.content)).toBe(
    '<figure class="figure table" id="tbl-a"><p class="message">What was found</p><table></table><figcaption><strong class="label">Table\u00A01.</strong> <span class="caption">What it shows.</span> How it was counted.</figcaption></figure>'
  )
  const handout = assembleHandout(figureSummary(), table, settings)
  expect(html(handout.sections[0]?.blocks[0]?.content)).toBe(
    '<figure class="figure table" id="tbl-a"><figcaption><strong class="label">Table\u00A01.</strong> <span class="caption">What it shows.</span></figcaption><table></table><p class="note">How it was counted.</p></figure>'
  )
})

test('should say in each figure that data are simulated', function () {
  const summary = figureSummary({
    frontMatter: frontMatter({dataStatus: 'simulated'})
  })
  const content = html(poster(summary, table).sections[0]?.blocks[0]?.content)
  expect(content).toContain('How it was counted. Simulated data.</figcaption>')
})

test('should number affiliations in the order of authors', function () {
  const one = {corresponding: false, presenting: false}
  const {slots} = poster(
    resolved([], {
      frontMatter: frontMatter({
        affiliations: [
          {id: 'b', name: 'B'},
          {city: 'Town', id: 'a', name: 'A'}
        ],
        authors: [
          {...one, affiliations: ['a'], name: 'Ann', presenting: true},
          {...one, affiliations: ['b', 'a'], degrees: 'MD', name: 'Bob'}
        ]
      })
    })
  )
  expect(html(slots.get('authors'))).toBe(
    '<span class="author"><strong>Ann</strong>,<sup>1</sup></span> <span class="author">Bob, MD<sup>1,2</sup></span>'
  )
  expect(html(slots.get('affiliations'))).toBe(
    '<span class="affiliation"><sup>1</sup>A, Town</span>; <span class="affiliation"><sup>2</sup>B</span>. Presenting author in bold'
  )
})

test('should print what is not reported as such', function () {
  const {slots} = poster(resolved([]))
  // After a label, as a sentence of its own.
  for (const name of ['funding', 'disclosures', 'ethics'])
    expect(html(slots.get(name))).toBe('Not reported')
  expect(html(slots.get('data-cutoff'))).toBe('not reported')
  expect(html(slots.get('registration'))).toBe('Registration not reported')
  expect(slots.has('acknowledgments')).toBe(false)
  expect(slots.has('data-status')).toBe(false)
})

test.each([
  ['simulated', 'Simulated data: no real patients'],
  ['interim', 'Interim data: cut-off 1 September 2025'],
  ['reported', 'Reported data: as published']
] as const)('should say that data are %s', function (dataStatus, words) {
  const {slots} = poster(
    resolved([], {
      frontMatter: frontMatter({dataCutoff: '2025-09-01', dataStatus})
    })
  )
  expect(html(slots.get('data-status'))).toBe(words)
})
