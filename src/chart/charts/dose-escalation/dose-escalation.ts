import type {Element} from 'hast'
import type {Drawing} from '../../drawing.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {layOutSymbolKey, type SymbolEntry} from '../../symbol-key.ts'
import {drawLine, leading} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {tooWide} from '../participants/too-wide.ts'
import {expansionGap} from './circle-lines.ts'
import {
  describeDoses,
  footnoteDoses,
  tabulateDoses,
  toxicityLabel
} from './dose-words.ts'
import {drawCircle} from './draw-circle.ts'
import {
  type DoseColumns,
  type LaidRow,
  layOutDoses,
  rowInset
} from './lay-out-doses.ts'

/** Space over and under a row, in sizes of the type, from low to high. */
const padding = [0.3, 1.6] as const

/** Draws dose levels as rows, the highest on top, with their participants. */
export function drawDoseEscalation(
  input: FigureInput<'dose-escalation'>,
  canvas: Canvas
): Drawing {
  const {spec, words} = input
  const em = canvas.fontSizePx
  const layout = layOutDoses(input, canvas)
  const key =
    layout && layOutSymbolKey(keyEntries(input, layout, canvas), canvas)
  if (!layout || !key)
    return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)

  const headPx = (layout.headLines * leading + 0.5) * em
  const keyGap = 0.5 * em
  const padAt = (stretch: number) =>
    (padding[0] + stretch * (padding[1] - padding[0])) * em
  const rowsPx = layout.rows.reduce((sum, {heightPx}) => sum + heightPx, 0)
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? 'Dose escalation',
      alt: () => words.alt ?? describeDoses(input),
      table: () => tabulateDoses(input),
      footnote: footnoteDoses(input),
      naturalStretch: 0.3,
      heightAt: (stretch) =>
        headPx +
        rowsPx +
        2 * layout.rows.length * padAt(stretch) +
        keyGap +
        key.heightPx,
      draw(stretch) {
        const pad = padAt(stretch)
        const drawn: Element[] = [
          ...drawHeads(layout, canvas),
          rule(headPx, canvas.theme.ink, 1.5, canvas)
        ]
        let top = headPx
        for (const [index, row] of layout.rows.entries()) {
          const height = row.heightPx + 2 * pad
          const last = index === layout.rows.length - 1
          drawn.push(drawRow(row, layout, top, height, canvas))
          top += height
          const {ink, hair} = canvas.theme
          drawn.push(rule(top, last ? ink : hair, last ? 1.5 : 1, canvas))
        }

        return [...drawn, key.draw(top + keyGap)]
      }
    },
    canvas
  )
}

function rule(
  y: number,
  colour: string,
  weight: number,
  canvas: Canvas
): Element {
  return element('line', {
    x1: 0,
    x2: canvas.widthPx,
    y1: y,
    y2: y,
    stroke: colour,
    strokeWidth: weight * Math.max(0.75, 0.05 * canvas.fontSizePx)
  })
}

function drawHeads(
  {heads, headLines}: DoseColumns,
  canvas: Canvas
): readonly Element[] {
  const em = canvas.fontSizePx
  return heads.flatMap(({lines, x, anchor}) =>
    lines.map((text, index) =>
      drawLine(
        [{text, weight: 400, fill: canvas.theme.muted}],
        {x, y: (headLines - lines.length + index + 0.5) * leading * em, anchor},
        canvas
      )
    )
  )
}

function drawRow(
  row: LaidRow,
  {pitchPx, circlesX, circleStep, treatedX}: DoseColumns,
  top: number,
  height: number,
  canvas: Canvas
): Element {
  const {theme, fontSizePx: em, widthPx} = canvas
  const middle = top + height / 2
  const {labels, circles, lines, chosen, treated, rate} = row
  const y = (index: number, count: number) =>
    middle + (index - (count - 1) / 2) * leading * em
  return element(
    'g',
    {className: ['dose']},
    chosen
      ? element('rect', {
          x: 0,
          y: top,
          width: widthPx,
          height,
          fill: theme.accentWash
        })
      : undefined,
    ...labels.map((runs, index) =>
      drawLine(
        runs,
        {x: rowInset(canvas), y: y(index, labels.length), anchor: 'start'},
        canvas
      )
    ),
    ...circles.map(({circle, line, at}) =>
      drawCircle(
        circle,
        circlesX + at * pitchPx,
        middle + (line - (lines - 1) / 2) * circleStep,
        pitchPx * 0.84,
        canvas
      )
    ),
    drawLine(treated, {x: treatedX, y: middle, anchor: 'end'}, canvas),
    drawLine(
      rate,
      {x: widthPx - rowInset(canvas), y: middle, anchor: 'end'},
      canvas
    )
  )
}

function keyEntries(
  input: FigureInput<'dose-escalation'>,
  {rows}: DoseColumns,
  canvas: Canvas
): readonly SymbolEntry[] {
  const broken = rows.some(({lines}) => lines > 1)
  const em = canvas.fontSizePx
  const side = 0.86
  const all = input.data.rows.flatMap(({circles}) => circles)
  const entry = (
    name: string,
    state: {readonly toxicity: boolean; readonly evaluable: boolean}
  ): SymbolEntry => ({
    width: side,
    name,
    draw: (x, y) => drawCircle(state, x + (side * em) / 2, y, side * em, canvas)
  })
  const {muted} = canvas.theme
  return [
    entry('No DLT', {toxicity: false, evaluable: true}),
    ...(all.some(({toxicity}) => toxicity)
      ? [entry(toxicityLabel(input), {toxicity: true, evaluable: true})]
      : []),
    ...(all.some(({evaluable}) => !evaluable)
      ? [entry('Not evaluable for DLT', {toxicity: false, evaluable: false})]
      : []),
    ...(all.some(({expansion}) => expansion)
      ? [
          {
            width: 1 + expansionGap,
            name: broken
              ? 'Expansion in a new line or after the gap'
              : 'Gap: expansion',
            draw: (x: number, y: number) =>
              element(
                'g',
                {className: ['gap']},
                ...[0.25, 0.75 + expansionGap].map((at) =>
                  element('circle', {
                    cx: x + at * em,
                    cy: y,
                    r: 0.2 * em,
                    fill: muted
                  })
                )
              )
          }
        ]
      : [])
  ]
}
