import {describe, expect, test} from 'vitest'
import {joinItems, type PdfItem, readPdfText} from '../../src/print/pdf-text.ts'

/** Text at a baseline, as pdf.js gives it. */
function item(
  str: string,
  {
    by = 0,
    end = false,
    size = 10
  }: {by?: number; end?: boolean; size?: number} = {}
): PdfItem {
  return {str, hasEOL: end, transform: [size, 0, 0, size, 0, 700 + by]}
}

describe('pieces of text', function () {
  test.each([
    [
      'words of one line',
      [item('7'), item(' '), item('of'), item(' 11')],
      '7 of 11'
    ],
    [
      'lines',
      [item('Stable', {end: true}), item('disease')],
      'Stable\ndisease'
    ],
    [
      'a range that a line breaks',
      [item('11%-', {end: true}), item('52%')],
      '11%-52%'
    ],
    [
      'a dash at the end of a line',
      [item('lived –', {end: true}), item('52%')],
      'lived –\n52%'
    ],
    [
      'a raised digit',
      [item('10'), item('7', {by: 4, size: 6}), item(' cells')],
      '10^7 cells'
    ],
    ['a lowered digit', [item('CO'), item('2', {by: -2, size: 6})], 'CO2'],
    ['smaller type on the line', [item('n'), item('3', {size: 8})], 'n3'],
    [
      'what stands in another line',
      [item('10', {end: true}), item('7', {by: 4, size: 6})],
      '10\n7'
    ]
  ])('should be joined: %s', function (_, items, text) {
    expect(joinItems(items)).toBe(text)
  })
})

test('should throw on what is no PDF', async function () {
  await expect(readPdfText(new TextEncoder().encode('no PDF'))).rejects.toThrow(
    /PDF/
  )
})
