import type {Drawing} from '../drawing.ts'
import type {FigureInput} from '../figure.ts'
import type {Canvas} from '../theme.ts'
import {survival} from './curves/curve-kind.ts'
import {drawCurves} from './curves/draw-curves.ts'

/** Draws Kaplan–Meier curves with their numbers at risk. */
export function drawKaplanMeier(
  input: FigureInput<'kaplan-meier'>,
  canvas: Canvas
): Drawing {
  return drawCurves(input, survival, canvas)
}
