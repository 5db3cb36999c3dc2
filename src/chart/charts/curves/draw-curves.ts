import type {Element} from 'hast'
import type {Drawing, FigureIssue} from '../../drawing.ts'
import {element} from '../../element.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {drawLine, leading, lineWidth, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {
  type CurveInput,
  type CurveKind,
  nameOutcome,
  nameTime,
  settingsOf
} from './curve-kind.ts'
import {curveLooks} from './curve-looks.ts'
import {printBeside, printCurve} from './curve-words.ts'
import {describeCurves, noteCurves} from './describe-curves.ts'
import {layOutHeights} from './height-axis.ts'
import {placeInside} from './place-inside.ts'
import {drawPlot, type PlotContent} from './plot.ts'
import {layOutRiskTable} from './risk-table.ts'
import {stepCurve} from './steps.ts'
import {layOutSentences} from './summary-sentences.ts'
import {layOutTable} from './summary-table.ts'
import type {Row} from './summary.ts'
import {tabulateCurves} from './tabulate-curves.ts'
import {drawTimeAxis, nameTicks, timeAxisHeight} from './time-axis.ts'

/** Sizes in units of the type. */
const belowSummary = 0.9
const belowTitle = 0.55
const aboveRisk = 0.25
/** Least height of the plot. */
const leastPlot = 9

/**
 * Draws curves over time: steps with marks of censoring and areas of their
 * intervals, events, medians and tests in the plot or over it, and the numbers
 * at risk exactly under the ticks.
 *
 * The summary stands in the corner of the plot that curves leave free, or else
 * over it, as a table, or in sentences where that is too wide.
 */
export function drawCurves(
  input: CurveInput,
  kind: CurveKind,
  canvas: Canvas
): Drawing {
  const {spec, data, results, style, words} = input
  const em = canvas.fontSizePx
  const {unit, bands} = settingsOf(input)
  const looks = curveLooks(data, spec.highlight, canvas)
  const printed = data.curves.map((curve) =>
    printCurve(spec.id, curve, data, results, style)
  )
  const rows = printed.flatMap((words, index): readonly Row[] => {
    const look = looks[index]
    return look ? [{words, look}] : []
  })
  const beside = printBeside(data, results, style)
  const content = {rows, beside, data, at: kind.at}
  const risk =
    spec['risk-table'] === 'none'
      ? 'none'
      : layOutRiskTable(rows, spec['risk-table'] ?? 'basic', canvas)
  const table = layOutTable(content, canvas)
  const summary = table ?? layOutSentences(content, canvas)
  const [yTitle, xTitle] = [
    titleRun(
      `${nameOutcome(input, kind)}${unit === 'percent' ? ', %' : ', probability'}`,
      canvas
    ),
    titleRun(nameTime(input), canvas)
  ]
  const titles = [yTitle, xTitle].map((run) => lineWidth([run], canvas))
  if (!risk || !summary || Math.max(...titles) > canvas.widthPx)
    return refuseFigure(spec.id, [tooWide(spec.place, canvas)], canvas)

  const {ticks, until} = data
  const heights = layOutHeights(unit, style, canvas)
  const riskPx = risk === 'none' ? 0 : risk.numberPx
  const lastTick = ticks.at(-1) ?? 0
  const lastPx = Math.max(
    riskPx,
    lineWidth([titleRun(String(lastTick), canvas)], canvas)
  )
  const left = Math.max(heights.widthPx, risk === 'none' ? 0 : risk.gutterPx)
  const right = canvas.widthPx - Math.max(lastPx / 2, 0.3 * em)
  const x = (time: number) => left + (time / until) * (right - left)
  const named = nameTicks(ticks, x, riskPx, canvas)
  const curves = data.curves.map(({steps}) =>
    stepCurve(steps, kind.start, until)
  )
  const competing = data.curves.map(
    ({competing}) => competing && stepCurve(competing, kind.start, until)
  )

  const width = right - left
  const natural = Math.max(12 * em, Math.min(width * 0.56, 26 * em))
  const inside =
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
  const isInside = inside !== undefined && inside.plotPx <= natural
  const plotRange = [
    Math.max(Math.min(leastPlot * em, natural), isInside ? inside.plotPx : 0),
    Math.max(natural * 1.7, width * 0.8)
  ] as const
  const summaryPx = isInside ? 0 : summary.heightPx + belowSummary * em
  const plotTop = summaryPx + (leading + belowTitle) * em
  const head = risk === 'none' ? undefined : risk.head
  const headPx = head ? lineWidth([head], canvas) : 0
  // Over the numbers of its axis, unless it is too long for that.
  const yTitleX = Math.max(
    0,
    Math.min(left - heights.widthPx, canvas.widthPx - (titles[0] ?? 0))
  )
  const middle = (left + right) / 2
  const titleX = Math.min(middle, canvas.widthPx - (titles[1] ?? 0) / 2)
  // The title of the axis and that of the table share a line if they can.
  const sharesLine = headPx + em <= titleX - (titles[1] ?? 0) / 2
  const titleLines = head && !sharesLine ? 2 : 1
  const belowPlot =
    (timeAxisHeight + titleLines * leading) * em +
    (risk === 'none' ? 0 : aboveRisk * em + risk.heightPx)
  const plotHeight = (stretch: number) =>
    plotRange[0] + (plotRange[1] - plotRange[0]) * stretch
  const plot: Omit<PlotContent, 'summary'> = {
    rows,
    curves,
    competing,
    bands,
    data,
    medians: data.curves.map(({level}) => medianAt(data.medians, level, input))
  }

  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? kind.curves,
      alt: words.alt ?? describeCurves(input, kind, printed, beside),
      table: tabulateCurves(input, kind, printed, beside),
      footnote: noteCurves(input, kind, bands),
      naturalStretch: stretchOf(natural, plotRange),
      heightAt: (stretch) => plotTop + plotHeight(stretch) + belowPlot,
      draw(stretch) {
        const bottom = plotTop + plotHeight(stretch)
        const y = (height: number) => bottom - height * plotHeight(stretch)
        const titleY = bottom + (timeAxisHeight + leading / 2) * em
        const riskTop =
          bottom + (timeAxisHeight + titleLines * leading + aboveRisk) * em
        const at = isInside && {
          x: inside.x,
          y:
            inside.corner === 'top'
              ? plotTop - 0.3 * em
              : bottom - 0.5 * em - summary.heightPx
        }
        return [
          ...(at ? [] : [group('key', summary.draw(0, 0))]),
          group('axis', [
            drawLine(
              [yTitle],
              {x: yTitleX, y: summaryPx + (leading / 2) * em, anchor: 'start'},
              canvas
            )
          ]),
          ...drawPlot(
            {
              ...plot,
              summary: at
                ? {
                    left: at.x,
                    right: at.x + summary.widthPx,
                    top: at.y,
                    bottom: at.y + summary.heightPx
                  }
                : undefined
            },
            {x, y},
            {left, right, top: plotTop, bottom},
            canvas
          ),
          heights.draw(left, y),
          drawTimeAxis(ticks, named, until, x, bottom, canvas),
          group('axis', [
            drawLine([xTitle], {x: titleX, y: titleY, anchor: 'middle'}, canvas)
          ]),
          ...(at ? [group('key', summary.draw(at.x, at.y))] : []),
          ...(head
            ? [
                drawLine(
                  [head],
                  {
                    x: 0,
                    y: titleY + (titleLines - 1) * leading * em,
                    anchor: 'start'
                  },
                  canvas
                )
              ]
            : []),
          ...(risk === 'none' ? [] : [risk.draw(riskTop, named)])
        ]
      }
    },
    canvas
  )
}

function group(name: string, parts: readonly Element[]): Element {
  return element('g', {className: [name]}, ...parts)
}

function titleRun(text: string, {theme}: Canvas): Run {
  return {text, weight: 400, fill: theme.ink}
}

/** Median of a curve, where it is reached. */
function medianAt(
  id: string | undefined,
  level: string,
  {results}: CurveInput
): number | undefined {
  const group = id === undefined ? undefined : results.get(id)
  const result =
    group?.levels.get(level) ?? (level === 'all' ? group?.all : undefined)
  return result?.kind === 'estimate' ? result.value : undefined
}

function stretchOf(
  height: number,
  [least, most]: readonly [number, number]
): number {
  return most > least
    ? Math.min(1, Math.max(0, (height - least) / (most - least)))
    : 0
}

function tooWide(place: FigureIssue['place'], canvas: Canvas): FigureIssue {
  const ems = Math.round(canvas.widthPx / canvas.fontSizePx)
  return {
    rule: 'figure-label-fits',
    reason: `Unexpected words wider than the figure, expected at most \`${ems}\` times the type size`,
    fix: 'Shorten the names of levels under `names`, or `x-label` and `y-label`.',
    place
  }
}
