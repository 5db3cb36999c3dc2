import type {Element} from 'hast'
import {element} from '../../element.ts'
import {markPath} from '../../mark.ts'
import {strokePx} from '../../stroke.ts'
import {type Area, drawArea} from '../../swatch.ts'
import type {SymbolEntry} from '../../symbol-key.ts'
import type {Canvas} from '../../theme.ts'
import type {GradeBand} from './event-numbers.ts'

/** What a key calls grades. */
export const gradeNames: Readonly<Record<GradeBand, string>> = {
  '5': 'Grade 5',
  '4': 'Grade 4',
  '3': 'Grade 3',
  '1–2': 'Grade 1 or 2',
  unknown: 'Grade not known'
}

/**
 * Draws an area in the look of grades: the worse, the darker; grade 5 has a
 * cross, and what is not known is hatched.
 */
export function drawGrade(
  area: Area,
  band: GradeBand,
  canvas: Canvas
): Element {
  const {ink, hatch, hair, paper} = canvas.theme
  switch (band) {
    case 'unknown': {
      return drawArea(area, {kind: 'hatch', lean: 'down'}, canvas)
    }

    case '1–2': {
      const stroke = Math.min(strokePx(canvas), area.width / 2)
      return element('rect', {
        x: area.x + stroke / 2,
        y: area.y + stroke / 2,
        width: Math.max(0, area.width - stroke),
        height: area.height - stroke,
        fill: hair,
        stroke: hatch,
        strokeWidth: stroke
      })
    }

    case '3': {
      return drawArea(area, {kind: 'solid', colour: hatch}, canvas)
    }

    case '4': {
      return drawArea(area, {kind: 'solid', colour: ink}, canvas)
    }

    case '5': {
      const size = Math.min(area.width, area.height) * 0.7
      return element(
        'g',
        {className: ['fatal']},
        drawArea(area, {kind: 'solid', colour: ink}, canvas),
        element('path', {
          d: markPath(
            'cross',
            area.x + area.width / 2,
            area.y + area.height / 2,
            size
          ),
          fill: 'none',
          stroke: paper,
          strokeWidth: 0.17 * size
        })
      )
    }
  }
}

/** Square of grades in the key. */
export function gradeEntry(band: GradeBand, canvas: Canvas): SymbolEntry {
  const side = 0.82 * canvas.fontSizePx
  return {
    width: 0.82,
    name: gradeNames[band],
    draw: (x, y) =>
      drawGrade({x, y: y - side / 2, width: side, height: side}, band, canvas)
  }
}
