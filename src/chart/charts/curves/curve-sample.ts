import type {Element} from 'hast'
import {element} from '../../element.ts'
import type {Canvas} from '../../theme.ts'
import type {CurveLook} from './curve-looks.ts'

/** Length of the sample of a curve beside its name, in sizes of the type. */
export const sampleLength = 1.9
/** Space after it, in sizes of the type. */
export const afterSample = 0.5

/** Draws a piece of a curve beside its name: colour and dashes. */
export function drawSample(
  {colour, dashes, widthPx}: CurveLook,
  x: number,
  y: number,
  {fontSizePx}: Canvas
): Element {
  return element('line', {
    x1: x,
    x2: x + wholeLength(dashes) * fontSizePx,
    y1: y,
    y2: y,
    stroke: colour,
    strokeWidth: widthPx,
    strokeDashArray: dashes
      ?.map((length) => Math.round(length * fontSizePx * 100) / 100)
      .join(' ')
  })
}

/** Length of a sample that ends with a whole dash, in sizes of the type. */
function wholeLength(dashes: CurveLook['dashes']): number {
  const gap = dashes?.at(-1) ?? 0
  const period = dashes?.reduce((total, length) => total + length, 0)
  return period === undefined
    ? sampleLength
    : Math.floor((sampleLength + gap) / period) * period - gap
}
