import {toString} from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {
  escapeMarkdown,
  toMarkdown
} from '../../../src/bench/peers/to-markdown.ts'
import {everyBlock, plain} from './plain-sheet.ts'

test('should write every block', function () {
  expect(toMarkdown(everyBlock, '---')).toBe(`# Title

**Design.** One arm<sup>1,2</sup> in *Nat Med*

![Bars](a-1.svg)

Response

---

Outcomes

| Outcome | Result |
| --- | --- |
| Response |  |
| CR or PR | 11 of 15 |

1. One
2. Two

- Three
`)
})

test('should let text flow without a page break', function () {
  expect(toMarkdown(everyBlock)).toContain('Response\n\nOutcomes')
})

// What a parser that others wrote reads again.
test.each([
  '*a* _b_ `c` [d](e) ![f](g) <b>h</b> &amp; ~~i~~ $j$ k | l \\ m',
  '1. no list',
  '12) no list',
  '- no list',
  '+ no list',
  '# no heading',
  '> no quotation',
  '--- no rule',
  '= no underline'
])('should keep %j as text', function (text) {
  const tree = unified()
    .use(remarkParse)
    .parse(
      toMarkdown({
        pages: [[{kind: 'paragraph', runs: plain(text)}]],
        title: ''
      })
    )
  expect(tree.children.map(({type}) => type)).toEqual(['paragraph'])
  expect(toString(tree)).toBe(text)
})

test('should keep cells apart', function () {
  expect(escapeMarkdown('a|b')).toBe(String.raw`a\|b`)
})
