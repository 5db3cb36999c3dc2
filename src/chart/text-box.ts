import type {Element} from 'hast'
import {element} from './element.ts'
import {flowRuns} from './flow-runs.ts'
import {strokePx} from './stroke.ts'
import type {Area} from './swatch.ts'
import {drawLine, leading, lineWidth, type Run} from './text-line.ts'
import type {Canvas} from './theme.ts'

/** Text of a box that begins on a line of its own. */
export interface BoxText {
  readonly runs: readonly Run[]
  /** From the left edge of the text, in sizes of the type. */
  readonly indent?: number | undefined
  /** What further lines are indented by beside. */
  readonly hang?: number | undefined
}

/** Text as it stands in a box of some width. */
export interface TextBox {
  readonly lines: readonly {
    readonly runs: readonly Run[]
    readonly indentPx: number
  }[]
  readonly anchor: 'start' | 'middle'
  /** Least height of the box. */
  readonly heightPx: number
}

/** Space between the edge of a box and its text, in sizes of the type. */
const padding = {x: 0.7, y: 0.55}

/** Width of a box whose texts need no second line. */
export function widestBox(texts: readonly BoxText[], canvas: Canvas): number {
  const em = canvas.fontSizePx
  const widths = texts.map(
    ({runs, indent = 0}) => lineWidth(runs, canvas) + indent * em
  )
  return Math.max(0, ...widths) + 2 * padding.x * em
}

/**
 * Breaks the texts of a box into lines; in the middle, as even as they can be.
 *
 * @returns
 *   `undefined` if a word alone is wider than the box.
 */
export function layOutBox(
  texts: readonly BoxText[],
  widthPx: number,
  anchor: TextBox['anchor'],
  canvas: Canvas
): TextBox | undefined {
  const em = canvas.fontSizePx
  const room = widthPx - 2 * padding.x * em
  const lines: {runs: readonly Run[]; indentPx: number}[] = []
  for (const {runs, indent = 0, hang = 0} of texts) {
    const width = room - (indent + hang) * em
    const broken =
      lineWidth(runs, canvas) <= room - indent * em
        ? [runs]
        : anchor === 'middle'
          ? evenLines(runs, width, canvas)
          : flowRuns([runs], width, canvas)
    if (!broken) return undefined
    for (const [index, line] of broken.entries())
      lines.push({
        runs: line,
        indentPx: (index === 0 ? indent : indent + hang) * em
      })
  }

  return {
    lines,
    anchor,
    heightPx: (lines.length * leading + 2 * padding.y) * em
  }
}

function evenLines(
  runs: readonly Run[],
  maxWidth: number,
  canvas: Canvas
): readonly (readonly Run[])[] | undefined {
  let best = flowRuns([runs], maxWidth, canvas)
  while (best && best.length > 1) {
    // The next narrower width at which something must move.
    const width = Math.max(...best.map((line) => lineWidth(line, canvas)))
    const lines = flowRuns([runs], width - 0.01, canvas)
    if (!lines || lines.length > best.length) break
    best = lines
  }

  return best
}

/** Draws a box with its text in the middle of its height. */
export function drawBox(
  {lines, anchor}: TextBox,
  area: Area,
  canvas: Canvas,
  look: {
    readonly stroke?: string
    readonly fill?: string
    readonly bold?: boolean
  } = {}
): readonly Element[] {
  const {fontSizePx: em, theme} = canvas
  const stroke = strokePx(canvas) * (look.bold === true ? 2.2 : 1)
  const top =
    area.y +
    (area.height - lines.length * leading * em) / 2 +
    (leading * em) / 2
  return [
    element('rect', {
      x: area.x + stroke / 2,
      y: area.y + stroke / 2,
      width: area.width - stroke,
      height: area.height - stroke,
      fill: look.fill ?? theme.paper,
      stroke: look.stroke ?? theme.ink,
      strokeWidth: stroke
    }),
    ...lines.map(({runs, indentPx}, index) =>
      drawLine(
        runs,
        {
          x:
            anchor === 'middle'
              ? area.x + area.width / 2
              : area.x + padding.x * em + indentPx,
          y: top + index * leading * em,
          anchor
        },
        canvas
      )
    )
  ]
}
