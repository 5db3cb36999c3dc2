import type {Drawing} from '../../drawing.ts'
import {drawConnector} from '../../connector.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {drawBox} from '../../text-box.ts'
import type {Canvas} from '../../theme.ts'
import {tooWide} from '../participants/too-wide.ts'
import {layOutAcross} from './lay-out-across.ts'
import {layOutDown} from './lay-out-down.ts'
import {layOutSchedule} from './schedule.ts'
import {createSchemaTexts} from './schema-texts.ts'
import {describeSchema, tabulateSchema} from './schema-words.ts'
import type {SchemeBox} from './scheme.ts'

/** Stretch, from lowest to highest, at which a scheme looks best. */
const naturalStretch = 0.15

/**
 * Draws the design of a study: steps from left to right, or from top to bottom
 * where it is narrow, with the schedule of a cycle under them.
 */
export function drawSchema(
  input: FigureInput<'schema'>,
  canvas: Canvas
): Drawing {
  const {data, spec, style, words} = input
  const {fontSizePx: em, theme} = canvas
  const texts = createSchemaTexts(style, canvas)
  const scheme =
    layOutAcross({data, steps: spec.steps}, texts, canvas) ??
    layOutDown({data, steps: spec.steps}, texts, canvas)
  const schedule = spec.schedule && layOutSchedule(spec.schedule, canvas)
  if (!scheme || (spec.schedule && !schedule))
    return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)

  const {place} = scheme
  const gapAt = (stretch: number) => (1.5 + stretch * 1.5) * em
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? 'Study design',
      alt: () => words.alt ?? describeSchema(input),
      table: () => tabulateSchema(input),
      naturalStretch,
      heightAt: (stretch) =>
        place(stretch).heightPx +
        (schedule ? gapAt(stretch) + schedule.heightAt(stretch) : 0),
      draw(stretch) {
        const {boxes, heightPx, lines} = place(stretch)
        return [
          ...lines.flatMap(({head, spots}) =>
            drawConnector(spots, canvas, head)
          ),
          ...boxes.flatMap(drawOne),
          ...(schedule?.draw(heightPx + gapAt(stretch), stretch) ?? [])
        ]
      }
    },
    canvas
  )

  function drawOne({area, box, look}: SchemeBox) {
    if (look === 'chosen')
      return drawBox(box, area, canvas, {stroke: theme.accent, bold: true})
    if (look === 'head')
      return drawBox(box, area, canvas, {stroke: 'none', fill: 'none'})
    return drawBox(box, area, canvas)
  }
}
