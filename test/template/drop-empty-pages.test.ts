import type {ElementContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {element} from '../../src/output/hast.ts'
import {dropEmptyPages} from '../../src/template/drop-empty-pages.ts'

function page(
  number: number,
  content: readonly ElementContent[],
  more: Readonly<Record<string, string>> = {}
): ElementContent {
  return element('section', {dataPage: String(number), ...more}, [
    element('div', {dataFrame: `more-${number}`}, content),
    element('p', {}, [`${number} of `, element('span', {dataPages: ''}, ['9'])])
  ])
}

const block = element('div', {}, ['Text'])
const optional = {dataOptional: ''}

test('should leave out pages without content that may be left out', function () {
  const body = [
    element('main', {}, [
      page(1, [block]),
      page(2, [block], optional),
      page(3, [], optional)
    ])
  ]
  const html = toHtml([...dropEmptyPages(body)])
  expect(html).toContain('data-page="2"')
  expect(html).not.toContain('data-page="3"')
  expect(html).not.toContain('data-optional')
  expect(html).toContain('1 of <span>2</span>')
})

test('should number pages at the end of a text', function () {
  const folio = element('p', {dataPages: ''}, ['Page 1 of 2'])
  const first = element('section', {dataPage: '1'}, [folio])
  expect(toHtml([...dropEmptyPages([first, page(2, [], optional)])])).toBe(
    '<section data-page="1"><p>Page 1 of 1</p></section>'
  )
})

test('should keep what is not said to be left out', function () {
  const body = [page(1, []), page(2, [])]
  expect(dropEmptyPages(body)).toBe(body)
})
