import type {Element} from 'hast'
import type {WaterfallBar} from '../../../analysis/figures/waterfall.ts'
import {element} from '../../element.ts'
import {drawMark} from '../../mark.ts'
import {strokePx} from '../../stroke.ts'
import {drawArea} from '../../swatch.ts'
import {drawLine, leading, lineWidth, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import type {PlotBox} from '../participants/plot-frame.ts'
import {drawResponse, responseLetters} from '../participants/response-look.ts'
import type {FigurePrinter} from '../participants/words.ts'

/** What bars are drawn with. */
export interface BarLook {
  readonly coloured: boolean
  /** Percent at which bars are cut. */
  readonly high: number
  /** Rows of text under the bars, in the order from the top. */
  readonly rows: readonly ('label' | 'response')[]
  /** Whether cut bars carry their values. */
  readonly valued: boolean
}

/** Width of the place of each bar. */
export function slotWidth(
  bars: readonly WaterfallBar[],
  width: number
): number {
  return width / Math.max(1, bars.length)
}

/** Text of a bar under it. */
export function footText(
  {label, response}: WaterfallBar,
  row: BarLook['rows'][number]
): string {
  return row === 'label' ? label : responseLetters[response ?? 'none']
}

/** Value over a bar that is cut: `+128%`. */
export function cutRuns(
  {label}: WaterfallBar,
  printer: FigurePrinter,
  canvas: Canvas
): readonly Run[] {
  const value = printer.value('change', label)
  const look = {weight: 400, fill: canvas.theme.ink} as const
  return value
    ? [
        {text: '+', ...look},
        {text: value.text, ...look, printed: value}
      ]
    : []
}

/** Draws the bars of a panel, in their order. */
export function drawBars(
  bars: readonly WaterfallBar[],
  box: PlotBox,
  y: (value: number) => number,
  look: BarLook,
  printer: FigurePrinter,
  canvas: Canvas
): readonly Element[] {
  const em = canvas.fontSizePx
  const slot = slotWidth(bars, box.width)
  const gap = slot > 0.5 * em ? Math.min(0.22 * slot, 0.35 * em) : 0.12 * slot
  const side = Math.min(slot - gap, 3 * em)
  const {ink, muted, paper} = canvas.theme
  return bars.flatMap(function (bar, index) {
    const percent = bar.percent ?? 0
    const middle = box.x + (index + 0.5) * slot
    const [top, bottom] = [y(Math.max(percent, 0)), y(Math.min(percent, 0))]
    // No change has a bar too, or nobody would be there.
    const height = Math.max(bottom - top, 1.5 * strokePx(canvas))
    const area = {
      x: middle - side / 2,
      y: percent > 0 ? bottom - height : top,
      width: side,
      height
    }
    const drawn = [
      look.coloured
        ? drawResponse(area, bar.response ?? 'none', canvas)
        : drawArea(
            area,
            {kind: 'solid', colour: canvas.theme.accentMid},
            canvas
          )
    ]
    if (percent > look.high) {
      drawn.push(
        element('path', {
          d: `M${(area.x - 1).toFixed(2)} ${(top + 0.75 * em).toFixed(2)}l${(side + 2).toFixed(2)} ${(-0.3 * em).toFixed(2)}`,
          stroke: paper,
          strokeWidth: 0.2 * em,
          fill: 'none'
        })
      )
      const runs = look.valued ? cutRuns(bar, printer, canvas) : []
      const half = lineWidth(runs, canvas) / 2
      if (runs.length > 0)
        drawn.push(
          drawLine(
            runs,
            {
              x: Math.min(Math.max(middle, half), canvas.widthPx - half),
              y: top - 0.75 * em,
              anchor: 'middle'
            },
            canvas
          )
        )
    }

    if (bar.newLesion) {
      const out = percent > 0 ? -0.6 * em : 0.6 * em
      const tip = percent > 0 ? area.y : area.y + height
      const x = percent > look.high ? top + 1.4 * em : tip + out
      drawn.push(
        drawMark('diamond', middle, x, Math.min(0.7 * em, slot), ink, canvas)
      )
    }

    return [
      element('g', {className: ['bar']}, ...drawn),
      ...look.rows.map((row, at) =>
        drawLine(
          [
            {
              text: footText(bar, row),
              weight: 400,
              fill: row === 'label' ? ink : muted
            }
          ],
          {
            x: middle,
            y: box.bottom + (0.5 + (at + 0.5) * leading) * em,
            anchor: 'middle'
          },
          canvas
        )
      )
    ]
  })
}
