import type {ElementContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {element, text} from '../../src/output/hast.ts'
import {fillTemplate} from '../../src/template/fill-template.ts'
import {parseTemplate} from '../../src/template/parse-template.ts'

const known = new Set(['title', 'funding', 'ethics'])

function fill(
  body: string,
  slots: Readonly<Record<string, readonly ElementContent[]>> = {},
  frames?: ReadonlyMap<string, readonly ElementContent[]>
): string {
  const template = parseTemplate(`<body>${body}</body>`, 'a.html')
  const children = fillTemplate(template, new Map(Object.entries(slots)), {
    frames,
    known,
    pageStyle: '--slack:1px'
  })
  return toHtml({children, type: 'root'})
}

test('should fill slots', function () {
  const slots = {title: [element('em', {}, ['A']), text(' <b>')]}
  expect(fill('<h1><slot name="title">x</slot></h1>', slots)).toBe(
    '<h1 data-slot="title"><em>A</em> &#x3C;b></h1>'
  )
})

test('should fall back where a slot is empty', function () {
  expect(fill('<p><slot name="funding">not reported</slot></p>')).toBe(
    '<p>not reported</p>'
  )
})

test('should fall back to another slot', function () {
  const body = '<slot name="funding"><slot name="ethics">none</slot></slot>'
  expect(fill(body, {ethics: [text('E')]})).toBe('E')
  expect(fill(body)).toBe('none')
})

test('should remove elements whose slots are all empty', function () {
  const body = '<p data-when="funding ethics">Text</p>'
  expect(fill(body)).toBe('')
  expect(fill(body, {ethics: []})).toBe('')
  expect(fill(body, {ethics: [text('E')]})).toBe('<p>Text</p>')
})

test('should fill frames', function () {
  const frames = new Map([['one', [text('Block')]]])
  expect(fill('<div data-frame="one">x</div>', {}, frames)).toBe(
    '<div data-frame="one">Block</div>'
  )
})

test('should say the style of pages', function () {
  expect(fill('<div data-page="1"></div>')).toBe(
    '<div data-page="1" style="--slack:1px"></div>'
  )
})

test('should add classes to pages alone', function () {
  const template = parseTemplate(
    '<body><main class="sheet" data-page="1"><p class="a"></p></main><div data-page="2"></div></body>',
    'a.html'
  )
  const children = fillTemplate(template, new Map(), {
    known,
    pageClass: ['deep', 'even']
  })
  expect(toHtml({children, type: 'root'})).toBe(
    '<main class="sheet deep even" data-page="1"><p class="a"></p></main><div data-page="2" class="deep even"></div>'
  )
})

test('should leave out comments', function () {
  expect(fill('<!-- for designers --><p>Text</p>')).toBe('<p>Text</p>')
})

test.each(['<slot name="titel"></slot>', '<p data-when="titel"></p>'])(
  'should refuse an unknown slot: %s',
  function (body) {
    expect(() => fill(body)).toThrow('`titel`')
  }
)

test.each([
  ['<slot>x</slot>', 'without `name`'],
  ['<script>x</script>', '`script`'],
  ['<p data-frame="a"></p><p data-frame="a"></p>', 'second frame `a`']
])('should refuse %s', function (body, reason) {
  expect(() => fill(body)).toThrow(reason)
})
