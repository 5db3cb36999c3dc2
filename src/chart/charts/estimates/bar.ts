import type {Element} from 'hast'
import type {EstimateRow} from '../../../analysis/figures/estimates.ts'
import type {PlottedEstimate} from '../../../analysis/figures/measured-result.ts'
import type {Drawing, FigureIssue} from '../../drawing.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {refuseFigure} from '../../frame.ts'
import {strokePx} from '../../stroke.ts'
import type {Canvas} from '../../theme.ts'
import {tooWide} from '../participants/too-wide.ts'
import {drawEstimates, drawInterval, titleFoot} from './draw-estimates.ts'
import {axisTitle, estimatesOf} from './estimate-words.ts'
import {layOutEstimates} from './lay-out-estimates.ts'
import {type ValueScale, valueScale} from './value-scale.ts'

type Input = FigureInput<'bar'>

/** Draws results as bars from 0 with their intervals, one row each. */
export function drawBar(input: Input, canvas: Canvas): Drawing {
  const {spec} = input
  const rows = estimatesOf(input)
  const plotted = rows.flatMap(({plotted: each}) => each ?? [])
  const scale = valueScale(plotted, 'linear', spec.limits, [0])
  const issues = wrongWith(rows, scale, input)
  if (issues.length > 0) return refuseFigure(spec.id, issues, canvas)
  const layout = layOutEstimates(input, canvas)
  const foot = layout && titleFoot(axisTitle(input), layout.plot, canvas)
  if (!layout || !foot)
    return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)
  return drawEstimates(
    input,
    {
      title: 'Bar chart',
      layout,
      scale,
      foot,
      behind: (top, bottom, x) => [
        element('line', {
          x1: x(0),
          x2: x(0),
          y1: top,
          y2: bottom,
          stroke: canvas.theme.ink,
          strokeWidth: strokePx(canvas)
        })
      ],
      drawRow: (row, middle, x) =>
        row.plotted ? drawOne(row, row.plotted, middle, x) : []
    },
    canvas
  )

  function drawOne(
    row: EstimateRow,
    {value, lower, upper, bounded}: PlottedEstimate,
    y: number,
    x: (value: number) => number
  ): readonly Element[] {
    const {theme, fontSizePx: em} = canvas
    const [low, high] = scale.domain
    const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))]
    const left = lower === undefined || lower < low
    const right = upper === undefined || upper > high
    const {highlight} = spec
    const chosen =
      highlight === undefined ||
      highlight === row.level ||
      highlight === row.label
    return [
      element('rect', {
        x: from,
        y: y - 0.5 * em,
        width: Math.max(to - from, 1.5 * strokePx(canvas)),
        height: em,
        fill:
          highlight === undefined
            ? theme.accentMid
            : chosen
              ? theme.accent
              : theme.hatch
      }),
      ...(bounded
        ? [
            drawInterval(
              [x(left ? low : lower), x(right ? high : upper)],
              {left, right},
              y,
              canvas
            )
          ]
        : [])
    ]
  }
}

function wrongWith(
  rows: readonly EstimateRow[],
  {domain: [low, high]}: ValueScale,
  {spec}: Input
): readonly FigureIssue[] {
  if (low > 0 || high < 0 || !(low < high))
    return [
      {
        rule: 'axis-value',
        reason: `Unexpected axis from \`${low}\` to \`${high}\`, expected one with 0, where bars begin`,
        fix: 'Write `limits` with 0 in them, the lower end first.',
        place: spec.at('limits')
      }
    ]
  const {highlight} = spec
  const known = new Set(rows.flatMap(({level, label}) => [level, label]))
  const lost: readonly FigureIssue[] =
    highlight === undefined || known.has(highlight)
      ? []
      : [
          {
            rule: 'value-exists',
            reason: `Unexpected \`highlight\` of \`${highlight}\`, expected a level or label of a row`,
            fix: 'Name a level or a label that the figure shows.',
            place: spec.at('highlight')
          }
        ]
  return [
    ...lost,
    ...rows.flatMap(({id, plotted}): readonly FigureIssue[] =>
      plotted === undefined || (plotted.value >= low && plotted.value <= high)
        ? []
        : [
            {
              rule: 'axis-value',
              reason: `Unexpected value \`${plotted.value}\` of \`${id}\`, expected \`${low}\` to \`${high}\` as the axis`,
              fix: 'Widen `limits`.',
              place: spec.at('limits')
            }
          ]
    )
  ]
}
