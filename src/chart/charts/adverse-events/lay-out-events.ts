import type {EventRow} from '../../../analysis/figures/adverse-events.ts'
import type {FigureInput} from '../../figure.ts'
import type {Printed} from '../../printed.ts'
import {type LinePlace, lineWidth, type Run} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {
  countEvent,
  type EventNumbers,
  type GradeBand,
  printOn
} from './event-numbers.ts'
import {sideHead, valueRuns, wrapTerms} from './event-texts.ts'

type Input = FigureInput<'adverse-events'>

/** Bars that grow from one line, and what stands over them. */
export interface Track {
  /** Where bars begin. */
  readonly x: number
  readonly direction: 1 | -1
  /** Length of the axis. */
  readonly lengthPx: number
  readonly head: readonly (readonly Run[])[]
  readonly bars: readonly (EventNumbers['shares'] | undefined)[]
  /** Values at the ends of bars; absent where columns have them. */
  readonly values: readonly (readonly Run[])[]
}

/** A column of values. */
export interface ValueColumn {
  /** Right edge. */
  readonly x: number
  readonly head: readonly string[]
  readonly values: readonly (readonly Run[])[]
}

/** What the bars of a track count. */
interface Request {
  readonly side: Input['data']['sides'][number]
  readonly of: 'any' | 'severe'
}

/** Where everything stands across the figure. */
export interface EventColumns {
  readonly labels: readonly (readonly string[])[]
  readonly labelX: number
  readonly labelAnchor: LinePlace['anchor']
  readonly tracks: readonly Track[]
  readonly columns: readonly ValueColumn[]
}

/** Sizes in units of the type. */
const labelGap = 0.7
const columnGap = 1
const valueGap = 0.35
const shortestTrack = 3.5
const roomyTrack = 9

/**
 * Lays out terms, bars and values across the figure.
 *
 * @returns
 *   `undefined` if a word has no room.
 */
export function layOutEvents(
  input: Input,
  canvas: Canvas
): EventColumns | undefined {
  return input.data.form === 'stacked'
    ? layOutOne(input, canvas)
    : layOutTwo(input, canvas)
}

/** Terms in the middle, bars to the left and to the right. */
function layOutTwo(input: Input, canvas: Canvas): EventColumns | undefined {
  const {sides, rows, form} = input.data
  const em = canvas.fontSizePx
  const [left = {level: 'all', name: undefined}, right = left] = sides
  const requests: readonly Request[] =
    form === 'arms'
      ? [
          {side: left, of: 'any'},
          {side: right, of: 'any'}
        ]
      : [
          {side: left, of: 'any'},
          {side: left, of: 'severe'}
        ]
  const values = requests.map(({side, of}) =>
    rows.map((row) =>
      row.kind === 'head'
        ? []
        : valueRuns(
            [
              printOn(
                of === 'any' ? row.ids.any : row.ids.severe,
                'percent',
                side,
                input
              )
            ],
            canvas
          )
    )
  )
  const valueWidth =
    Math.max(...values.flat().map((runs) => lineWidth(runs, canvas))) +
    valueGap * em
  const most =
    canvas.widthPx - 2 * (labelGap + shortestTrack) * em - 2 * valueWidth
  const labels = wrapTerms(rows, Math.min(most, 0.36 * canvas.widthPx), canvas)
  if (!labels) return undefined
  const lengthPx =
    (canvas.widthPx - labels.widthPx) / 2 - labelGap * em - valueWidth
  const heads = requests.map(({side, of}) =>
    form === 'arms'
      ? sideHead(side.name, countOf(input, side), lengthPx + valueWidth, canvas)
      : sideHead(
          of === 'any' ? 'Any grade' : 'Grade\u00A0≥3',
          countOf(input, side),
          lengthPx + valueWidth,
          canvas
        )
  )
  if (heads.includes(undefined)) return undefined
  const half = labels.widthPx / 2 + labelGap * em
  const middle = canvas.widthPx / 2
  return {
    labels: labels.lines,
    labelX: middle,
    labelAnchor: 'middle',
    columns: [],
    tracks: requests.map(function ({side, of}, index): Track {
      const direction = index === 0 ? -1 : 1
      return {
        x: middle + direction * half,
        direction,
        lengthPx,
        head: heads[index] ?? [],
        bars: rows.map((row) => barOf(row, side, of, input)),
        values: values[index] ?? []
      }
    })
  }
}

/** Terms left, bars to the right of them, columns of values at the right. */
function layOutOne(input: Input, canvas: Canvas): EventColumns | undefined {
  const {sides, rows} = input.data
  const [side = {level: 'all', name: undefined}] = sides
  const em = canvas.fontSizePx
  const measure = (text: string) => canvas.measureText(text, em, 400)
  const labels = wrapTerms(rows, 0.4 * canvas.widthPx, canvas)
  if (!labels) return undefined
  const x = labels.widthPx + labelGap * em
  for (const parts of [['n', 'percent'], ['percent']] as const) {
    const wanted = (['any', 'severe'] as const).map(function (of) {
      const values = rows.map((row) =>
        row.kind === 'head'
          ? []
          : valueRuns(
              parts.map((part) => printOn(row.ids[of], part, side, input)),
              canvas
            )
      )
      const head = of === 'any' ? ['Any', 'grade'] : ['Grade', '≥3']
      const width = Math.max(
        ...values.map((runs) => lineWidth(runs, canvas)),
        ...head.map(measure)
      )
      return {head, values, width}
    })
    const taken = wanted.reduce(
      (sum, {width}) => sum + width + columnGap * em,
      0
    )
    const lengthPx = canvas.widthPx - x - taken
    const last = parts.length === 1
    if (lengthPx < (last ? shortestTrack : roomyTrack) * em) continue
    const head = sideHead(side.name, countOf(input, side), lengthPx, canvas)
    if (!head) return undefined
    let right = canvas.widthPx
    const columns = wanted.toReversed().map(function ({
      values,
      width,
      ...column
    }) {
      const placed = {...column, values, x: right}
      right -= width + columnGap * em
      return placed
    })
    return {
      labels: labels.lines,
      labelX: 0,
      labelAnchor: 'start',
      columns,
      tracks: [
        {
          x,
          direction: 1,
          lengthPx,
          head,
          bars: rows.map((row) => barOf(row, side, 'any', input)),
          values: rows.map(() => [])
        }
      ]
    }
  }

  return undefined
}

function barOf(
  row: EventRow,
  side: Input['data']['sides'][number],
  of: 'any' | 'severe',
  input: Input
): EventNumbers['shares'] | undefined {
  if (row.kind === 'head') return undefined
  const {shares} = countEvent(row.ids, side, input)
  const severe: ReadonlySet<GradeBand> = new Set(['3', '4', '5'])
  return of === 'any' ? shares : shares.filter(([band]) => severe.has(band))
}

function countOf(
  input: Input,
  side: Input['data']['sides'][number]
): Printed | undefined {
  const row = input.data.rows.find((each) => each.kind === 'event')
  return row && printOn(row.ids.any, 'N', side, input)
}
