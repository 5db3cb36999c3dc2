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
    x2: x + sampleLength * fontSizePx,
    y1: y,
    y2: y,
    stroke: colour,
    strokeWidth: widthPx,
    strokeDashArray: dashes
      ?.map((length) => Math.round(length * fontSizePx * 100) / 100)
      .join(' ')
  })
}
