import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  areaBoxes,
  bestResponse,
  type Box,
  canvas,
  drawChart,
  type Level,
  overlap,
  textBoxes
} from '../figures.ts'

const word = fc.stringMatching(/^[A-Za-z0-9+×.]{1,12}$/)

/** Names of levels, up to 60 characters. */
const name = fc
  .array(word, {minLength: 1, maxLength: 8})
  .map((words) => words.join(' ').slice(0, 60).trim())
  .filter((text) => text !== '' && text !== 'all' && !/^\d+$/.test(text))

/** Counts that may be zero, and may leave a rest. */
const level = fc
  .record({
    counts: fc.record({
      CR: fc.nat(20),
      PR: fc.nat(90),
      SD: fc.nat(40),
      PD: fc.nat(3),
      NE: fc.nat(2)
    }),
    rest: fc.nat(3)
  })
  .map(({counts, rest}): Level => {
    const {CR, PR, SD, PD, NE} = counts
    return {
      counts,
      total: CR + PR + SD + PD + NE + rest,
      responders: CR + PR
    }
  })

const levels = fc.dictionary(name, level, {minKeys: 1, maxKeys: 6})
const size = fc.constantFrom([340, 10], [700, 14], [700, 24], [1440, 36])

describe('layout of best response', function () {
  test('should keep words apart and on the canvas', function () {
    fc.assert(
      fc.property(levels, size, fc.option(fc.nat(2000)), (data, at, height) => {
        const [widthPx = 0, em = 0] = at
        const {spec, results} = bestResponse(data)
        const where = canvas(widthPx, em, height ?? undefined)
        const {svg, heightPx, issues} = drawChart(spec, results, where)
        const texts = textBoxes(svg, em)
        expect(issues).toEqual([])
        expect(collisions(texts, areaBoxes(svg))).toEqual([])
        const edges = {left: 0, right: widthPx, top: 0, bottom: heightPx}
        expect(texts.filter((box) => !within(box, edges))).toEqual([])
      }),
      {numRuns: 50}
    )
  })

  test('should have the height that is asked for, in its range', function () {
    fc.assert(
      fc.property(levels, size, fc.nat(3000), (data, at, height) => {
        const [widthPx = 0, em = 0] = at
        const {spec, results} = bestResponse(data)
        const drawing = drawChart(spec, results, canvas(widthPx, em, height))
        const [least, most] = drawing.heightRangePx
        const expected = Math.min(Math.max(height, least), most)
        expect(drawing.heightPx).toBeCloseTo(expected, 2)
        expect(drawing.svg.properties['height']).toBeCloseTo(expected, 2)
      }),
      {numRuns: 50}
    )
  })

  test('should have a natural height in its range', function () {
    const {spec, results} = bestResponse({
      DL1: {total: 3, counts: {CR: 1, SD: 2}, responders: 1}
    })
    const drawing = drawChart(spec, results, canvas(700, 14))
    const [least, most] = drawing.heightRangePx
    expect(drawing.heightPx).toBeGreaterThan(least)
    expect(drawing.heightPx).toBeLessThan(most)
  })
})

/** Pairs of words that touch, and words that cross the edge of an area. */
function collisions(
  texts: readonly Box[],
  areas: readonly Box[]
): readonly string[] {
  const found: string[] = []
  for (const [index, text] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      if (overlap(text, other)) found.push(`${text.what} | ${other.what}`)
    }

    for (const area of areas) {
      if (overlap(text, area) && !within(text, area)) {
        found.push(`${text.what} | ${area.what}`)
      }
    }
  }

  return found
}

function within(box: Box, area: Omit<Box, 'what'>): boolean {
  const slack = 0.02
  return (
    box.left >= area.left - slack &&
    box.right <= area.right + slack &&
    box.top >= area.top - slack &&
    box.bottom <= area.bottom + slack
  )
}
