import type {HouseStyle} from '../../../format/house-style.ts'
import {leading, lineWidth, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {
  type CurveInput,
  type CurveKind,
  nameOutcome,
  nameTime,
  settingsOf
} from './curve-kind.ts'
import {type HeightAxis, layOutHeights} from './height-axis.ts'
import {type InsidePlace, placeInside} from './place-inside.ts'
import type {PlotContent} from './plot.ts'
import {layOutRiskTable, type RiskTable} from './risk-table.ts'
import {layOutSentences} from './summary-sentences.ts'
import {layOutTable} from './summary-table.ts'
import type {Summary, SummaryContent} from './summary.ts'
import {type NamedTick, nameTicks, timeAxisHeight} from './time-axis.ts'

/** A title and where it stands. */
export interface Title {
  readonly run: Run
  readonly x: number
}

/** Places of all parts of a figure, in CSS pixels, but for its height. */
export interface FigureLayout {
  readonly summary: Summary
  /** Where the summary stands in the plot; absent: over it. */
  readonly inside: InsidePlace | undefined
  readonly risk: RiskTable | undefined
  readonly heights: HeightAxis
  readonly named: readonly NamedTick[]
  /** Ends of the time axis. */
  readonly left: number
  readonly right: number
  readonly x: (time: number) => number
  /** Over the plot; the middle of its capitals is at `yTitleY`. */
  readonly yTitle: Title
  readonly yTitleY: number
  readonly plotTop: number
  /** Lowest, natural and highest plot. */
  readonly plotPx: readonly [number, number, number]
  /** Under the axis, in the middle. */
  readonly xTitle: Title
  /** Lines that the titles of axis and table take. */
  readonly titleLines: 1 | 2
  /** Height of all that is under the plot. */
  readonly belowPx: number
}

/** Sizes in units of the type. */
const belowSummary = 0.9
const belowTitle = 0.55
/** Space between the title of the axis and the numbers at risk. */
export const aboveRisk = 0.25
const lowestPlot = 9
const [leastNatural, mostNatural] = [12, 26]

/**
 * Lays out a figure of curves. The summary stands in the corner of the plot
 * that curves leave free, or else over it, as a table, or in sentences where
 * that is too wide.
 *
 * @returns
 *   `undefined` if some words are wider than the canvas.
 */
export function layOutFigure(
  input: CurveInput,
  kind: CurveKind,
  content: SummaryContent,
  {curves, competing, bands}: PlotContent,
  style: HouseStyle,
  canvas: Canvas
): FigureLayout | undefined {
  const {spec, data} = input
  const {ticks, until} = data
  const em = canvas.fontSizePx
  const {unit} = settingsOf(input)
  const outcome = nameOutcome(input, kind)
  const y = titleRun(
    `${outcome}, ${unit === 'percent' ? '%' : 'probability'}`,
    canvas
  )
  const time = titleRun(nameTime(input), canvas)
  const [yPx, timePx] = [lineWidth([y], canvas), lineWidth([time], canvas)]
  const hasRisk = spec['risk-table'] !== 'none'
  const risk = hasRisk
    ? layOutRiskTable(
        content.rows,
        spec['risk-table'] === 'extended' ? 'extended' : 'basic',
        canvas
      )
    : undefined
  const table = layOutTable(content, canvas)
  const summary = table ?? layOutSentences(content, canvas)
  if ((hasRisk && !risk) || !summary || Math.max(yPx, timePx) > canvas.widthPx)
    return undefined

  const heights = layOutHeights(unit, style, canvas)
  const numberPx = risk?.numberPx ?? 0
  const lastTick = titleRun(String(ticks.at(-1)), canvas)
  const lastPx = Math.max(numberPx, lineWidth([lastTick], canvas))
  const left = Math.max(heights.widthPx, risk?.gutterPx ?? 0)
  const right = canvas.widthPx - Math.max(lastPx / 2, 0.3 * em)
  const width = right - left
  const x = (at: number) => left + (at / until) * width
  const natural = Math.max(
    leastNatural * em,
    Math.min(width * 0.56, mostNatural * em)
  )
  const corner =
    table &&
    placeInside(
      table,
      {
        curves: [
          ...curves,
          ...competing.filter((curve) => curve !== undefined)
        ],
        bands,
        medianLines: data.medians !== undefined
      },
      {left, right, until},
      canvas
    )
  const inside = corner && corner.plotPx <= natural ? corner : undefined
  const summaryPx = inside ? 0 : summary.heightPx + belowSummary * em
  const timeX = Math.min((left + right) / 2, canvas.widthPx - timePx / 2)
  // The title of the axis and that of the table share a line if they can.
  const headPx = risk?.head ? lineWidth([risk.head], canvas) : 0
  const titleLines = headPx > 0 && headPx + em > timeX - timePx / 2 ? 2 : 1
  return {
    summary,
    inside,
    risk,
    heights,
    named: nameTicks(ticks, x, numberPx, canvas),
    left,
    right,
    x,
    yTitle: {
      run: y,
      // Over the numbers of its axis, unless it is too long for that.
      x: Math.max(0, Math.min(left - heights.widthPx, canvas.widthPx - yPx))
    },
    yTitleY: summaryPx + (leading / 2) * em,
    plotTop: summaryPx + (leading + belowTitle) * em,
    plotPx: [
      Math.max(Math.min(lowestPlot * em, natural), inside?.plotPx ?? 0),
      natural,
      Math.max(natural * 1.7, width * 0.8)
    ],
    xTitle: {run: time, x: timeX},
    titleLines,
    belowPx:
      (timeAxisHeight + titleLines * leading) * em +
      (risk ? aboveRisk * em + risk.heightPx : 0)
  }
}

function titleRun(text: string, {theme}: Canvas): Run {
  return {text, weight: 400, fill: theme.ink}
}
