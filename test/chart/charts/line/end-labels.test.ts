import fc from 'fast-check'
import {expect, test} from 'vitest'
import {layOutEndLabels} from '../../../../src/chart/charts/line/end-labels.ts'
import {element} from '../../../../src/chart/element.ts'
import {seriesLooks} from '../../../../src/chart/series-look.ts'
import {canvas, overlap, textBoxes} from '../../figures.ts'

const size = 10
const wide = canvas(600, size)

function layOut(names: readonly string[], on = wide) {
  return layOutEndLabels(names, seriesLooks(names, undefined, on), on)
}

test('should stand beside the ends of their lines', function () {
  const labels = layOut(['DL1', 'DL2'])
  const drawn = labels?.draw(500, [40, 90], [0, 200]) ?? []
  const boxes = textBoxes(element('g', {}, ...drawn), size)
  expect(boxes.map(({what}) => what)).toEqual(['DL1', 'DL2'])
  for (const [index, {bottom, top}] of boxes.entries())
    expect(Math.abs((top + bottom) / 2 - (index === 0 ? 40 : 90))).toBeLessThan(
      0.15 * size
    )
})

test('should leave long names, and many, to a key', function () {
  expect(layOut(['A name that is much longer than lines have room for'])).toBe(
    undefined
  )
  expect(layOut(['A', 'B', 'C', 'D', 'E', 'F', 'G'])).toBe(undefined)
  expect(layOut([])).toBe(undefined)
})

test('should never lie on each other nor leave the plot', function () {
  const names = ['DL1', 'DL2', 'DL3', 'DL4', 'DL5', 'All']
  const height = fc.double({min: 0, max: 9 * size, noNaN: true})
  fc.assert(
    fc.property(fc.array(height, {minLength: 6, maxLength: 6}), (ends) => {
      const drawn = layOut(names)?.draw(500, ends, [0, 9 * size]) ?? []
      const boxes = textBoxes(element('g', {}, ...drawn), size)
      expect(boxes).toHaveLength(6)
      for (const [index, box] of boxes.entries()) {
        expect(box.top).toBeGreaterThan(-size)
        expect(box.bottom).toBeLessThan(10 * size)
        for (const other of boxes.slice(index + 1))
          expect(overlap(box, other)).toBe(false)
      }
    })
  )
})
