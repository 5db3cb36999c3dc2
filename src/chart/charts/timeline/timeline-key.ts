import type {FigureInput} from '../../figure.ts'
import {drawKeyMark} from '../../mark.ts'
import type {SymbolEntry} from '../../symbol-key.ts'
import type {Canvas} from '../../theme.ts'
import {drawPath, type LineLook} from '../participants/line-path.ts'
import {individualLook, medianLook} from './lines.ts'

/** What the key explains. */
export function keyEntries(
  {spec, data}: FigureInput<'timeline'>,
  canvas: Canvas
): readonly SymbolEntry[] {
  const em = canvas.fontSizePx
  const line = (look: LineLook, name: string): SymbolEntry => ({
    width: 1.6,
    name,
    draw: (x, y) =>
      drawPath(
        [
          {x, y},
          {x: x + 1.6 * em, y}
        ],
        look
      )
  })
  const below = data.lines.some(({points}) => points.some((each) => each.below))
  return [
    ...(spec.median === false || data.summaries.every(({drawn}) => !drawn)
      ? []
      : [line(medianLook(canvas), 'Median')]),
    line(individualLook(canvas), 'Participant'),
    ...(below
      ? [
          {
            width: 0.6,
            name: 'Below LLOQ',
            draw: (x: number, y: number) =>
              drawKeyMark(
                'ring',
                x + 0.3 * em,
                y,
                0.5 * em,
                canvas.theme.accentMid,
                canvas
              )
          }
        ]
      : [])
  ]
}
