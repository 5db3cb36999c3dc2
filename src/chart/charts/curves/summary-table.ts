import type {Element} from 'hast'
import {element} from '../../element.ts'
import {
  drawLine,
  leading,
  lineWidth,
  type Run,
  wrapLabel
} from '../../text-line.ts'
import type {Printed} from '../../printed.ts'
import type {Canvas} from '../../theme.ts'
import {afterSample, drawSample, sampleLength} from './curve-sample.ts'
import type {EstimateWords} from './curve-words.ts'
import {
  besideRuns,
  eventRuns,
  intervalName,
  type Row,
  type Summary,
  type SummaryContent,
  valueRun
} from './summary.ts'

/** How a table is laid out. */
interface TableForm {
  /** Intervals are in columns of their own, or under their values. */
  readonly intervals: 'beside' | 'under'
  /** Names take at most this part of the width before they wrap. */
  readonly maxNames: number
}

/** Forms from the widest to the narrowest. */
const forms: readonly TableForm[] = [
  {intervals: 'beside', maxNames: 0.4},
  {intervals: 'beside', maxNames: 0.24},
  {intervals: 'under', maxNames: 0.4},
  {intervals: 'under', maxNames: 0.24}
]

/** Lines of a cell. */
type Lines = readonly (readonly Run[])[]

/** A column of values: its head, and a cell for each curve. */
interface Column {
  readonly head: readonly string[]
  readonly cells: readonly Lines[]
  readonly anchor: 'start' | 'end'
  /** Space before it, in sizes of the type. */
  readonly space: number
}

/** Space between rows of several lines, in lines. */
const betweenRows = 0.25
const maxNameLines = 3

/**
 * Lays out a table with a row for each curve: sample and name, events,
 * medians and landmarks with their intervals; ratio and test under it.
 *
 * @returns
 *   The widest that fits; `undefined` if none does.
 */
export function layOutTable(
  content: SummaryContent,
  canvas: Canvas
): Summary | undefined {
  for (const form of forms) {
    const table = layOutForm(content, form, canvas)
    if (table) return table
  }

  return undefined
}

function layOutForm(
  content: SummaryContent,
  form: TableForm,
  canvas: Canvas
): Summary | undefined {
  const {rows, beside} = content
  const em = canvas.fontSizePx
  const {theme} = canvas
  const names = rows.map((row) => nameLines(row, form, canvas))
  const hasNames = rows.some(({words}) => words.name !== undefined)
  const indent = hasNames ? (sampleLength + afterSample) * em : 0
  const nameWidth = Math.max(
    0,
    ...names.flatMap((lines) => (lines ?? []).map((run) => width([run])))
  )

  let x = indent + nameWidth
  const columns = columnsOf(content, form, canvas).map(
    function (column, index) {
      const space = index === 0 && !hasNames ? 0 : column.space * em
      const columnWidth = Math.max(
        ...[...column.head.map(headRun), ...column.cells.flat()].map(width)
      )
      x += space + columnWidth
      return {...column, x: column.anchor === 'end' ? x : x - columnWidth}
    }
  )
  const lines = besideRuns(beside, theme)
  const widthPx = Math.max(x, ...lines.map((line) => indent + width(line)))
  if (widthPx > canvas.widthPx || names.includes(undefined)) return undefined

  const step = leading * em
  const headLines = Math.max(...columns.map(({head}) => head.length))
  const rowLines = names.map((name, index) =>
    Math.max(
      name?.length ?? 0,
      ...columns.map(({cells}) => cells[index]?.length ?? 0)
    )
  )
  const gap = form.intervals === 'under' ? betweenRows : 0
  const total =
    headLines + sum(rowLines) + (rows.length - 1) * gap + lines.length
  const heightPx = (total + (lines.length > 0 ? 0.2 : 0)) * step
  return {widthPx, heightPx, draw}

  function draw(left: number, top: number): readonly Element[] {
    const middle = (line: number) => top + (line + 0.5) * step
    const parts: Element[] = [
      // Times in heads are those of the axis.
      element(
        'g',
        {className: ['axis']},
        ...columns.flatMap(({head, x, anchor}) =>
          head.map((text, line) =>
            drawLine(
              headRun(text),
              {x: left + x, y: middle(line), anchor},
              canvas
            )
          )
        )
      )
    ]
    let line = headLines
    for (const [index, {look}] of rows.entries()) {
      if (hasNames) parts.push(drawSample(look, left, middle(line), canvas))
      for (const [offset, run] of (names[index] ?? []).entries()) {
        const place = {x: left + indent, y: middle(line + offset)}
        parts.push(drawLine([run], {...place, anchor: 'start'}, canvas))
      }

      for (const {cells, x, anchor} of columns) {
        for (const [offset, runs] of (cells[index] ?? []).entries()) {
          const place = {x: left + x, y: middle(line + offset), anchor}
          parts.push(drawLine(runs, place, canvas))
        }
      }

      line += (rowLines[index] ?? 1) + gap
    }

    for (const [index, runs] of lines.entries()) {
      const place = {x: left + indent, y: middle(line - gap + index + 0.2)}
      parts.push(drawLine(runs, {...place, anchor: 'start'}, canvas))
    }

    return parts
  }

  function headRun(text: string): readonly Run[] {
    return [{text, weight: 400, fill: theme.muted}]
  }

  function width(runs: readonly Run[]): number {
    return lineWidth(runs, canvas)
  }
}

function columnsOf(
  {rows, data, at}: SummaryContent,
  {intervals}: TableForm,
  {theme}: Canvas
): readonly Column[] {
  const interval = intervalName(data)
  const events: Column = {
    head: ['Events/N'],
    cells: rows.map(({words}) => [eventRuns(words, theme)]),
    anchor: 'end',
    space: 1.6
  }
  const medians =
    data.medians === undefined
      ? []
      : estimates(
          `Median, ${data.unit}`,
          rows.map(({words}) => words.median),
          'value'
        )
  const landmarks = data.landmarks.flatMap(({time}, index) =>
    estimates(
      `${at} ${time} ${data.unit}`,
      rows.map(({words}) => words.landmarks[index]),
      'estimate'
    )
  )
  return [events, ...medians, ...landmarks]

  function estimates(
    head: string,
    cells: readonly (EstimateWords | undefined)[],
    part: 'value' | 'estimate'
  ): readonly Column[] {
    const values = cells.map((cell) => printedLines(cell?.[part]))
    const limits = cells.map((cell) => printedLines(cell?.limits))
    const value = {anchor: 'end', space: 1.6} as const
    if (intervals === 'beside')
      return [
        {head: [head], cells: values, ...value},
        {head: [interval], cells: limits, anchor: 'start', space: 0.7}
      ]
    return [
      {
        head: [head, interval],
        cells: values.map((lines, index) => [
          ...lines,
          ...(limits[index] ?? [])
        ]),
        ...value
      }
    ]
  }

  function printedLines(printed: Printed | undefined): Lines {
    return printed ? [[valueRun(printed, theme)]] : []
  }
}

function nameLines(
  {words, look}: Row,
  {maxNames}: TableForm,
  canvas: Canvas
): readonly Run[] | undefined {
  if (words.name === undefined) return []
  const lines = wrapLabel(words.name, canvas.widthPx * maxNames, (text) =>
    canvas.measureText(text, canvas.fontSizePx, 600)
  )
  if (!lines || lines.length > maxNameLines) return undefined
  return lines.map((text) => ({text, weight: 600, fill: look.textColour}))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
