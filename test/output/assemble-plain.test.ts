import {toHtml} from 'hast-util-to-html'
import {selectAll} from 'hast-util-select'
import {toString} from 'hast-util-to-string'
import type {Root} from 'hast'
import {expect, test} from 'vitest'
import {linePlace} from '../../src/diagnostic/place.ts'
import {assemblePlain} from '../../src/output/assemble-plain.ts'
import type {Resolved} from '../../src/resolve/resolved.ts'
import {frontMatter, heading, paragraph, resolved, text} from './resolved.ts'

function noFigures(): never {
  throw new Error('Cannot draw')
}

function assemble(summary: Resolved) {
  const document = assemblePlain(summary, noFigures, {meetingName: 'Meeting'})
  const children = (document?.sections ?? []).flatMap(({blocks}) =>
    blocks.flatMap(({content}) => content)
  )
  const tree: Root = {type: 'root', children}
  return {document, tree, html: toHtml(tree)}
}

const questions = [
  heading(2, 'Plain language summary'),
  paragraph(text('This trial is small.')),
  heading(3, 'Who took part?'),
  paragraph(text('Ten people.')),
  paragraph(text('All were adults.'))
]

test('should make no handout without a plain language summary', function () {
  const {document} = assemble(resolved([heading(2, 'Plain language summary')]))
  expect(document).toBeUndefined()
})

test('should stand each question beside its answer', function () {
  const {document, html, tree} = assemble(resolved(questions))
  expect(html).toContain('<div class="lead"><p>This trial is small.</p></div>')
  expect(html).toContain(
    '<section class="question"><h2 class="head">Who took part?</h2><div class="answer"><p>Ten people.</p>'
  )
  expect(selectAll('h2', tree).map((node) => toString(node))).toEqual([
    'Who took part?',
    'Where can I find out more?'
  ])
  expect(document?.sections[0]?.blocks.map(({id}) => id)).toEqual([
    'b1',
    'b2',
    'b3'
  ])
})

test('should say where to find out more, and what nobody reported', function () {
  const {html} = assemble(
    resolved(questions, {
      frontMatter: frontMatter({
        trial: {registration: 'NCT04752059'},
        funding: 'A foundation.',
        glossary: new Map([['Dose', 'An amount.']])
      })
    })
  )
  expect(html).toContain('Number of the study: NCT04752059.')
  expect(html).toContain('Paid for by: A foundation.</p>')
  expect(html).toContain('Run by: not reported.')
  expect(html).toContain('<dt>Dose</dt><dd>An amount.</dd>')
})

test('should prefer a title in plain words', function () {
  const {document} = assemble(
    resolved(questions, {plainTitle: [text('A small study')]})
  )
  expect(document?.title).toBe('A small study')
  expect(
    toString({
      type: 'root',
      children: [...(document?.slots.get('title') ?? [])]
    })
  ).toBe('A small study')
})

test('should let figures stand apart from the text before them', function () {
  const image = {
    alternative: 'A photograph',
    children: [],
    file: 'a.png',
    id: 'img-1',
    type: 'imageBlock' as const
  }
  const bytes = new Uint8Array([1])
  const {html} = assemble(
    resolved([...questions, image, paragraph(text('That is all.'))], {
      images: new Map([
        ['img-1', {bytes, heightPx: 1, type: 'image/png', widthPx: 1}]
      ])
    })
  )
  expect(html).toContain(
    'All were adults.</p></div></section><div class="question more"><div class="answer"><figure'
  )
  expect(html).toContain(
    '</figure></div></div><div class="question more"><div class="answer"><p>That is all.</p>'
  )
})

test('should print the code where readers look for more', function () {
  const link = {address: 'https://example.org/a', place: linePlace('a.md', 1)}
  const {html} = assemble(
    resolved(questions, {
      frontMatter: frontMatter({link, linkDisclaimer: 'For you alone.'})
    })
  )
  expect(html).toMatch(
    /not reported\.<\/p><div class="scan"><svg[^]*<strong><a href="https:\/\/example\.org\/a">example\.org\/a<\/a><\/strong><\/p><p class="note">For you alone\.<\/p>/
  )
  expect(assemble(resolved(questions)).html).not.toContain('scan')
})
