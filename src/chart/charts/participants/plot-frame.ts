import type {Element} from 'hast'
import {element} from '../../element.ts'
import {flowRuns} from '../../flow-runs.ts'
import type {Frame} from '../../frame.ts'
import type {Key} from '../../key.ts'
import {drawLeftAxis, leftAxisWidth} from '../../plot-axes.ts'
import {drawLine, leading, type Run, wrapLabel} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {arrangePanels, type Panel, type PanelRequest} from './panels.ts'

/** Where a panel is drawn. */
export interface PlotBox {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  /** Whether it is the last of its row. */
  readonly last: boolean
}

/** Plots side by side that share an axis of values. */
export interface PlotRequest {
  readonly key: Key
  /** Title of the axis of values, over it. */
  readonly yTitle: string
  /** Ticks of that axis for a height, as values with their text. */
  readonly ticksFor: (
    heightPx: number
  ) => readonly {readonly value: number; readonly text: string}[]
  /** From a value to a share of the height, from the bottom. */
  readonly shareOf: (value: number) => number
  readonly panels: readonly PanelRequest[]
  /** Room right of each row. */
  readonly rightPx: number
  /** Room in each plot over the highest value. */
  readonly overPx: number
  /** Room under each plot. */
  readonly footPx: number
  /** Title under the last row; absent where there is none. */
  readonly xTitle: string | undefined
  /** Sentences under the figure. */
  readonly notes: readonly (readonly Run[])[]
  readonly gapPx: number
  readonly drawPanel: (
    index: number,
    box: PlotBox,
    y: (value: number) => number
  ) => readonly Element[]
}

/** Lowest and highest plots, in sizes of the type. */
const lowest = 9
const highest = 36

/** Height, its best share and drawing of plots that share an axis. */
export type PlotFrame = Pick<Frame, 'draw' | 'heightAt' | 'naturalStretch'> & {
  readonly rows: readonly {readonly panels: readonly Panel[]}[]
}

/**
 * Lays out plots: key, title of the axis, rows of panels, notes.
 *
 * @returns
 *   `undefined` if a word has no room.
 */
export function framePlots(
  request: PlotRequest,
  canvas: Canvas
): PlotFrame | undefined {
  const em = canvas.fontSizePx
  const {key, panels, rightPx, overPx, footPx, gapPx} = request
  const axis = leftAxisWidth(
    request.ticksFor(highest * em).map(({text}) => text),
    canvas
  )
  const range = [axis, canvas.widthPx - rightPx] as const
  const rows = arrangePanels(panels, range, gapPx, canvas)
  const measure = (text: string) => canvas.measureText(text, em, 400)
  const yTitle = wrapLabel(request.yTitle, canvas.widthPx, measure)
  const xTitle =
    request.xTitle === undefined
      ? []
      : wrapLabel(request.xTitle, canvas.widthPx, measure)
  const notes = flowRuns(request.notes, canvas.widthPx, canvas)
  if (!rows || !yTitle || !xTitle || !notes) return undefined

  const above =
    key.heightPx +
    (key.heightPx > 0 ? 0.4 * em : 0) +
    (yTitle.length * leading + 0.35) * em
  const heads = rows.map(({headPx}) => headPx + (headPx > 0 ? 0.35 * em : 0))
  const rowGap = 0.9 * em
  const below =
    xTitle.length * leading * em +
    (notes.length > 0 ? (notes.length * leading + 0.4) * em : 0)
  const fixed =
    above +
    below +
    heads.reduce((total, head) => total + head + overPx + footPx, 0) +
    rowGap * (rows.length - 1) +
    0.3 * em
  const plotAt = (stretch: number) =>
    (lowest + stretch * (highest - lowest)) * em
  // Wider figures are higher, but none is a tower or a strip.
  const width = Math.max(
    ...rows.flatMap((row) => row.panels.map((p) => p.width))
  )
  const natural = Math.min(
    Math.max(width * 0.5, (rows.length > 1 ? 10 : 14) * em),
    24 * em
  )
  return {
    rows,
    naturalStretch: (natural / em - lowest) / (highest - lowest),
    heightAt: (stretch) => fixed + rows.length * plotAt(stretch),
    draw: drawAll
  }

  function drawAll(stretch: number): readonly Element[] {
    if (!rows || !yTitle || !xTitle || !notes) return []
    const height = plotAt(stretch)
    const {muted} = canvas.theme
    const line = (
      runs: readonly Run[],
      x: number,
      y: number,
      anchor: 'start' | 'end'
    ) => drawLine(runs, {x, y, anchor}, canvas)
    const drawn: Element[] = [key.draw(0)]
    const titleTop = above - (yTitle.length * leading + 0.35) * em
    for (const [index, text] of yTitle.entries())
      drawn.push(
        line(
          [{text, weight: 400, fill: muted}],
          0,
          titleTop + (index + 0.5) * leading * em,
          'start'
        )
      )

    let top = above
    for (const [at, row] of rows.entries()) {
      const plotTop = top + (heads[at] ?? 0) + overPx
      const bottom = plotTop + height
      const y = (value: number) => bottom - request.shareOf(value) * height
      for (const [nth, panel] of row.panels.entries()) {
        const box: PlotBox = {
          x: panel.x,
          width: panel.width,
          top: plotTop,
          bottom,
          last: nth === row.panels.length - 1
        }
        drawn.push(
          element(
            'g',
            {className: ['panel']},
            ...panel.head.map((runs, index) =>
              line(runs, panel.x, top + (index + 0.5) * leading * em, 'start')
            ),
            ...request.drawPanel(panel.index, box, y)
          )
        )
      }

      drawn.push(
        drawLeftAxis(
          request
            .ticksFor(height)
            .map(({value, text}) => ({at: y(value), text})),
          [plotTop, bottom],
          axis,
          canvas
        )
      )
      top = bottom + footPx + rowGap
    }

    top -= rowGap
    for (const [index, text] of xTitle.entries())
      drawn.push(
        line(
          [{text, weight: 400, fill: muted}],
          canvas.widthPx,
          top + (index + 0.5) * leading * em,
          'end'
        )
      )
    top += (xTitle.length * leading + 0.4) * em
    for (const [index, runs] of notes.entries())
      drawn.push(line(runs, 0, top + (index + 0.5) * leading * em, 'start'))
    return drawn
  }
}
