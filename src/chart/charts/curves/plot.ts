import type {Element} from 'hast'
import type {FigureCurves} from '../../../analysis/figures/curves.ts'
import {drawLine} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {
  type LabelledCurve,
  placeLabels,
  type Rectangle
} from './curve-labels.ts'
import {
  drawBand,
  drawCensoring,
  drawCurve,
  type PlotScale
} from './curve-paths.ts'
import {drawGuide, guidesOf} from './guides.ts'
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

  const labelled = namesOf(content, canvas)
  const named = new Set(labelled.map(({curve}) => curve))
  const labels = placeLabels(
    labelled,
    {
      scale,
      time: (x) => ((x - area.left) / (area.right - area.left)) * data.until,
      bounds: {...area, right: canvas.widthPx, bottom: area.bottom - 0.2 * em},
      unnamed: [...curves, ...competing].flatMap((curve) =>
        curve && !named.has(curve) ? [curve] : []
      ),
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

/** Curves that need a name: one alone is named by its axis, unlike what competes. */
function namesOf(
  {rows, curves, competing}: PlotContent,
  {theme}: Canvas
): readonly LabelledCurve[] {
  const [other] = competing
  if (curves.length === 1)
    return other
      ? [
          {
            curve: other,
            run: {text: 'Competing events', weight: 400, fill: theme.muted}
          }
        ]
      : []
  return curves.flatMap(function (curve, index) {
    const row = rows[index]
    const text = row?.words.name
    if (text === undefined || !row) return []
    return [{curve, run: {text, weight: 600, fill: row.look.textColour}}]
  })
}
