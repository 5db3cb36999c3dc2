import type {Properties} from 'hast'
import {expect, test} from 'vitest'
import {stringify} from '../../src/html/stringify.ts'
import {element, text} from '../../src/output/hast.ts'

// Character references as in section 13.1.4 of the HTML standard.
test('should leave no sign of markup to text and attributes', function () {
  const sign = `<b> & "it's" \``
  expect(stringify([element('p', {title: sign}, [text(sign)])])).toBe(
    '<p title="<b> &#x26; &#x22;it&#x27;s&#x22; &#x60;">&#x3C;b> &#x26; "it\'s" `</p>'
  )
})

test('should name attributes of drawings as SVG does', function () {
  const properties: Properties = {strokeWidth: '1', viewBox: '0 0 1 1'}
  expect(stringify([element('svg', properties)])).toBe(
    '<svg stroke-width="1" viewBox="0 0 1 1"></svg>'
  )
})
