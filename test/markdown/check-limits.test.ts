import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/markdown/index.ts'

function messagesOf(value: string): readonly string[] {
  const file = new VFile({path: 'a.md', value})
  parse(file)
  return file.messages.map(({name, ruleId}) => `${name} ${ruleId}`)
}

/** Why a text is not parsed. */
function reasonOf(value: string): string | undefined {
  const file = new VFile({path: 'a.md', value})
  expect(parse(file).children).toEqual([])
  expect(file.messages).toHaveLength(1)
  expect(file.messages[0]?.ruleId).toBe('text-limits')
  return `${file.messages[0]?.name} ${file.messages[0]?.reason}`
}

function rows(count: number, columns: number): string {
  const row = `${'| a '.repeat(columns)}|\n`
  return row + `${'|---'.repeat(columns)}|\n` + row.repeat(count - 1)
}

test.for([['- '], ['> '], ['1. '], ['>'], ['* - + > ']])(
  'should refuse thousands of `%s` before they are parsed',
  function ([sign = '']) {
    expect(messagesOf(`A\n\n${sign.repeat(4000)}`)).toEqual([
      'a.md:3:1 text-limits'
    ])
  }
)

describe('a summary', function () {
  test.for([
    ['\n'.repeat(8001), 'a.md:4001:1'],
    [`\`\`\`csv a\n${'1\n'.repeat(8000)}`, 'a.md:8001:1'],
    ['a '.repeat(8193), 'a.md:1:1'],
    [`A ${'a'.repeat(601)}`, 'a.md:1:3'],
    [`A${' '.repeat(601)}b`, 'a.md:1:2'],
    [`A\n\n${'  '.repeat(20)}- a`, 'a.md:3:1'],
    [`A\n\n${'\t'.repeat(9)}1. a`, 'a.md:3:1'],
    [':::only\n'.repeat(11), 'a.md:11:1'],
    [`A\n\n${'*a '.repeat(1501)}`, 'a.md:3:1'],
    [`A\n\n${'*a\n'.repeat(1501)}`, 'a.md:1503:1'],
    [`A\n\n${'[a] '.repeat(751)}`, 'a.md:3:1'],
    ['A\n\nXa\u0301\u0301\u0301\u0301', 'a.md:3:3'],
    [`A\n\n${'**a '.repeat(50)}${'a** '.repeat(50)}`, 'a.md:3:'],
    [`A\n\n${rows(501, 1)}`, 'a.md:3:1'],
    [`A\n\n${rows(2, 31)}`, 'a.md:3:1'],
    [
      Array.from({length: 201}, (_, index) => `[a${index}]: /b\n`).join(''),
      'a.md:201:1'
    ],
    // A cell and its text are two parts, of which 40,000 are taken.
    [`${rows(340, 30)}\n`.repeat(2), 'a.md:'],
    ['a\n\n'.repeat(401), 'a.md:801:1'],
    [`:::callout\n${'a\n\n'.repeat(401)}:::\n`, 'a.md:802:1']
  ])('should be within limits: %#', function ([text = '', place = '']) {
    expect(reasonOf(text)?.startsWith(place), reasonOf(text)).toBe(true)
  })

  test('should say which limit it is beyond', function () {
    expect([
      reasonOf('\n'.repeat(4001)),
      reasonOf('*a '.repeat(1501)),
      reasonOf('a\u0301\u0301\u0301\u0301'),
      reasonOf(rows(501, 2)),
      reasonOf(':::only\n'.repeat(11))
    ]).toEqual([
      'a.md:4001:1 Unexpected line of text, expected at most `4000` lines outside of blocks',
      'a.md:1:1 Unexpected paragraph or list of more than `1500` signs of markup',
      'a.md:1:2 Unexpected row of `4` combining marks, expected at most `3` over a letter',
      'a.md:1:1 Unexpected table of `501` rows and `2` columns, expected at most `500` and `30`',
      'a.md:11:1 Unexpected block `:::` in `10` others, expected them to be closed'
    ])
  })

  test.for([
    ['lines', 'a\n\n'.repeat(400)],
    ['rows of data', `\`\`\`csv a\n${'a,b\n'.repeat(7900)}\`\`\`\n`],
    ['a long line', 'a '.repeat(8192)],
    ['lists in lists', '- a\n  - b\n    1. > d\n'],
    ['lists on one line', '- - > a'],
    ['text that is far right', `A\n${' '.repeat(60)}b - c`],
    ['paragraphs', `${'*a* '.repeat(700)}\n\n`.repeat(3)],
    ['a large table', rows(500, 30).replaceAll('a', '1')],
    ['a table of markup', rows(500, 6).replaceAll(' a ', ' *a* ')],
    ['marks over letters', 'Nguyễn Thị\u0323\u0302\u0301 Đe\u0301'],
    ['closed blocks', ':::callout\nA\n:::\n\n'.repeat(12)],
    ['signs in data', `\`\`\`csv a\n${'*,[,<\n'.repeat(600)}\`\`\`\n`]
  ])('should take %s', function ([, text = '']) {
    expect(messagesOf(text)).toEqual([])
  })
})
