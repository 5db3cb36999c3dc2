import {scaleLinear} from 'd3-scale'
import {describe, expect, test} from 'vitest'
import {drawAxis} from '../../src/chart/axis.ts'
import {canvas, textBoxes} from './figures.ts'

function draw(range: readonly [number, number], widthPx: number) {
  const scale = scaleLinear([0, 100], [...range])
  const axis = drawAxis(
    scale,
    [0, 25, 50, 75, 100],
    'Months',
    0,
    canvas(widthPx, 10)
  )
  return textBoxes(axis, 10)
}

describe('drawAxis', function () {
  test('should name ticks where they stand', function () {
    const boxes = draw([100, 300], 400)
    expect(boxes.map(({what}) => what)).toEqual([
      '0',
      '25',
      '50',
      '75',
      '100',
      'Months'
    ])
    const [, , fifty] = boxes
    expect(((fifty?.left ?? 0) + (fifty?.right ?? 0)) / 2).toBeCloseTo(200, 1)
  })

  test('should keep outer names on the canvas', function () {
    const boxes = draw([0, 400], 400)
    expect(Math.min(...boxes.map(({left}) => left))).toBeCloseTo(0, 1)
    expect(Math.max(...boxes.map(({right}) => right))).toBeCloseTo(400, 1)
  })

  test('should name every other tick where names would touch', function () {
    expect(draw([0, 80], 80).map(({what}) => what)).toEqual([
      '0',
      '50',
      '100',
      'Months'
    ])
  })
})
