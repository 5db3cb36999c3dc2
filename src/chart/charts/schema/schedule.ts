import {scaleLinear} from 'd3-scale'
import type {Element} from 'hast'
import type {FigureSpec} from '../../../trial/figure-spec.ts'
import {element} from '../../element.ts'
import {strokePx} from '../../stroke.ts'
import {drawLine, leading, wrapLabel} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'

type ScheduleSpec = NonNullable<FigureSpec<'schema'>['schedule']>

/** What is done when, laid out but for the distance of its rows. */
export interface Schedule {
  readonly heightAt: (stretch: number) => number
  readonly draw: (top: number, stretch: number) => readonly Element[]
}

/** Sizes in units of the type. */
const mark = 0.42
const labelPart = 0.38

/**
 * Lays out the marks of a cycle: a row for each treatment and assessment over
 * a time axis.
 *
 * @returns
 *   `undefined` if a word is too wide.
 */
export function layOutSchedule(
  {from = 1, rows, title, unit = 'Day', until}: ScheduleSpec,
  canvas: Canvas
): Schedule | undefined {
  const {fontSizePx: em, theme, widthPx} = canvas
  const measure = (text: string) => canvas.measureText(text, em, 400)
  const labels = rows.map(({label}) =>
    wrapLabel(label, widthPx * labelPart, measure)
  )
  const head =
    title === undefined
      ? []
      : wrapLabel(title, widthPx, (text) => canvas.measureText(text, em, 600))
  if (!head || labels.includes(undefined)) return undefined
  const names = labels.map((lines) => lines ?? [])
  const labelPx = Math.max(
    measure(unit),
    ...names.flat().map((line) => measure(line))
  )
  const times = [...new Set(rows.flatMap(({at}) => at))].toSorted(
    (a, b) => a - b
  )
  const inset = Math.max(
    mark * em,
    ...[from, until].map((time) => measure(String(time)) / 2)
  )
  const start = labelPx + 0.9 * em + inset
  const end = widthPx - inset
  if (end - start < 8 * em) return undefined
  const scale = scaleLinear([from, until], [start, end])
  const headPx = head.length * leading * em + (head.length > 0 ? 0.4 * em : 0)
  const rowPx = (index: number, stretch: number) =>
    Math.max((names[index]?.length ?? 1) * leading + 0.25, 1.6) * em +
    stretch * 0.9 * em
  const rowsPx = (stretch: number) =>
    rows.reduce((sum, _, index) => sum + rowPx(index, stretch), 0)

  return {
    heightAt: (stretch) => headPx + rowsPx(stretch) + 2.1 * em,
    draw(top, stretch) {
      const axis = top + headPx + rowsPx(stretch) + 0.3 * em
      let y = top + headPx
      return [
        ...head.map((text, index) =>
          drawLine(
            [{text, weight: 600, fill: theme.ink}],
            {x: 0, y: top + (index + 0.5) * leading * em, anchor: 'start'},
            canvas
          )
        ),
        ...rows.flatMap(function ({at, dose}, index) {
          const height = rowPx(index, stretch)
          const middle = y + height / 2
          y += height
          return drawRow(names[index] ?? [], at, dose === true, middle)
        }),
        drawAxis(axis)
      ]
    }
  }

  function drawRow(
    lines: readonly string[],
    at: readonly number[],
    dose: boolean,
    middle: number
  ): readonly Element[] {
    const first = middle - ((lines.length - 1) / 2) * leading * em
    return [
      ...lines.map((text, index) =>
        drawLine(
          [{text, weight: 400, fill: theme.ink}],
          {x: 0, y: first + index * leading * em, anchor: 'start'},
          canvas
        )
      ),
      element('line', {
        x1: start,
        y1: middle,
        x2: end,
        y2: middle,
        stroke: theme.hair,
        strokeWidth: strokePx(canvas)
      }),
      ...at.map((time) => drawMark(scale(time), middle, dose))
    ]
  }

  /** Treatment is a filled triangle, an assessment an open circle. */
  function drawMark(x: number, y: number, dose: boolean): Element {
    const r = mark * em
    return dose
      ? element('polygon', {
          points: [
            [x - r, y - r * 0.85],
            [x + r, y - r * 0.85],
            [x, y + r]
          ]
            .map((spot) => spot.map(fixed).join(','))
            .join(' '),
          fill: theme.accent
        })
      : element('circle', {
          cx: x,
          cy: y,
          r: r * 0.78,
          fill: theme.paper,
          stroke: theme.ink,
          strokeWidth: strokePx(canvas) * 1.6
        })
  }

  /** The axis names the times that rows use, as far as they have room. */
  function drawAxis(y: number): Element {
    const stroke = strokePx(canvas)
    let free = -Infinity
    const texts = times.flatMap(function (time) {
      const text = String(time)
      const x = scale(time)
      const half = measure(text) / 2
      if (x - half < free) return []
      free = x + half + 0.35 * em
      return [label(text, x, 'middle')]
    })
    return element(
      'g',
      {className: ['axis']},
      element('line', {
        x1: start,
        y1: y,
        x2: end,
        y2: y,
        stroke: theme.ink,
        strokeWidth: stroke
      }),
      ...times.map((time) =>
        element('line', {
          x1: scale(time),
          y1: y,
          x2: scale(time),
          y2: y + 0.3 * em,
          stroke: theme.ink,
          strokeWidth: stroke
        })
      ),
      label(unit, 0, 'start'),
      ...texts
    )

    function label(text: string, x: number, anchor: 'middle' | 'start') {
      return drawLine(
        [{text, weight: 400, fill: theme.ink}],
        {x, y: y + 1.05 * em, anchor},
        canvas
      )
    }
  }
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}
