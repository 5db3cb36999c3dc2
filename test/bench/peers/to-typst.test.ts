import {expect, test} from 'vitest'
import {escapeTypst, toTypst} from '../../../src/bench/peers/to-typst.ts'
import {everyBlock, plain} from './plain-sheet.ts'

test('should write every block', function () {
  expect(toTypst(everyBlock, 'a.typ')).toBe(`#import "a.typ": handout
#show: handout.with(title: "Title")

= Title

#strong[Design\\. ]One arm#super[1\\,2] in #emph[Nat Med]

#figure(caption: [Response], image("a-1.svg", alt: "Bars", width: 100%))

#figure(caption: [Outcomes], kind: table, table(
  columns: (1fr, auto,),
  table.header([Outcome], [Result]),
  [Response], [],
  [CR or PR], [11 of 15],
))

+ One
+ Two

- Three
`)
})

// https://typst.app/docs/reference/syntax/#escapes: a backslash before any mark
// makes it text.
test.each([
  ['#let x', String.raw`\#let x`],
  ['$x$ @ref <label>', String.raw`\$x\$ \@ref \<label\>`],
  ['*a* _b_ `c` ~', String.raw`\*a\* \_b\_ \`c\` \~`],
  ['1. - + / = //', String.raw`1\. \- \+ \/ \= \/\/`],
  ['[a] \\', String.raw`\[a\] \\`],
  ['≥3 × 10⁷ αβ', '≥3 × 10⁷ αβ']
])('should keep %j as text', function (text, expected) {
  expect(escapeTypst(text)).toBe(expected)
})

test('should keep quotes and backslashes in strings', function () {
  const sheet = {pages: [[]], title: String.raw`a "b" \c`}
  expect(toTypst(sheet, 'a.typ')).toContain(String.raw`title: "a \"b\" \\c"`)
  const caption = plain('')
  const figure = {alt: '"', caption, kind: 'figure', picture: 'a.svg'} as const
  expect(toTypst({pages: [[figure]], title: ''}, 'a.typ')).toContain(
    String.raw`alt: "\""`
  )
})
