import type {Element} from 'hast'
import type {Drawing, FigureIssue} from '../../drawing.ts'
import {element} from '../../element.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {drawLine, leading, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {type CurveInput, type CurveKind, settingsOf} from './curve-kind.ts'
import {curveLooks} from './curve-looks.ts'
import {printBeside, printCurve} from './curve-words.ts'
import {describeCurves, noteCurves} from './describe-curves.ts'
import {aboveRisk, type FigureLayout, layOutFigure} from './lay-out-figure.ts'
import {drawPlot, type PlotContent} from './plot.ts'
import {stepCurve} from './steps.ts'
import type {Row} from './summary.ts'
import {tabulateCurves} from './tabulate-curves.ts'
import {drawTimeAxis, timeAxisHeight} from './time-axis.ts'

/**
 * Draws curves over time: steps with marks of censoring and areas of their
 * intervals, events, medians and tests in the plot or over it, and the numbers
 * at risk exactly under the ticks.
 */
export function drawCurves(
  input: CurveInput,
  kind: CurveKind,
  canvas: Canvas
): Drawing {
  const {spec, data, results, style, words} = input
  const {bands} = settingsOf(input)
  const looks = curveLooks(data, spec.highlight, canvas)
  const printed = data.curves.map((curve) =>
    printCurve(spec.id, curve, data, results, style)
  )
  const rows = printed.flatMap((words, index): readonly Row[] => {
    const look = looks[index]
    return look ? [{words, look}] : []
  })
  const beside = printBeside(data, results, style)
  const {start} = kind
  const plot: PlotContent = {
    rows,
    curves: data.curves.map(({steps}) => stepCurve(steps, start, data.until)),
    competing: data.curves.map(
      ({competing}) => competing && stepCurve(competing, start, data.until)
    ),
    bands,
    data,
    medians: data.curves.map(({level}) => medianAt(data.medians, level, input)),
    summary: undefined
  }
  const layout = layOutFigure(
    input,
    kind,
    {rows, beside, data, at: kind.at},
    plot,
    style,
    canvas
  )
  if (!layout)
    return refuseFigure(spec.id, [tooWide(spec.place, canvas)], canvas)

  const {plotTop, belowPx} = layout
  const [least, natural, most] = layout.plotPx
  const plotHeight = (stretch: number) => least + (most - least) * stretch
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? kind.curves,
      alt: () => words.alt ?? describeCurves(input, kind, printed, beside),
      table: () => tabulateCurves(input, kind, printed, beside),
      footnote: noteCurves(input, kind, bands),
      naturalStretch: (natural - least) / (most - least),
      heightAt: (stretch) => plotTop + plotHeight(stretch) + belowPx,
      draw: (stretch) => drawLaidOut(layout, plot, plotHeight(stretch), canvas)
    },
    canvas
  )
}

function drawLaidOut(
  layout: FigureLayout,
  plot: PlotContent,
  plotPx: number,
  canvas: Canvas
): readonly Element[] {
  const {left, right, plotTop, summary, inside, risk, titleLines} = layout
  const em = canvas.fontSizePx
  const bottom = plotTop + plotPx
  const y = (height: number) => bottom - height * plotPx
  const titleY = bottom + (timeAxisHeight + leading / 2) * em
  const headY = titleY + (titleLines - 1) * leading * em
  const box = inside && {
    left: inside.x,
    right: inside.x + summary.widthPx,
    ...heightOf(
      inside.corner === 'top'
        ? plotTop - 0.3 * em
        : bottom - 0.5 * em - summary.heightPx
    )
  }
  return [
    group('key', summary.draw(box?.left ?? 0, box?.top ?? 0)),
    group('axis', [
      text(layout.yTitle.run, layout.yTitle.x, layout.yTitleY, 'start')
    ]),
    ...drawPlot(
      {...plot, summary: box},
      {x: layout.x, y},
      {left, right, top: plotTop, bottom},
      canvas
    ),
    layout.heights.draw(left, y),
    drawTimeAxis(plot.data, layout.named, layout.x, bottom, canvas),
    group('axis', [text(layout.xTitle.run, layout.xTitle.x, titleY, 'middle')]),
    ...(risk?.head ? [text(risk.head, 0, headY, 'start')] : []),
    ...(risk
      ? [risk.draw(headY + (leading / 2 + aboveRisk) * em, layout.named)]
      : [])
  ]

  function heightOf(top: number) {
    return {top, bottom: top + summary.heightPx}
  }

  function text(
    run: Run,
    x: number,
    y: number,
    anchor: 'start' | 'middle'
  ): Element {
    return drawLine([run], {x, y, anchor}, canvas)
  }
}

function group(name: string, parts: readonly Element[]): Element {
  return element('g', {className: [name]}, ...parts)
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

function tooWide(place: FigureIssue['place'], canvas: Canvas): FigureIssue {
  const ems = Math.round(canvas.widthPx / canvas.fontSizePx)
  return {
    rule: 'figure-label-fits',
    reason: `Unexpected words wider than the figure, expected at most \`${ems}\` times the type size`,
    fix: 'Shorten the names of levels under `names`, or `x-label` and `y-label`.',
    place
  }
}
