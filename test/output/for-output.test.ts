import type {RootContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {forOutput} from '../../src/output/for-output.ts'
import type {Resolved, ResolvedFigure} from '../../src/resolve/resolved.ts'
import {linePlace} from '../../src/diagnostic/place.ts'
import {heading, paragraph, resolved, text} from './resolved.ts'

const place = linePlace('content/demo/summary.md', 9)

function block(id: string): RootContent {
  return {
    type: 'figureBlock',
    kind: 'table',
    id,
    value: '',
    contentStart: {line: 1, column: 1}
  }
}

function reference(identifier: string, label: string): RootContent {
  return paragraph(text('See '), {
    type: 'crossReference',
    identifier,
    capital: false,
    children: [text(label)]
  })
}

function figure(id: string, label: string): [string, ResolvedFigure] {
  const caption = {value: '', place}
  return [
    id,
    {
      spec: {id, type: 'results', caption, rows: [], place, at: () => place},
      label,
      caption: [text('Caption')],
      labels: new Map()
    }
  ]
}

function summary(...more: readonly RootContent[]): Resolved {
  const one: RootContent = {
    type: 'only',
    outputs: ['poster'],
    children: [block('tbl-a'), reference('tbl-a', 'Table 1')]
  }
  return resolved(
    [one, block('tbl-b'), reference('tbl-b', 'Table 2'), ...more],
    {figures: new Map([figure('tbl-a', 'Table 1'), figure('tbl-b', 'Table 2')])}
  )
}

function textOf({tree}: Resolved): string {
  return toString(tree).replaceAll('\u00A0', ' ')
}

test('should leave a product alone that shows all figures', function () {
  const whole = summary()
  const {resolved, lost} = forOutput(whole, 'poster')
  expect(lost).toEqual([])
  expect(resolved.figures).toBe(whole.figures)
  expect(textOf(resolved)).toBe('See Table 1See Table 2')
})

test('should count from one where the first is left out', function () {
  const {resolved, lost} = forOutput(summary(), 'newsletter')
  expect(lost).toEqual([])
  expect([...resolved.figures.keys()]).toEqual(['tbl-b'])
  expect(resolved.figures.get('tbl-b')?.label).toBe('Table\u00A01')
  expect(textOf(resolved)).toBe('See Table 1')
})

test('should change no other product', function () {
  const whole = summary()
  forOutput(whole, 'newsletter')
  expect(textOf(whole)).toBe('See Table 1See Table 2')
})

test('should find references to what is left out', function () {
  const whole = summary(reference('tbl-a', 'Table 1'))
  const {lost} = forOutput(whole, 'newsletter')
  expect(lost.map(({identifier}) => identifier)).toEqual(['tbl-a'])
  expect(forOutput(whole, 'poster').lost).toEqual([])
})

test('should keep the plain language summary to its own handout', function () {
  const whole = resolved([
    heading(2, 'Results'),
    paragraph(text('Ten responded.')),
    heading(2, 'Plain language summary'),
    heading(3, 'Who took part?'),
    paragraph(text('Ten people.'))
  ])
  expect(textOf(forOutput(whole, 'plain').resolved)).toBe(
    'Plain language summaryWho took part?Ten people.'
  )
  expect(textOf(forOutput(whole, 'poster').resolved)).toBe(
    'ResultsTen responded.'
  )
})
