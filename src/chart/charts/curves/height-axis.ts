import type {Element} from 'hast'
import {formatNumber} from '../../../format/number-words.ts'
import type {HouseStyle} from '../../../format/house-style.ts'
import {element} from '../../element.ts'
import {strokePx} from '../../stroke.ts'
import {drawLine, lineWidth, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {tickLength} from './time-axis.ts'

/** A tick of the axis of probabilities. */
interface HeightTick {
  readonly height: number
  readonly run: Run
}

/** Axis of probabilities, laid out but for its height. */
export interface HeightAxis {
  /** Width left of the plot. */
  readonly widthPx: number
  readonly draw: (x: number, y: (height: number) => number) => Element
}

/** Lays out the axis of probabilities, in percent or from 0 to 1. */
export function layOutHeights(
  unit: 'percent' | 'probability',
  style: HouseStyle,
  canvas: Canvas
): HeightAxis {
  const em = canvas.fontSizePx
  const {ink} = canvas.theme
  const heights =
    unit === 'percent' ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.2, 0.4, 0.6, 0.8, 1]
  const ticks = heights.map((height): HeightTick => {
    const text =
      unit === 'percent'
        ? formatNumber(height * 100, 0, style)
        : formatNumber(height, 1, style)
    return {height, run: {text, weight: 400, fill: ink}}
  })
  const widest = Math.max(...ticks.map(({run}) => lineWidth([run], canvas)))
  const space = (tickLength + 0.3) * em
  return {
    widthPx: widest + space,
    draw(x, y) {
      const stroke = {stroke: ink, strokeWidth: strokePx(canvas)}
      return element(
        'g',
        {className: ['axis']},
        element('line', {x1: x, x2: x, y1: y(1), y2: y(0), ...stroke}),
        ...ticks.flatMap(({height, run}) => [
          element('line', {
            x1: x - tickLength * em,
            x2: x,
            y1: y(height),
            y2: y(height),
            ...stroke
          }),
          drawLine([run], {x: x - space, y: y(height), anchor: 'end'}, canvas)
        ])
      )
    }
  }
}
