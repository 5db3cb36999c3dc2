import {expect, test} from 'vitest'
import {toText} from '../../src/email/to-text.ts'
import {hast} from './hast.ts'

function text(html: string, width = 78): string {
  return toText(hast(`<table>${html}</table>`), {width})
}

// The row that a widely used serializer made `All patients2110 (47.6)` of.
test('should never run cells together', function () {
  expect(
    text('<tr><th>All patients</th><td>21</td><td>10 (47.6)</td></tr>')
  ).toBe('All patients | 21 | 10 (47.6)\n')
})

test('should align columns and rule off heads', function () {
  expect(
    text(
      '<caption>Response</caption><thead><tr><th></th><th>DL1<br>n = 3</th><th>Note</th></tr></thead><tbody><tr><th>CR</th><td>0</td><td>a</td></tr><tr><th>PR or better</th><td>12</td><td></td></tr></tbody>'
    )
  ).toBe(
    `Response

             |   DL1 | Note
             | n = 3 |
-------------+-------+-----
CR           |     0 | a
PR or better |    12 |
`
  )
})

test('should keep empty cells in their columns', function () {
  expect(text('<tr><td>a</td><td></td><td>3</td></tr>')).toBe('a |  | 3\n')
})

test('should set cells over several columns and rows', function () {
  expect(
    text(
      '<thead><tr><th rowspan="2">Event</th><th colspan="2">Any grade of all</th></tr><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th colspan="3">Related</th></tr><tr><td>Fever</td><td>1</td><td>2</td></tr></tbody>'
    )
  ).toBe(
    `Event | Any grade of all
      | A |            B
------+---+-------------
Related
Fever | 1 |            2
`
  )
})

test('should wrap words but no numbers to fit', function () {
  expect(
    text(
      '<tr><th>Dose-limiting toxicity of any kind</th><td>10 (47.6)</td></tr>',
      30
    )
  ).toBe(
    'Dose-limiting      | 10 (47.6)\ntoxicity of any    |\nkind               |\n'
  )
})

test('should break lines of numbers at a space before it lists cells', function () {
  expect(
    text('<tr><th>Stable disease</th><td>7\u00A0of\u00A011 (64%)</td></tr>', 26)
  ).toBe('Stable disease | 7 of 11\n               |   (64%)\n')
})

test('should indent rows that are parts of others', function () {
  const rows = '<tr class="indent-1"><th>Grade 3</th><td>2</td></tr>'
  expect(text(`<tr><th>Any</th><td>5</td></tr>${rows}`)).toBe(
    'Any       | 5\n  Grade 3 | 2\n'
  )
  expect(text(rows, 8)).toBe('  Grade\n3\n    2\n')
})

test('should list the cells of tables that do not fit', function () {
  expect(
    text(
      '<thead><tr><th>Event</th><th>Level one</th><th>Level two</th></tr></thead><tbody><tr><th colspan="3">Related</th></tr><tr><th>Fever</th><td>10 (47.6)</td><td></td></tr><tr><th>Headache</th><td>1</td><td>2</td></tr></tbody>',
      24
    )
  ).toBe(
    `Related

Fever
  Level one: 10 (47.6)
  Level two: (empty)

Headache
  Level one: 1
  Level two: 2
`
  )
})

test('should take ragged and empty tables', function () {
  expect(text('')).toBe('')
  expect(
    text('<tr></tr><tr><td>1</td></tr><tr><td>2</td><td>3</td></tr>')
  ).toBe('1 |\n2 | 3\n')
})
