import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import {defaultLines} from '../../../analysis/figures/best-changes.ts'
import type {SpiderLine} from '../../../analysis/figures/spider.ts'
import type {Drawing} from '../../drawing.ts'
import {element} from '../../element.ts'
import type {FigureInput} from '../../figure.ts'
import {frameFigure, refuseFigure} from '../../frame.ts'
import {drawKeyMark, drawMark, markPath} from '../../mark.ts'
import {drawBottomAxis, tickHeight} from '../../plot-axes.ts'
import {strokePx} from '../../stroke.ts'
import {layOutSymbolKey, type SymbolEntry} from '../../symbol-key.ts'
import type {Canvas} from '../../theme.ts'
import {timeTicks, timeTitle} from '../../time-ticks.ts'
import {drawPath, type LineLook} from '../participants/line-path.ts'
import {
  drawLines,
  drawZero,
  linesWidth,
  percentAxis
} from '../participants/percent-axis.ts'
import {framePlots, type PlotBox} from '../participants/plot-frame.ts'
import {
  type LookOf,
  responseColour,
  responseNames,
  responseOrder
} from '../participants/response-look.ts'
import {tooWide} from '../participants/too-wide.ts'
import {createFigurePrinter, sentence} from '../participants/words.ts'
import {describeSpider, footnoteSpider, tabulateSpider} from './spider-words.ts'

/** Dashes tell responses apart without colour. */
const dashes: Readonly<Partial<Record<LookOf, readonly number[]>>> = {
  SD: [4, 1.6],
  NN: [4, 1.6, 1, 1.6],
  PD: [1.3, 1.3],
  NE: [1, 2.2],
  none: [1, 2.2]
}

/** Draws change from baseline over time, one line a participant. */
export function drawSpider(
  input: FigureInput<'spider'>,
  canvas: Canvas
): Drawing {
  const {spec, data, words} = input
  const em = canvas.fontSizePx
  const printer = createFigurePrinter(input)
  const lines = spec.lines ?? defaultLines
  const coloured = spec.response !== undefined
  const groups = data.groups
    .map(({name, level}) => ({
      name,
      level,
      lines: data.lines.filter(
        ({group}) => name === undefined || group === level
      )
    }))
    .filter((group) => group.lines.length > 0)
  const axis = percentAxis(
    data.lines.flatMap(({points}) => points.map(({percent}) => percent)),
    lines,
    undefined,
    canvas
  )
  const key = layOutSymbolKey(keyEntries(input, coloured, canvas), canvas)
  const longest = Math.max(
    ...data.lines.flatMap(({points}) => points.map(({time}) => time))
  )
  const many = Math.max(...groups.map((group) => group.lines.length)) > 40
  const assessed = printer.value('assessed')
  const frame =
    key &&
    framePlots(
      {
        key,
        yTitle: `Change from baseline${spec.measure ? `, ${spec.measure}` : ''}`,
        ...axis,
        panels: groups.map(({name, level}) => ({
          name,
          size:
            name === undefined
              ? undefined
              : printer.value('participants', level),
          weight: 1,
          minWidthPx: 12 * em
        })),
        rightPx: Math.max(linesWidth(lines, canvas), 1.2 * em),
        overPx: 0.4 * em,
        footPx: tickHeight * em,
        xTitle: timeTitle(data.unit, spec.origin),
        notes: [
          sentence(['Assessed after baseline: ', assessed, '.'], canvas.theme)
        ],
        gapPx: 2.4 * em,
        drawPanel(index, box, y) {
          const end = box.x + box.width - 0.7 * em
          const scale = scaleLinear([0, longest], [box.x, end])
          const ticks = timeTicks(longest, data.unit, end - box.x, canvas)
          return [
            ...drawLines(lines, box, y, canvas),
            drawZero(box, y, canvas),
            ...(groups[index]?.lines ?? []).map((line) =>
              drawLineOf(line, scale, y, coloured, many, canvas)
            ),
            drawBottom(ticks, scale, box, canvas)
          ]
        }
      },
      canvas
    )
  if (!frame) return refuseFigure(spec.id, [tooWide(spec, canvas)], canvas)
  return frameFigure(
    {
      id: spec.id,
      type: spec.type,
      title: words.title ?? 'Spider plot',
      alt: () => words.alt ?? describeSpider(input, printer),
      table: () => tabulateSpider(input, printer),
      footnote: footnoteSpider(input, lines),
      ...frame
    },
    canvas
  )
}

function drawBottom(
  ticks: readonly number[],
  scale: (value: number) => number,
  {x, width, bottom}: PlotBox,
  canvas: Canvas
): Element {
  return drawBottomAxis(
    ticks.map((value) => ({at: scale(value), text: String(value)})),
    [x, x + width],
    bottom,
    canvas
  )
}

function lookOf(
  response: LookOf | undefined,
  coloured: boolean,
  many: boolean,
  canvas: Canvas
): LineLook {
  const widthPx = (many ? 1.1 : 1.9) * strokePx(canvas)
  if (!coloured) return {colour: canvas.theme.accent, widthPx}
  const of = response ?? 'none'
  return {
    colour: responseColour(of, canvas.theme),
    widthPx: of === 'CR' ? 1.5 * widthPx : widthPx,
    dash: dashes[of]
  }
}

function drawLineOf(
  {points, response, newLesion, ongoing}: SpiderLine,
  x: (value: number) => number,
  y: (value: number) => number,
  coloured: boolean,
  many: boolean,
  canvas: Canvas
): Element {
  const em = canvas.fontSizePx
  const look = lookOf(response, coloured, many, canvas)
  const placed = points.map(({time, percent}) => ({x: x(time), y: y(percent)}))
  const last = placed.at(-1) ?? {x: x(0), y: y(0)}
  return element(
    'g',
    {},
    drawPath([{x: x(0), y: y(0)}, ...placed], look),
    ...(many
      ? []
      : [
          element('path', {
            d: placed
              .map((point) => markPath('disc', point.x, point.y, 0.45 * em))
              .join(''),
            fill: look.colour
          })
        ]),
    ...(newLesion
      ? [
          drawMark(
            'diamond',
            last.x,
            last.y,
            0.75 * em,
            canvas.theme.ink,
            canvas
          )
        ]
      : []),
    ...(ongoing
      ? [
          drawMark(
            'arrow',
            last.x + (newLesion ? 0.8 : 0.5) * em,
            last.y,
            0.6 * em,
            canvas.theme.ink,
            canvas
          )
        ]
      : [])
  )
}

function keyEntries(
  {data}: FigureInput<'spider'>,
  coloured: boolean,
  canvas: Canvas
): readonly SymbolEntry[] {
  const em = canvas.fontSizePx
  const used = new Set(data.lines.map(({response}) => response ?? 'none'))
  const {ink} = canvas.theme
  return [
    ...responseOrder
      .filter((response) => coloured && used.has(response))
      .map((response): SymbolEntry => ({
        width: 1.9,
        name: responseNames[response],
        draw: (x, y) =>
          drawPath(
            [
              {x, y},
              {x: x + 1.9 * em, y}
            ],
            lookOf(response, true, false, canvas)
          )
      })),
    ...(data.lines.some(({newLesion}) => newLesion)
      ? [
          {
            width: 0.82,
            name: 'New lesion',
            draw: (x: number, y: number) =>
              drawKeyMark('diamond', x + 0.41 * em, y, 0.75 * em, ink, canvas)
          }
        ]
      : []),
    ...(data.lines.some(({ongoing}) => ongoing)
      ? [
          {
            width: 0.8,
            name: 'Ongoing',
            draw: (x: number, y: number) =>
              drawKeyMark('arrow', x + 0.4 * em, y, 0.7 * em, ink, canvas)
          }
        ]
      : [])
  ]
}
