import type {Drawing} from '../drawing.ts'
import type {FigureInput} from '../figure.ts'
import type {Canvas} from '../theme.ts'
import {incidence} from './curves/curve-kind.ts'
import {drawCurves} from './curves/draw-curves.ts'

/** Draws curves of cumulative incidence with their numbers at risk. */
export function drawCumulativeIncidence(
  input: FigureInput<'cumulative-incidence'>,
  canvas: Canvas
): Drawing {
  return drawCurves(input, incidence, canvas)
}
