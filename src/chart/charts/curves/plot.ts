import type {Element} from 'hast'
import type {FigureCurves} from '../../../analysis/figures/curves.ts'
import {element} from '../../element.ts'
import {strokePx} from '../../stroke.ts'
import {drawLine} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {placeLabels, type Rectangle} from './curve-labels.ts'
import {
  drawBand,
  drawCensoring,
  drawCurve,
  type PlotScale
} from './curve-paths.ts'
import type {StepCurve} from './steps.ts'
import type {Row} from './summary.ts'

/** What a plot of curves shows; all lists have an entry a curve. */
export interface PlotContent {
  readonly rows: readonly Row[]
  readonly curves: readonly StepCurve[]
  readonly competing: readonly (StepCurve | undefined)[]
  readonly bands: boolean
  readonly data: FigureCurves
  /** Times of medians that were reached. */
  readonly medians: readonly (number | undefined)[]
  /** Where the summary stands in the plot. */
  readonly summary: Rectangle | undefined
}

/** With more curves, medians have no lines. */
const mostMedianLines = 3

/** Draws curves with areas, lines to medians and landmarks, and names. */
export function drawPlot(
  content: PlotContent,
  scale: PlotScale,
  area: Rectangle,
  canvas: Canvas
): readonly Element[] {
  const {rows, curves, competing, bands, data, summary} = content
  const em = canvas.fontSizePx
  const looks = rows.map(({look}) => look)
  const guides = guidesOf(content, scale, area)
  const parts: (Element | undefined)[] = [
    ...(bands
      ? curves.map((curve, index) => {
          const look = looks[index]
          return look && drawBand(curve, look, scale)
        })
      : []),
    ...guides.map((guide) => drawGuide(guide, canvas))
  ]
  for (const [index, look] of looks.entries()) {
    const [curve, other] = [curves[index], competing[index]]
    if (other) {
      const thin = {...look, widthPx: look.widthPx * 0.5}
      parts.push(drawCurve(other, thin, scale, canvas))
    }

    if (!curve) continue
    parts.push(
      drawCurve(curve, look, scale, canvas),
      drawCensoring(curve, look, scale, canvas)
    )
  }

  const labelled = curves.flatMap(function (curve, index) {
    const row = rows[index]
    const name = row?.words.name
    if (name === undefined || !row || curves.length === 1) return []
    const fill = row.look.textColour
    return [{curve, run: {text: name, weight: 600, fill} as const}]
  })
  const labels = placeLabels(
    labelled,
    {
      scale,
      time: (x) => ((x - area.left) / (area.right - area.left)) * data.until,
      bounds: {...area, right: canvas.widthPx, bottom: area.bottom - 0.2 * em},
      unnamed: competing.filter((curve) => curve !== undefined),
      taken: [
        ...guides.map(({x1, x2, y1, y2}) => ({
          left: Math.min(x1, x2),
          right: Math.max(x1, x2),
          top: Math.min(y1, y2),
          bottom: Math.max(y1, y2)
        })),
        ...(summary ? [summary] : [])
      ]
    },
    canvas
  )
  for (const {run, x, y} of labels ?? [])
    parts.push(drawLine([run], {x, y, anchor: 'start'}, canvas))
  return parts.filter((part) => part !== undefined)
}

/** A thin line that leads from a curve to an axis. */
interface Guide {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
  readonly dotted: boolean
}

/** Lines at medians, from the axis of heights and down to the time. */
function guidesOf(
  {medians, data}: PlotContent,
  {x, y}: PlotScale,
  {left, bottom, top}: Rectangle
): readonly Guide[] {
  // Of many curves, lines would hide more than they show.
  const reached =
    medians.length > mostMedianLines
      ? []
      : medians.filter((time) => time !== undefined && time <= data.until)
  const half = y(0.5)
  const [last = 0] = reached.toSorted((a = 0, b = 0) => b - a)
  return [
    ...data.landmarks.map(({time}) => ({
      x1: x(time),
      x2: x(time),
      y1: top,
      y2: bottom,
      dotted: true
    })),
    ...(reached.length > 0
      ? [{x1: left, x2: x(last), y1: half, y2: half, dotted: false}]
      : []),
    ...reached.map((time = 0) => ({
      x1: x(time),
      x2: x(time),
      y1: half,
      y2: bottom,
      dotted: false
    }))
  ]
}

function drawGuide({dotted, ...line}: Guide, canvas: Canvas): Element {
  const em = canvas.fontSizePx
  return element('line', {
    ...line,
    stroke: canvas.theme.hatch,
    strokeWidth: strokePx(canvas) * 0.8,
    strokeDashArray: (dotted ? [0.08, 0.22] : [0.28, 0.22])
      .map((length) => Math.round(length * em * 100) / 100)
      .join(' ')
  })
}
