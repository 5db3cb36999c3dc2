import {deflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {readLetters} from '../../../src/print/pdf/font-letters.ts'
import type {PdfFile} from '../../../src/print/pdf/pdf-file.ts'

const font =
  '<</Type /Font\n/Subtype /Type0\n/Encoding /Identity-H\n/DescendantFonts [2 0 R]\n/ToUnicode 3 0 R>>'

function fileOf(widths: string, table: string, text = font): PdfFile {
  return {
    objects: new Map([
      [1, {text}],
      [2, {text: `<</Type /Font\n${widths}>>`}],
      [3, {stream: deflateSync(table), text: '<</Length 1>>'}]
    ]),
    root: 1
  }
}

test('should read what glyphs stand for', function () {
  // ISO 32000-1, 9.10.3: one code at a time, and ranges; UTF-16BE.
  const table = `2 beginbfchar
<0001> <0020>
<01F8> <D835DFD8>
endbfchar
1 beginbfrange
<0009> <000B> <0048>
endbfrange
`
  const letters = readLetters(fileOf('/DW 500', table), 1)
  expect([...(letters?.texts ?? [])]).toEqual([
    [1, ' '],
    [0x1f8, '\u{1D7D8}'],
    [9, 'H'],
    [10, 'I'],
    [11, 'J']
  ])
})

test('should read widths of glyphs', function () {
  // ISO 32000-1, 9.7.4.3: lists, and ranges of one width.
  const widths = '/W [0 [640 228.5] 28 [554] 305 307 310.25]\n/DW 547'
  const letters = readLetters(fileOf(widths, ''), 1)
  expect(
    [0, 1, 2, 28, 305, 307, 308].map((glyph) => letters?.widthOf(glyph))
  ).toEqual([0.64, 0.2285, 0.547, 0.554, 0.31025, 0.31025, 0.547])
})

test.each([
  ['has no table', font.replace('/ToUnicode 3 0 R', '')],
  ['has codes of its own', font.replace('Identity-H', 'WinAnsiEncoding')],
  ['is simple', font.replace('/DescendantFonts [2 0 R]\n', '')]
])('should read no font that %s', function (_, text) {
  expect(readLetters(fileOf('', '', text), 1)).toBeUndefined()
})
