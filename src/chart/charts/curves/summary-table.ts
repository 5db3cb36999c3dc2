import type {Element} from 'hast'
import {element} from '../../element.ts'
import {
  drawLine,
  leading,
  lineWidth,
  type Run,
  wrapLabel
} from '../../text-line.ts'
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

/** A column of values: its head, and a cell for each curve. */
interface Column {
  readonly head: string
  readonly cells: readonly (readonly Run[])[]
  readonly anchor: 'start' | 'end'
  /** Space before it, in sizes of the type. */
  readonly space: number
}

/** Names take at most this part of the width before they wrap. */
const maxNames = 0.4
const maxNameLines = 3

/**
 * Lays out a table with a row for each curve: sample and name, events,
 * medians and landmarks with their intervals; ratio and test under it.
 *
 * @returns
 *   `undefined` if it is wider than the canvas.
 */
export function layOutTable(
  content: SummaryContent,
  canvas: Canvas
): Summary | undefined {
  const {rows, beside} = content
  const em = canvas.fontSizePx
  const {theme} = canvas
  const names = rows.map((row) => nameLines(row, canvas))
  const hasNames = rows.some(({words}) => words.name !== undefined)
  const indent = hasNames ? (sampleLength + afterSample) * em : 0
  const nameWidth = Math.max(
    0,
    ...names.flatMap((lines) => (lines ?? []).map((run) => width([run])))
  )

  let x = indent + nameWidth
  const columns = columnsOf(content, canvas).map(function (column, index) {
    const space = index === 0 && !hasNames ? 0 : column.space * em
    const columnWidth = Math.max(
      ...[headRun(column.head), ...column.cells].map(width)
    )
    x += space + columnWidth
    return {...column, x: column.anchor === 'end' ? x : x - columnWidth}
  })
  const lines = besideRuns(beside, theme)
  const widthPx = Math.max(x, ...lines.map((line) => indent + width(line)))
  if (widthPx > canvas.widthPx || names.includes(undefined)) return undefined

  const step = leading * em
  const rowLines = names.map((name) => Math.max(1, name?.length ?? 1))
  const total = 1 + sum(rowLines) + lines.length
  const heightPx = (total + (lines.length > 0 ? 0.2 : 0)) * step
  return {widthPx, heightPx, draw}

  function draw(left: number, top: number): readonly Element[] {
    const middle = (line: number) => top + (line + 0.5) * step
    const parts: Element[] = [
      // Times in heads are those of the axis.
      element(
        'g',
        {className: ['axis']},
        ...columns.map(({head, x, anchor}) =>
          drawLine(headRun(head), {x: left + x, y: middle(0), anchor}, canvas)
        )
      )
    ]
    let line = 1
    for (const [index, {look}] of rows.entries()) {
      if (hasNames) parts.push(drawSample(look, left, middle(line), canvas))
      for (const [offset, run] of (names[index] ?? []).entries()) {
        const place = {x: left + indent, y: middle(line + offset)}
        parts.push(drawLine([run], {...place, anchor: 'start'}, canvas))
      }

      for (const {cells, x, anchor} of columns) {
        const cell = cells[index] ?? []
        if (cell.length === 0) continue
        const place = {x: left + x, y: middle(line), anchor}
        parts.push(drawLine(cell, place, canvas))
      }

      line += rowLines[index] ?? 1
    }

    for (const [index, runs] of lines.entries()) {
      const place = {x: left + indent, y: middle(line + index + 0.2)}
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
  {rows, data}: SummaryContent,
  {theme}: Canvas
): readonly Column[] {
  const interval = intervalName(data)
  const events: Column = {
    head: 'Events/N',
    cells: rows.map(({words}) => eventRuns(words, theme)),
    anchor: 'end',
    space: 1.6
  }
  const medians =
    data.medians === undefined
      ? []
      : estimates(
          `Median, ${data.unit}`,
          rows.map(({words}) => words.median)
        )
  const landmarks = data.landmarks.flatMap(({time}, index) =>
    estimates(
      `${time} ${data.unit}`,
      rows.map(({words}) => words.landmarks[index])
    )
  )
  return [events, ...medians, ...landmarks]

  function estimates(
    head: string,
    cells: readonly (EstimateWords | undefined)[]
  ): readonly Column[] {
    const isLandmark = !head.startsWith('Median')
    return [
      {
        head,
        cells: cells.map(function (cell) {
          const value = isLandmark ? cell?.estimate : cell?.value
          return value ? [valueRun(value, theme)] : []
        }),
        anchor: 'end',
        space: 1.6
      },
      {
        head: interval,
        cells: cells.map((cell) =>
          cell?.limits ? [valueRun(cell.limits, theme)] : []
        ),
        anchor: 'start',
        space: 0.7
      }
    ]
  }
}

function nameLines(
  {words, look}: Row,
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
