import {flowRuns} from '../../flow-runs.ts'
import {
  leading,
  type LinePlace,
  lineWidth,
  type Run,
  wrapLabel
} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {
  countHeads,
  countIds,
  countRuns,
  estimateRuns,
  type EstimatesInput,
  printCount,
  printEstimate,
  valueHead
} from './estimate-words.ts'

/** A row as it is laid out. */
export interface LaidEstimate {
  /** Name, and under it what has no column. */
  readonly lines: readonly (readonly Run[])[]
  readonly x: number
  /** Texts in columns. */
  readonly cells: readonly {readonly runs: readonly Run[]; readonly x: number}[]
  readonly heightPx: number
}

/** Where everything stands across the figure. */
export interface EstimateColumns {
  readonly rows: readonly LaidEstimate[]
  readonly heads: readonly {
    readonly lines: readonly string[]
    readonly x: number
    readonly anchor: LinePlace['anchor']
  }[]
  readonly headLines: number
  readonly plot: readonly [number, number]
}

/** Sizes in units of the type. */
const gap = 1.1
const indent = 0.9
const roomyPlot = 8
const leastPlot = 7

/** How values and counts stand: in columns, or under the names. */
const forms = [
  {values: 'column', counts: 'column'},
  {values: 'below', counts: 'column'},
  {values: 'below', counts: 'below'}
] as const

/**
 * Lays out names, counts, plot and values; what has no room in a column goes
 * under the names.
 *
 * @returns
 *   `undefined` if a word has no room.
 */
export function layOutEstimates(
  input: EstimatesInput,
  canvas: Canvas
): EstimateColumns | undefined {
  const texts = printRows(input, canvas)
  for (const form of forms) {
    const columns = tryForm(form, texts, input, canvas)
    if (columns) return columns
  }

  return undefined
}

/** Texts of a row that may stand in columns. */
interface RowTexts {
  readonly value: readonly Run[]
  readonly counts: readonly (readonly Run[])[]
}

function printRows(
  input: EstimatesInput,
  {theme}: Canvas
): readonly RowTexts[] {
  return input.data.rows.map(function (row): RowTexts {
    if (row.kind === 'head') return {value: [], counts: []}
    const weight = row.overall ? 600 : 400
    return {
      value: estimateRuns(printEstimate(row, input), weight, theme),
      counts: countIds(row, input).map((id) =>
        countRuns(printCount(id, row.level, input), weight, theme)
      )
    }
  })
}

function tryForm(
  form: (typeof forms)[number],
  texts: readonly RowTexts[],
  input: EstimatesInput,
  canvas: Canvas
): EstimateColumns | undefined {
  const em = canvas.fontSizePx
  const {theme, widthPx} = canvas
  const {rows} = input.data
  const measure = (text: string) => canvas.measureText(text, em, 400)
  const heads = countHeads(input)
  const head = valueHead(input)
  const widest = Math.max(...texts.map(({value}) => lineWidth(value, canvas)))
  // A head in few lines may widen its column a little.
  const valueWidth = Math.max(
    widest,
    ...head.split(' ').map(measure),
    Math.min(0.6 * measure(head), 1.2 * widest)
  )
  const countWidths = heads.map((text, index) =>
    Math.max(
      ...texts.map(({counts}) => lineWidth(counts[index] ?? [], canvas)),
      ...text.split(' ').map(measure)
    )
  )
  const right = form.values === 'column' ? valueWidth + gap * em : 0
  const middle =
    form.counts === 'column'
      ? countWidths.reduce((sum, width) => sum + width + gap * em, 0)
      : 0
  const last = form === forms[2]
  const plot = (last ? leastPlot : roomyPlot) * em
  const room = widthPx - right - middle - plot - gap * em
  const most = Math.min(room, (right === 0 ? 0.48 : 0.4) * widthPx)
  const labels = rows.map(function (row, index) {
    const isHead = row.kind === 'head'
    const bold = isHead || row.overall
    const weight = bold ? 600 : 400
    const x = !isHead && row.indented ? indent * em : 0
    const wide = (text: string) => canvas.measureText(text, em, weight)
    const name = wrapLabel(
      row.label,
      (isHead ? Math.max(most, widthPx - right) : most) - x,
      wide
    )
    const {value = [], counts = []} = texts[index] ?? {}
    const below = [
      ...(form.values === 'below' && value.length > 0
        ? [mutedRuns(value, canvas)]
        : []),
      ...(form.counts === 'below'
        ? counts.map((runs, at) =>
            mutedRuns(
              [
                {text: `${heads[at] ?? ''}: `, weight: 400, fill: theme.muted},
                ...runs
              ],
              canvas
            )
          )
        : [])
    ]
    const under = flowRuns(below, most - x, canvas)
    return (
      name &&
      under && {
        x,
        isHead,
        lines: [
          ...name.map((text): readonly Run[] => [
            {text, weight, fill: theme.ink}
          ]),
          ...under
        ]
      }
    )
  })
  const whole = labels.filter((label) => label !== undefined)
  if (whole.length < labels.length || most <= 0) return undefined
  const labelWidth = Math.max(
    0,
    ...whole
      .filter(({isHead}) => !isHead)
      .map(
        ({lines, x}) =>
          x + Math.max(...lines.map((runs) => lineWidth(runs, canvas)))
      )
  )
  let x = labelWidth
  const countXs = countWidths.map(function (width) {
    if (form.counts !== 'column') return 0
    x += gap * em + width
    return x
  })
  const plotStart = x + gap * em
  const plotEnd = widthPx - right
  const valueLines = wrapLabel(head, valueWidth + 0.01, measure) ?? [head]
  const columnHeads: EstimateColumns['heads'] = [
    ...(form.counts === 'column'
      ? heads.map((text, index) => ({
          lines:
            wrapLabel(text, (countWidths[index] ?? 0) + 0.01, measure) ?? [],
          x: countXs[index] ?? 0,
          anchor: 'end' as const
        }))
      : []),
    form.values === 'column'
      ? {lines: valueLines, x: widthPx, anchor: 'end' as const}
      : {
          lines: wrapLabel(head, most, measure) ?? [],
          x: 0,
          anchor: 'start' as const
        }
  ]
  return {
    heads: columnHeads,
    headLines: Math.max(...columnHeads.map(({lines}) => lines.length)),
    plot: [plotStart, plotEnd],
    rows: whole.map(function ({lines, x: start}, index): LaidEstimate {
      const {value = [], counts = []} = texts[index] ?? {}
      return {
        lines,
        x: start,
        cells: [
          ...(form.counts === 'column'
            ? counts.map((runs, at) => ({runs, x: countXs[at] ?? 0}))
            : []),
          ...(form.values === 'column' ? [{runs: value, x: widthPx}] : [])
        ].filter(({runs}) => runs.length > 0),
        heightPx: lines.length * leading * em
      }
    })
  }
}

function mutedRuns(runs: readonly Run[], {theme}: Canvas): readonly Run[] {
  return runs.map((run) => ({...run, fill: theme.muted, weight: 400}))
}
