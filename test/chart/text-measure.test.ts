import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createTextMeasure} from '../../src/chart/text-measure.ts'
import {measure} from './figures.ts'

const {measureText, missingGlyphs} = measure

describe('measureText', function () {
  // Advances in the `hmtx` tables of the font files, in 2048ths of an em.
  test.each([
    ['H', 400, 1522],
    ['≥', 400, 1355],
    ['n', 400, 1210],
    ['H', 600, 1527],
    ['≥', 600, 1378]
  ] as const)(
    'should give %s of weight %i its advance',
    function (text, weight, advance) {
      expect(measureText(text, 2048, weight)).toBe(advance)
    }
  )

  test('should kern', function () {
    const apart = measureText('A', 10, 400) + measureText('V', 10, 400)
    expect(measureText('AV', 10, 400)).toBeLessThan(apart)
  })

  test('should measure nothing', function () {
    expect(measureText('', 10, 400)).toBe(0)
  })

  test('should be linear in the size, and the same each time', function () {
    fc.assert(
      fc.property(fc.string({maxLength: 40}), function (text) {
        const small = measureText(text, 10, 600)
        expect(measureText(text, 40, 600)).toBeCloseTo(small * 4, 9)
        expect(measureText(text, 10, 600)).toBe(small)
      })
    )
  })

  test('should refuse a weight without a font', function () {
    const none = createTextMeasure(new Map())
    expect(() => none.measureText('n', 10, 400)).toThrow(RangeError)
  })

  test('should refuse bytes that are no font', function () {
    const bytes = new TextEncoder().encode('<svg onload="alert(1)">')
    expect(() => createTextMeasure(new Map([[400, bytes]]))).toThrow(
      'Unknown font format'
    )
  })
})

describe('missingGlyphs', function () {
  // Characters of doses, units, thresholds and marks in trial reports.
  test('should have the characters of clinical text', function () {
    expect(
      missingGlyphs(
        '≥≤×±−–—⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺₀₁₂₃₄₅₆₇₈₉µμαβγδκλΔ†‡§→•·°™®é\u00A0\u2009'
      )
    ).toEqual([])
  })

  test('should name what has no glyph, once', function () {
    expect(missingGlyphs('a✕b✕≪漢😀')).toEqual(['✕', '≪', '漢', '😀'])
  })

  test('should not ask for glyphs of what is never drawn', function () {
    expect(missingGlyphs('1\u2060×\u200B10\n')).toEqual([])
  })
})
