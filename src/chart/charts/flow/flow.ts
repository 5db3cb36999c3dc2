import type {Element} from 'hast'
import {drawConnector} from '../../connector.ts'
import type {Drawing} from '../../drawing.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {drawBox} from '../../text-box.ts'
import type {Canvas} from '../../theme.ts'
import {tooWide} from '../participants/too-wide.ts'
import {createFlowTexts} from './flow-texts.ts'
import {describeFlow, tabulateFlow} from './flow-words.ts'
import {layOutFlow} from './lay-out-flow.ts'
import {type PlacedFlow, placeFlow, type StageBand} from './place-flow.ts'

/** Stretch, from shortest to longest lines, at which boxes look best. */
const naturalStretch = 0.12

/** Half the height of a capital, in sizes of the type. */
const halfCapital = 0.364

/**
 * Draws the flow of participants as CONSORT asks for it: boxes in order, with
 * those who do not go on and why, then the arms or dose levels.
 */
export function drawFlow(
  {spec, data, style, words}: FigureInput<'flow'>,
  canvas: Canvas
): Drawing {
  const layout = layOutFlow(data, createFlowTexts(style, canvas), canvas)
  if (!layout) return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)
  const place = (stretch: number) => placeFlow(data, layout, stretch, canvas)
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? 'Flow of participants',
      alt: () => words.alt ?? describeFlow(data, style),
      table: () => tabulateFlow(data, style),
      naturalStretch,
      heightAt: (stretch) => place(stretch).heightPx,
      draw: (stretch) => drawPlaced(place(stretch))
    },
    canvas
  )

  function drawPlaced({boxes, lines, stages}: PlacedFlow): Element[] {
    return [
      ...stages.flatMap((stage) => drawStage(stage, layout?.stagesPx ?? 0)),
      ...lines.flatMap(({spots, head}) => drawConnector(spots, canvas, head)),
      ...boxes.flatMap(({area, box, level}) =>
        drawBox(
          box,
          area,
          canvas,
          level !== undefined && level === spec.arms?.highlight
            ? {stroke: canvas.theme.accent, bold: true}
            : {}
        )
      )
    ]
  }

  function drawStage(
    {label, top, bottom}: StageBand,
    width: number
  ): Element[] {
    const {fontSizePx: em, theme} = canvas
    const x = width / 2 + halfCapital * em
    const y = (top + bottom) / 2
    return [
      element('rect', {
        x: 0,
        y: top,
        width,
        height: bottom - top,
        fill: theme.accentWash
      }),
      element(
        'text',
        {
          x,
          y,
          textAnchor: 'middle',
          fontWeight: '600',
          fill: theme.ink,
          transform: `rotate(-90 ${fixed(x)} ${fixed(y)})`
        },
        label
      )
    ]
  }
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}
