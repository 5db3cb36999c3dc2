import {expect, test} from 'vitest'
import {contentText} from '../../../src/print/pdf/content-text.ts'
import type {FontLetters} from '../../../src/print/pdf/font-letters.ts'

/** Glyphs 1 to 26 are letters, 27 is a space; all are half as wide as high. */
const letters: FontLetters = {
  texts: new Map(
    Array.from({length: 27}, (_, index) => [
      index + 1,
      index === 26 ? ' ' : String.fromCharCode(97 + index)
    ])
  ),
  widthOf: () => 0.5
}
const fonts = new Map([['F1', letters]])

function read(content: string, pictures: ReadonlySet<string> = new Set()) {
  return contentText(content, fonts, pictures)
}

test('should read letters where they stand', function () {
  // ISO 32000-1, 9.4.4: a point of text goes through `Tm`, then `cm`.
  const content = `q
2 0 0 -2 0 100 cm
/P <</MCID 0 >>BDC
BT
/F1 10 Tf
1 0 0 -1 5 20 Tm
<000100020003> Tj
30 0 Td <0004> Tj
ET
EMC
Q
`
  expect(read(content)).toEqual([
    {along: [1, 0], endX: 40, endY: 60, sizePt: 20, text: 'abc', x: 10, y: 60},
    {along: [1, 0], endX: 80, endY: 60, sizePt: 20, text: 'd', x: 70, y: 60}
  ])
})

test('should read text that is turned', function () {
  const content = 'BT\n/F1 10 Tf\n0 1 -1 0 50 60 Tm\n<0001> Tj\nET\n'
  expect(read(content)).toEqual([
    {along: [0, 1], endX: 50, endY: 65, sizePt: 10, text: 'a', x: 50, y: 60}
  ])
})

test('should leave pictures out', function () {
  expect(read('/X1 Do\n', new Set(['X1']))).toEqual([])
})

test.each([
  ['a drawing that may hold text', '/X2 Do\n'],
  ['a way to show text that the browser does not use', '[<0001>] TJ\n'],
  ['text without a font', 'BT\n<0001> Tj\nET\n'],
  ['a glyph that stands for nothing', 'BT\n/F1 10 Tf\n<00FF> Tj\nET\n'],
  ['a move of the baseline', 'BT\n4 Ts\nET\n']
])('should guess nothing of %s', function (_, content) {
  expect(read(content, new Set(['X1']))).toBeUndefined()
})
