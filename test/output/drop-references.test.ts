import {toString} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parse} from '../../src/markdown/index.ts'
import {dropReferences} from '../../src/output/drop-references.ts'

function drop(text: string): string {
  const tree = parse(new VFile({path: 'a.md', value: text}))
  return toString(dropReferences(tree))
}

test('should take references in parentheses out', function () {
  expect(drop('It was rare (@tbl-a). More (@fig-a; @tbl-b), then.')).toBe(
    'It was rare. More, then.'
  )
  expect(drop('In **bold (@fig-a)** too (@fig-a and @fig-b).')).toBe(
    'In bold too.'
  )
})

test('should keep all other parentheses', function () {
  const text = 'Of 11 (64%; 95% CI, 31 to 89) (see below) some (n = 3).'
  expect(drop(text)).toBe(text)
})
