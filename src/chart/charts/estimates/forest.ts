import type {Element} from 'hast'
import type {EstimateRow} from '../../../analysis/figures/estimates.ts'
import type {PlottedEstimate} from '../../../analysis/figures/measured-result.ts'
import type {Drawing, FigureIssue} from '../../drawing.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {refuseFigure} from '../../frame.ts'
import {markPath} from '../../mark.ts'
import {strokePx} from '../../stroke.ts'
import type {Canvas} from '../../theme.ts'
import {tooWide} from '../participants/too-wide.ts'
import {
  drawEstimates,
  drawInterval,
  type EstimatePlot,
  titleFoot
} from './draw-estimates.ts'
import {axisTitle, estimatesOf} from './estimate-words.ts'
import {favorsFoot} from './favors-foot.ts'
import {layOutEstimates} from './lay-out-estimates.ts'
import {squareSizes} from './square-sizes.ts'
import {type ValueScale, valueScale} from './value-scale.ts'

type Input = FigureInput<'forest'>

/** Draws estimates with intervals, one row each, and the line of no effect. */
export function drawForest(input: Input, canvas: Canvas): Drawing {
  const {spec, data} = input
  const log =
    (spec.scale ?? (data.measure === 'ratio' ? 'log' : 'linear')) === 'log'
  const none =
    spec['no-effect'] ??
    (log ? 1 : data.unit === 'percentage points' ? 0 : undefined)
  const rows = estimatesOf(input)
  const plotted = rows.flatMap(({plotted: each}) => each ?? [])
  const scale = valueScale(
    plotted,
    log ? 'log' : 'linear',
    spec.limits,
    none === undefined ? [] : [none]
  )
  const issues = misplaced(rows, scale, none, log, input)
  if (issues.length > 0) return refuseFigure(spec.id, issues, canvas)
  const layout = layOutEstimates(input, canvas)
  const foot = layout && footOf(input, none, layout.plot, scale, canvas)
  if (!layout || !foot)
    return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)

  const sides = squareSizes(
    rows,
    (spec.squares ?? (data.measure === 'ratio' ? 'weighted' : 'equal')) ===
      'weighted',
    log
  )
  const overall = rows.find((row) => row.overall)?.plotted?.value
  return drawEstimates(
    input,
    {
      title: 'Forest plot',
      layout,
      scale,
      foot,
      behind: (top, bottom, x) => [
        ...(none === undefined
          ? []
          : [upright(x(none), top, bottom, undefined, canvas)]),
        ...(overall === undefined
          ? []
          : [upright(x(overall), top, bottom, [0.3, 0.22], canvas)])
      ],
      drawRow: (row, middle, x) =>
        row.plotted
          ? drawEstimate(row, row.plotted, sides.get(row) ?? 1, middle, x)
          : []
    },
    canvas
  )

  function drawEstimate(
    {overall: diamond}: EstimateRow,
    {value, lower, upper, bounded}: PlottedEstimate,
    side: number,
    y: number,
    x: (value: number) => number
  ): readonly Element[] {
    const em = canvas.fontSizePx
    const [low, high] = scale.domain
    const left = lower === undefined || lower < low || (log && lower <= 0)
    const right = upper === undefined || upper > high || upper === Infinity
    const from = x(left ? low : Math.min(lower, high))
    const to = x(right ? high : Math.max(upper, low))
    if (diamond && bounded && !left && !right) {
      const half = 0.4 * em
      return [
        element('path', {
          className: ['overall'],
          d: `M${from.toFixed(2)} ${y.toFixed(2)}L${x(value).toFixed(2)} ${(y - half).toFixed(2)}L${to.toFixed(2)} ${y.toFixed(2)}L${x(value).toFixed(2)} ${(y + half).toFixed(2)}Z`,
          fill: canvas.theme.accent
        })
      ]
    }

    return [
      ...(bounded ? [drawInterval([from, to], {left, right}, y, canvas)] : []),
      element('path', {
        className: ['estimate'],
        d: markPath('square', x(value), y, side * em),
        fill: canvas.theme.accent,
        stroke: canvas.theme.paper,
        strokeWidth: 0.6 * strokePx(canvas)
      })
    ]
  }
}

function upright(
  x: number,
  top: number,
  bottom: number,
  dash: readonly number[] | undefined,
  canvas: Canvas
): Element {
  const em = canvas.fontSizePx
  return element('line', {
    className: [dash ? 'overall-line' : 'no-effect'],
    x1: x,
    x2: x,
    y1: top,
    y2: bottom,
    stroke: dash ? canvas.theme.accent : canvas.theme.ink,
    strokeWidth: strokePx(canvas),
    strokeDashArray: dash?.map((part) => (part * em).toFixed(2)).join(' ')
  })
}

/** What lies on the sides of no effect, or else the title of the axis. */
function footOf(
  input: Input,
  none: number | undefined,
  [start, end]: readonly [number, number],
  {shareOf}: ValueScale,
  canvas: Canvas
): EstimatePlot['foot'] | undefined {
  const {favors} = input.spec
  if (!favors || none === undefined)
    return titleFoot(axisTitle(input), [start, end], canvas)
  return favorsFoot(favors, start + shareOf(none) * (end - start), canvas)
}

/** Estimates without a place on the axis. */
function misplaced(
  rows: readonly EstimateRow[],
  {domain}: ValueScale,
  none: number | undefined,
  log: boolean,
  {spec}: Input
): readonly FigureIssue[] {
  const [low, high] = domain
  if (log && (low <= 0 || (none ?? 1) <= 0))
    return [
      {
        rule: 'axis-value',
        reason: `Unexpected \`${low <= 0 ? low : none}\` on a logarithmic axis, expected a value above 0`,
        fix: 'Write `scale: linear`, or correct `limits` and `no-effect`.',
        place: spec.at(low <= 0 ? 'limits' : 'no-effect')
      }
    ]
  if (!(low < high))
    return [
      {
        rule: 'axis-value',
        reason: `Unexpected end of the axis \`${high}\`, expected more than \`${low}\``,
        fix: 'Write the lower end first.',
        place: spec.at('limits')
      }
    ]
  return rows.flatMap(({id, level, plotted}): readonly FigureIssue[] => {
    const value = plotted?.value
    if (value === undefined || (value >= low && value <= high)) return []
    return [
      {
        rule: 'axis-value',
        reason: `Unexpected estimate \`${value}\` of \`${id}\`${level === 'all' ? '' : `, level \`${level}\``}, expected \`${low}\` to \`${high}\` as the axis`,
        fix: log && value <= 0 ? 'Write `scale: linear`.' : 'Widen `limits`.',
        place: spec.at('limits')
      }
    ]
  })
}
