import type {Printed} from '../../printed.ts'
import {leading, lineWidth, type Run, wrapLabel} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'

/** A panel that is to be placed. */
export interface PanelRequest {
  /** Name over it; absent where there are no groups. */
  readonly name: string | undefined
  /** Participants in it. */
  readonly size: Printed | undefined
  /** Share of the width that it takes beside others. */
  readonly weight: number
  readonly minWidthPx: number
}

/** A panel in a row. */
export interface Panel {
  /** Index of its request. */
  readonly index: number
  readonly x: number
  readonly width: number
  readonly head: readonly (readonly Run[])[]
}

/** Panels side by side. */
export interface PanelRow {
  readonly panels: readonly Panel[]
  /** Height of the names over them. */
  readonly headPx: number
}

/**
 * Places panels in as few rows as they have room in.
 *
 * @param range
 *   Where the rows run.
 * @param gap
 *   Space between panels.
 * @returns
 *   `undefined` if one alone has no room.
 */
export function arrangePanels(
  requests: readonly PanelRequest[],
  range: readonly [number, number],
  gap: number,
  canvas: Canvas
): readonly PanelRow[] | undefined {
  for (let count = 1; count <= requests.length; count++) {
    const each = Math.ceil(requests.length / count)
    const rows: PanelRow[] = []
    for (let first = 0; first < requests.length; first += each) {
      const row = placeRow(requests, first, each, range, gap, canvas)
      if (row) rows.push(row)
    }

    if (rows.length === Math.ceil(requests.length / each)) return rows
  }

  return undefined
}

function placeRow(
  requests: readonly PanelRequest[],
  first: number,
  count: number,
  [start, end]: readonly [number, number],
  gap: number,
  canvas: Canvas
): PanelRow | undefined {
  const members = requests.slice(first, first + count)
  const least = members.map((request) =>
    Math.max(request.minWidthPx, headWidth(request, canvas))
  )
  const room = end - start - gap * (members.length - 1)
  if (sum(least) > room) return undefined
  const widths = shareOut(
    members.map(({weight}) => weight),
    least,
    room
  )
  let x = start
  const panels = members.map(function (request, index): Panel {
    const width = widths[index] ?? 0
    const panel = {
      index: first + index,
      x,
      width,
      head: headOf(request, width, canvas)
    }
    x += width + gap
    return panel
  })
  const lines = Math.max(...panels.map(({head}) => head.length))
  return {panels, headPx: lines * leading * canvas.fontSizePx}
}

/** Widths by weight, none below its least, together all of the room. */
function shareOut(
  weights: readonly number[],
  least: readonly number[],
  room: number
): readonly number[] {
  let [low, high] = [0, room]
  for (let step = 0; step < 40; step++) {
    const unit = (low + high) / 2
    if (
      sum(weights.map((weight, i) => Math.max(least[i] ?? 0, weight * unit))) >
      room
    )
      high = unit
    else low = unit
  }

  return weights.map((weight, i) => Math.max(least[i] ?? 0, weight * low))
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function sizeRuns({size}: PanelRequest, canvas: Canvas): readonly Run[] {
  if (!size) return []
  const look = {weight: 400, fill: canvas.theme.muted} as const
  return [
    {text: 'n\u00A0=\u00A0', ...look},
    {text: size.text, ...look, printed: size}
  ]
}

/** Widest piece of the name that cannot be broken. */
function headWidth(request: PanelRequest, canvas: Canvas): number {
  if (request.name === undefined) return 0
  const words = request.name
    .split(/[\t\n ]+/)
    .map((text) => canvas.measureText(text, canvas.fontSizePx, 600))
  return Math.max(lineWidth(sizeRuns(request, canvas), canvas), ...words) + 0.02
}

function headOf(
  request: PanelRequest,
  width: number,
  canvas: Canvas
): readonly (readonly Run[])[] {
  if (request.name === undefined) return []
  const lines = wrapLabel(request.name, width, (text) =>
    canvas.measureText(text, canvas.fontSizePx, 600)
  ) ?? [request.name]
  const size = sizeRuns(request, canvas)
  const named = lines.map((text): readonly Run[] => [
    {text, weight: 600, fill: canvas.theme.ink}
  ])
  if (size.length === 0) return named
  const last: readonly Run[] = [
    ...(named.at(-1) ?? []),
    {text: '\u2002', weight: 400, fill: canvas.theme.muted},
    ...size
  ]
  return lineWidth(last, canvas) <= width
    ? [...named.slice(0, -1), last]
    : [...named, size]
}
