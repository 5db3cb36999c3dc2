import {describe, expect, test} from 'vitest'
import {contrast, readableOn} from '../../src/chart/contrast.ts'
import {readTheme} from './figures.ts'

describe('contrast', function () {
  // WCAG 2.2: black on white is 21; #767676 is the lightest grey with 4.5 on
  // white, #777777 has 4.48.
  test.each([
    ['#000000', '#FFFFFF', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#FFFFFF', 4.54],
    ['#FFFFFF', '#777777', 4.48]
  ])('should compare %s and %s', function (one, other, expected) {
    expect(contrast(one, other)).toBeCloseTo(expected, 2)
  })
})

describe('themes', function () {
  test.each(['blue', 'green', 'plum'])('should be legible: %s', function (id) {
    const theme = readTheme(id)
    const {accent, accentDark, accentMid, progress, ink, muted, paper} = theme
    for (const fill of [accentDark, accent, accentMid, progress]) {
      const text = readableOn(fill, ink, paper)
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(fill, paper)).toBeGreaterThanOrEqual(3)
    }

    expect(contrast(muted, paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme.hatch, paper)).toBeGreaterThanOrEqual(3)
    expect(theme.id).toBe(id)
  })
})
