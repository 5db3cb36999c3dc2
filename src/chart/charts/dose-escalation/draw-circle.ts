import type {Element} from 'hast'
import type {DoseCircle} from '../../../analysis/figures/dose-escalation.ts'
import {element} from '../../element.ts'
import {markPath} from '../../mark.ts'
import {strokePx} from '../../stroke.ts'
import type {Canvas} from '../../theme.ts'

type State = Pick<DoseCircle, 'toxicity' | 'evaluable'>

/**
 * Draws a participant: ink with a cross for a dose-limiting toxicity, filled
 * without one, hollow and dashed if not evaluable for it.
 */
export function drawCircle(
  {toxicity, evaluable}: State,
  x: number,
  y: number,
  diameter: number,
  canvas: Canvas
): Element {
  const {ink, paper, accent, accentMid, hatch} = canvas.theme
  const stroke = strokePx(canvas)
  const circle = {cx: x, cy: y, r: diameter / 2 - stroke / 2}
  if (toxicity)
    return element(
      'g',
      {className: ['toxicity']},
      element('circle', {...circle, r: diameter / 2, fill: ink}),
      element('path', {
        d: markPath('cross', x, y, 0.56 * diameter),
        fill: 'none',
        stroke: paper,
        strokeWidth: 0.15 * diameter
      })
    )
  const [fill, outline] = evaluable ? [accentMid, accent] : [paper, hatch]
  return element('circle', {
    className: [evaluable ? 'evaluable' : 'not-evaluable'],
    ...circle,
    fill,
    stroke: outline,
    strokeWidth: stroke
  })
}
