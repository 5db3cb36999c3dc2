import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import type {LinePoint} from '../../../analysis/figures/line.ts'
import type {Drawing} from '../../drawing.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {plainAxis} from '../../plain-axis.ts'
import {drawBottomAxis, tickHeight, tickText} from '../../plot-axes.ts'
import {
  drawPoint,
  seriesEntry,
  type SeriesLook,
  seriesLooks
} from '../../series-look.ts'
import {strokePx} from '../../stroke.ts'
import {layOutSymbolKey} from '../../symbol-key.ts'
import {drawLine, leading, lineWidth, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {drawPath} from '../participants/line-path.ts'
import {framePlots} from '../participants/plot-frame.ts'
import {tooWide} from '../participants/too-wide.ts'
import {
  describeLine,
  footnoteLine,
  printPoint,
  tabulateLine,
  valueTitle
} from './line-words.ts'
import {layOutEndLabels} from './end-labels.ts'
import {placeVisits} from './place-visits.ts'

type Input = FigureInput<'line'>

/** Draws means or medians over visits, one line a group. */
export function drawLineChart(input: Input, canvas: Canvas): Drawing {
  const {spec, data, words} = input
  const {groups, visits} = data
  const em = canvas.fontSizePx
  const looks = seriesLooks(
    groups.map(({level}) => level),
    spec.highlight,
    canvas
  )
  const points = groups.flatMap((group) => group.points)
  const axis = plainAxis(
    points.flatMap(({value, lower = value, upper = value}) => [
      value,
      lower,
      upper
    ])
  )
  const named = groups.filter(({name}) => name !== undefined)
  const last = visits.at(-1)?.at
  // A name beside a line that ends early would lie on the others.
  const labels = groups.every(({points: own}) => own.at(-1)?.at === last)
    ? layOutEndLabels(
        named.map(({name = ''}) => name),
        looks,
        canvas
      )
    : undefined
  const key = layOutSymbolKey(
    labels
      ? []
      : named.map(({name = ''}, index) =>
          seriesEntry(looks[index] ?? blank, name, true, canvas)
        ),
    canvas
  )
  const ends = [
    Math.min(...visits.map(({at}) => at)),
    Math.max(...visits.map(({at}) => at))
  ] as const
  const single = ends[0] === ends[1]
  // Words under the axis have room in the plot, and points in it.
  const sidePx = 1.1 * em
  const xOf = (left: number, width: number) =>
    single
      ? () => left + width / 2
      : scaleLinear(ends, [left + sidePx, left + width - sidePx])
  const request = (tickLines: number) => ({
    key: key ?? {heightPx: 0, draw: () => element('g', {})},
    yTitle: valueTitle(input),
    shareOf: axis.shareOf,
    ticksFor: (heightPx: number) => axis.ticks(Math.floor(heightPx / (2 * em))),
    panels: [{name: undefined, size: undefined, weight: 1, minWidthPx: 8 * em}],
    rightPx: labels?.widthPx ?? 0.6 * em,
    overPx: 0.4 * em,
    footPx:
      (tickHeight + (tickLines - 1) * leading + groups.length * leading + 0.2) *
      em,
    xTitle: spec['x-label'] ?? (data.numeric ? spec.visit : undefined),
    notes: [],
    gapPx: 0,
    drawPanel: () => []
  })
  const probe = framePlots(request(1), canvas)
  const [panel] = probe?.rows[0]?.panels ?? []
  const ticks =
    panel &&
    placeVisits(
      visits.map(({name, at}) => ({
        text: data.numeric ? tickText(at) : name,
        x: xOf(panel.x, panel.width)(at)
      })),
      canvas
    )
  const frame =
    key &&
    ticks &&
    framePlots(
      {
        ...request(ticks.lines),
        drawPanel: (_, box, y) => [
          ...groups.flatMap((group, index) =>
            drawGroup(
              group.points,
              xOf(box.x, box.width),
              y,
              (index - (groups.length - 1) / 2) * 0.3 * em,
              looks[index] ?? blank
            )
          ),
          ...(labels?.draw(
            box.x + box.width,
            groups.map(({points: own}) => y(own.at(-1)?.value ?? 0)),
            [box.top, box.bottom - 0.5 * em]
          ) ?? []),
          drawBottomAxis(
            visits.map(({at}) => ({at: xOf(box.x, box.width)(at), text: ''})),
            [box.x, box.x + box.width],
            box.bottom,
            canvas
          ),
          ...ticks.draw(box.bottom + 0.4 * em),
          ...groups.flatMap((group, index) =>
            drawSizes(
              group,
              looks[index] ?? blank,
              xOf(box.x, box.width),
              box.bottom +
                (tickHeight + (ticks.lines - 1 + index + 0.5) * leading + 0.2) *
                  em,
              box.x
            )
          )
        ]
      },
      canvas
    )
  if (!frame) return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? 'Line chart',
      alt: () => words.alt ?? describeLine(input),
      table: () => tabulateLine(input),
      footnote: footnoteLine(input),
      ...frame
    },
    canvas
  )

  function drawGroup(
    own: readonly LinePoint[],
    x: (value: number) => number,
    y: (value: number) => number,
    aside: number,
    look: SeriesLook
  ): readonly Element[] {
    const width = 1.2 * strokePx(canvas)
    const cap = 0.2 * em
    const at = (point: LinePoint) => x(point.at) + aside
    return [
      ...own.flatMap((point) =>
        point.lower === undefined || point.upper === undefined
          ? []
          : [
              element('path', {
                className: ['interval'],
                d: [y(point.lower), y(point.upper)]
                  .map(
                    (end) =>
                      `M${(at(point) - cap).toFixed(2)} ${end.toFixed(2)}h${(2 * cap).toFixed(2)}`
                  )
                  .concat(
                    `M${at(point).toFixed(2)} ${y(point.lower).toFixed(2)}V${y(point.upper).toFixed(2)}`
                  )
                  .join(''),
                fill: 'none',
                stroke: look.line.colour,
                strokeWidth: width
              })
            ]
      ),
      drawPath(
        own.map((point) => ({x: at(point), y: y(point.value)})),
        look.line
      ),
      ...own.map((point) =>
        drawPoint(look, at(point), y(point.value), 0.66 * em, canvas)
      )
    ]
  }

  /** Numbers of participants under the visits, where they have room. */
  function drawSizes(
    group: Input['data']['groups'][number],
    look: SeriesLook,
    x: (value: number) => number,
    y: number,
    left: number
  ): readonly Element[] {
    const muted = {weight: 400, fill: canvas.theme.muted} as const
    const head: Run = {text: 'n', ...muted}
    const drawn =
      group.name === undefined
        ? [drawLine([head], {x: left - 0.6 * em, y, anchor: 'end'}, canvas)]
        : [drawPoint(look, left - 0.9 * em, y, 0.62 * em, canvas)]
    let free = left - 0.4 * em
    for (const {visit, at} of group.points) {
      const {n} = printPoint(visit, group.level, input)
      if (!n) continue
      const run: Run = {text: n.text, ...muted, printed: n}
      const half = lineWidth([run], canvas) / 2
      if (x(at) - half < free) continue
      free = x(at) + half + 0.4 * em
      drawn.push(drawLine([run], {x: x(at), y, anchor: 'middle'}, canvas))
    }

    return drawn
  }
}

const blank: SeriesLook = {
  line: {colour: '#000000', widthPx: 1},
  shape: 'disc'
}
