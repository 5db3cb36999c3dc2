import type {Element} from 'hast'
import type {ShownResponse} from '../../../analysis/figures/responses.ts'
import {element} from '../../element.ts'
import {strokePx} from '../../stroke.ts'
import {type Area, drawArea} from '../../swatch.ts'
import type {SymbolEntry} from '../../symbol-key.ts'
import type {Canvas, Theme} from '../../theme.ts'

/** Response of a participant; `none`: no row says one. */
export type LookOf = ShownResponse | 'none'

/** From best to worst. */
export const responseOrder: readonly LookOf[] = [
  'CR',
  'PR',
  'SD',
  'NN',
  'PD',
  'NE',
  'none'
]

export const responseNames: Readonly<Record<LookOf, string>> = {
  CR: 'Complete response',
  PR: 'Partial response',
  SD: 'Stable disease',
  NN: 'Non-CR/non-PD',
  PD: 'Progressive disease',
  NE: 'Not evaluable',
  none: 'No response assessment'
}

/** Letters for narrow places. */
export const responseLetters: Readonly<Record<LookOf, string>> = {
  CR: 'CR',
  PR: 'PR',
  SD: 'SD',
  NN: 'NN',
  PD: 'PD',
  NE: 'NE',
  none: '–'
}

/** Colour of a line: accents for response and stability, grey for the rest. */
export function responseColour(response: LookOf, theme: Theme): string {
  switch (response) {
    case 'CR': {
      return theme.accentDark
    }

    case 'PR': {
      return theme.accent
    }

    case 'SD':
    case 'NN': {
      return theme.accentMid
    }

    case 'PD': {
      return theme.progress
    }

    case 'NE':
    case 'none': {
      return theme.hatch
    }
  }
}

/** Draws an area in the look of a response. */
export function drawResponse(
  area: Area,
  response: LookOf,
  canvas: Canvas
): Element {
  const {theme} = canvas
  if (response === 'NE' || response === 'none') {
    const lean = response === 'NE' ? 'up' : 'down'
    return drawArea(area, {kind: 'hatch', lean}, canvas)
  }

  if (response !== 'NN') {
    const colour = responseColour(response, theme)
    return drawArea(area, {kind: 'solid', colour}, canvas)
  }

  const stroke = Math.min(1.5 * strokePx(canvas), area.width / 2)
  return element('rect', {
    x: area.x + stroke / 2,
    y: area.y + stroke / 2,
    width: area.width - stroke,
    height: Math.max(0, area.height - stroke),
    fill: theme.accentTint,
    stroke: theme.accentMid,
    strokeWidth: stroke
  })
}

/** A square of a response in the key. */
export function responseEntry(
  response: LookOf,
  name: string,
  canvas: Canvas
): SymbolEntry {
  const side = 0.82 * canvas.fontSizePx
  return {
    width: 0.82,
    name,
    draw: (x, y) =>
      drawResponse(
        {x, y: y - side / 2, width: side, height: side},
        response,
        canvas
      )
  }
}
