import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {element} from '../../src/chart/element.ts'

test('should round numbers and leave out what is not there', function () {
  const line = element('line', {x1: 1 / 3, x2: -0.001, y1: undefined, y2: 1e-9})
  expect(toHtml(line, {space: 'svg'})).toBe(
    '<line x1="0.33" x2="0" y2="0"></line>'
  )
})

test('should make text of strings, never markup', function () {
  expect(toHtml(element('td', {}, '<b>&', undefined))).toBe(
    '<td>&#x3C;b>&#x26;</td>'
  )
})
