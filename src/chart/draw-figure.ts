import type {Results} from '../analysis/result.ts'
import type {HouseStyle} from '../format/house-style.ts'
import type {ChartSpec} from '../trial/figure-spec.ts'
import {drawBestResponse} from './charts/best-response.ts'
import type {Drawing, FigureWords} from './drawing.ts'
import type {Canvas} from './theme.ts'

type Draw<Spec> = (
  spec: Spec,
  results: Results,
  style: HouseStyle,
  canvas: Canvas,
  words?: FigureWords
) => Drawing

/** How each type of figure is drawn. */
const charts: {
  readonly [Type in ChartSpec['type']]: Draw<Extract<ChartSpec, {type: Type}>>
} = {
  'best-response': drawBestResponse
}

/**
 * Draws a figure for one place of one product.
 *
 * @param spec
 *   What its author asked for.
 * @param results
 *   What it is drawn from.
 * @param style
 *   How numbers are printed.
 * @param canvas
 *   Size, type, colours and fonts of the place.
 * @param words
 *   Texts of the author, resolved.
 * @returns
 *   The drawing; if it has issues, it must not be shown.
 */
export function drawFigure(
  spec: ChartSpec,
  results: Results,
  style: HouseStyle,
  canvas: Canvas,
  words: FigureWords = {}
): Drawing {
  return charts[spec.type](spec, results, style, canvas, words)
}
