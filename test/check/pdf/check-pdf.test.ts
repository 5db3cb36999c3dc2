import {expect, test} from 'vitest'
import {checkPdf} from '../../../src/check/pdf/check-pdf.ts'
import type {PdfFacts} from '../../../src/print/pdf/read-facts.ts'

const expected = {
  families: ['Inter', 'Source Serif 4'],
  images: 0,
  language: 'en',
  pages: 1,
  product: 'poster.pdf',
  sizePt: [3456, 2592]
} as const

const facts: PdfFacts = {
  fonts: [
    {drawn: false, embedded: true, name: 'Inter-Regular', subset: true},
    {drawn: false, embedded: true, name: 'SourceSerif4-Italic', subset: true}
  ],
  images: 0,
  language: 'en',
  sizesPt: [[3456.2, 2591.8]],
  tagged: true
}

function check(changed: Partial<PdfFacts>): readonly string[] {
  const messages: string[] = []
  checkPdf({...facts, ...changed}, expected, (rule, {reason}) =>
    messages.push(`${rule}: ${reason}`)
  )
  return messages
}

test('should be silent on a PDF as it should be', function () {
  expect(check({})).toEqual([])
})

// ISO 32000-1, annex C.2: 14,400 units a side.
test('should report a page that viewers do not show', function () {
  const messages: string[] = []
  const sizePt = [14_472, 2592] as const
  checkPdf(
    {...facts, sizesPt: [sizePt]},
    {...expected, sizePt},
    (rule, {reason}) => messages.push(`${rule}: ${reason}`)
  )

  expect(messages).toEqual([
    'pdf-pages: Unexpected size of `5105.4 × 914.4 mm` of page 1 of `poster.pdf`, expected at most `5080 mm` a side, which viewers show'
  ])
})

test.each<[string, Partial<PdfFacts>, string]>([
  [
    'a page too many',
    {
      sizesPt: [
        [3456, 2592],
        [3456, 2592]
      ]
    },
    'pdf-pages: Unexpected 2 pages in `poster.pdf`, expected 1 as its template has'
  ],
  [
    'another size',
    {sizesPt: [[2592, 3456]]},
    'pdf-pages: Unexpected size of `914.4 × 1219.2 mm` of page 1 of `poster.pdf`, expected `1219.2 × 914.4 mm`'
  ],
  [
    'drawn glyphs',
    {fonts: [{drawn: true, embedded: true, name: '', subset: true}]},
    'pdf-fonts: Unexpected font `without a name` in `poster.pdf`, which is drawn (Type 3), expected a file for its weight and style'
  ],
  [
    'a font of the system',
    {
      fonts: [{drawn: false, embedded: true, name: 'DejaVuSerif', subset: true}]
    },
    'pdf-fonts: Unexpected font `DejaVuSerif` in `poster.pdf`, expected one of the families that the template declares'
  ],
  [
    'a font that is not embedded',
    {
      fonts: [
        {drawn: false, embedded: false, name: 'Inter-Bold', subset: false}
      ]
    },
    'pdf-fonts: Unexpected font `Inter-Bold` in `poster.pdf`, which is not embedded, expected it in the file'
  ],
  [
    'a font that is embedded whole',
    {
      fonts: [{drawn: false, embedded: true, name: 'Inter-Bold', subset: false}]
    },
    'pdf-fonts: Unexpected font `Inter-Bold` in `poster.pdf`, which is embedded whole, expected the glyphs that are used'
  ],
  [
    'pixels',
    {images: 1},
    'pdf-vectors: Unexpected 1 picture made of pixels in `poster.pdf`, expected 0'
  ],
  [
    'no tags',
    {tagged: false},
    'pdf-tagged: Missing tags in `poster.pdf`, which screen readers need'
  ],
  [
    'no language',
    {language: undefined},
    'pdf-tagged: Unexpected language `` of `poster.pdf`, expected `en`'
  ]
])('should report %s', function (_, changed, message) {
  expect(check(changed)).toEqual([message])
})
