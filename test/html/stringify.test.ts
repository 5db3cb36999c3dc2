import {
  array,
  assert,
  constant,
  constantFrom,
  dictionary,
  double,
  letrec,
  oneof,
  property,
  record,
  string
} from 'fast-check'
import type {Properties, Root, RootContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {element, text} from '../../src/output/hast.ts'
import {stringify} from '../../src/html/stringify.ts'

const signs = string({
  unit: constantFrom('a', ' ', '&', '<', '>', '"', "'", '`', '\0', '≥', '\n')
})
const tags = constantFrom(
  ...'br desc div foreignObject image p script style svg template text title'.split(
    ' '
  )
)
const keys = constantFrom(
  ...'accept ariaHidden className colSpan dataResult disabled download fillOpacity hidden onClick strokeWidth viewBox'.split(
    ' '
  )
)
const values = oneof(
  constantFrom(true, false, null, undefined, '', 'hidden', 0, Number.NaN),
  double(),
  signs,
  array(signs)
)
const {nodes} = letrec((tie) => ({
  nodes: array(tie('node'), {maxLength: 4}),
  node: oneof(
    {depthSize: 'small'},
    record({type: constant('text'), value: signs}),
    record({type: constant('comment'), value: signs}),
    record({
      type: constant('element'),
      tagName: tags,
      properties: dictionary(keys, values),
      children: tie('nodes'),
      content: constant({type: 'root', children: []})
    })
  )
}))

// The library decides what HTML is.
test('should write any tree as hast-util-to-html does', function () {
  assert(
    property(nodes, function (children) {
      const tree = {type: 'root', children: children as RootContent[]} as Root
      expect(stringify(tree)).toBe(toHtml(tree))
    }),
    {numRuns: 300}
  )
})

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
