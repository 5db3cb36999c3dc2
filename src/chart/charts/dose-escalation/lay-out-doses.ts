import type {DoseRow} from '../../../analysis/figures/dose-escalation.ts'
import type {FigureInput} from '../../figure.ts'
import type {Printed} from '../../printed.ts'
import {
  leading,
  type LinePlace,
  lineWidth,
  type Run,
  wrapLabel
} from '../../text-line.ts'
import type {Canvas} from '../../theme.ts'
import {type PlacedCircle, pitchesOf, placeCircles} from './circle-lines.ts'
import {chosenLabel, numbersOf} from './dose-words.ts'

/** A dose level as it is drawn. */
export interface LaidRow {
  readonly chosen: boolean
  /** Lines of its name. */
  readonly labels: readonly (readonly Run[])[]
  readonly circles: readonly PlacedCircle[]
  /** How many lines of circles there are. */
  readonly lines: number
  readonly treated: readonly Run[]
  /** `1 / 14`. */
  readonly rate: readonly Run[]
  readonly heightPx: number
}

/** Columns of the figure and its rows, the highest dose first. */
export interface DoseColumns {
  readonly heads: readonly {
    readonly lines: readonly string[]
    readonly x: number
    readonly anchor: LinePlace['anchor']
  }[]
  readonly headLines: number
  readonly rows: readonly LaidRow[]
  readonly circlesX: number
  /** Distance of circles, and of their lines. */
  readonly pitchPx: number
  readonly circleStep: number
  /** Right edge of the numbers treated. */
  readonly treatedX: number
}

/** Space between columns, and at the edges of rows, in sizes of the type. */
const gap = 1.1
const inset = 0.4

/** Largest and smallest distance of circles in one line. */
const widest = 1.4
const narrowest = 0.95

/** Space between the edges and what stands in a row. */
export function rowInset({fontSizePx}: Canvas): number {
  return inset * fontSizePx
}

/**
 * Lays out columns: names, circles, numbers. Names and heads are broken where
 * circles would not stand in one line otherwise.
 *
 * @returns
 *   `undefined` if a word has no room.
 */
export function layOutDoses(
  input: FigureInput<'dose-escalation'>,
  canvas: Canvas
): DoseColumns | undefined {
  const em = canvas.fontSizePx
  const rows = input.data.rows.toReversed()
  const numbers = rows.map((row) => numbersOf(row, input))
  const treated = rows.map((row, index) =>
    valueRuns([numbers[index]?.treated], row, canvas)
  )
  const rates = rows.map((row, index) =>
    valueRuns(
      [numbers[index]?.toxicities, numbers[index]?.evaluable],
      row,
      canvas
    )
  )
  const most = Math.max(1, ...rows.map(({circles}) => pitchesOf(circles)))
  const measure = (text: string) => canvas.measureText(text, em, 400)
  const candidates = [
    {broken: false, narrow: false},
    {broken: false, narrow: true},
    {broken: true, narrow: true}
  ]
  for (const [nth, {broken, narrow}] of candidates.entries()) {
    const names = rows.map((row) => nameLines(row, broken, input, canvas))
    const labels = names.filter((lines) => lines !== undefined)
    const treatedHead = 'Treated'
    const rateHead = ['DLT\u00A0/ evaluable']
    const rateWords = narrow ? 'DLT\u00A0/ evaluable'.split(' ') : rateHead
    const treatedWidth = Math.max(
      columnWidth(treated, canvas),
      measure(treatedHead)
    )
    const rateWidth = Math.max(
      columnWidth(rates, canvas),
      ...rateWords.map(measure)
    )
    const labelWidth = Math.max(
      columnWidth(labels.flat(), canvas),
      ...'Dose level'.split(' ').map(measure)
    )
    const circlesX = (inset + gap) * em + labelWidth
    const treatedX = canvas.widthPx - (inset + gap) * em - rateWidth
    const room = treatedX - treatedWidth - gap * em - circlesX
    const last = nth === candidates.length - 1
    const oneLine = room >= most * narrowest * em
    if (labels.length < names.length || (!oneLine && !last)) continue
    if (room < 2 * narrowest * em) return undefined

    const pitchPx = oneLine
      ? Math.min(widest * em, room / most)
      : narrowest * em
    const circleHead = ['Participants in order of entry', 'Participants']
      .map((text) => wrapLabel(text, room, measure))
      .find((lines) => lines && lines.length <= 2)
    const doseHead = wrapLabel('Dose level', labelWidth + 0.01, measure)
    const heads: DoseColumns['heads'] = [
      {lines: doseHead ?? [], x: inset * em, anchor: 'start'},
      {lines: circleHead ?? [], x: circlesX, anchor: 'start'},
      {lines: [treatedHead], x: treatedX, anchor: 'end'},
      {lines: rateWords, x: canvas.widthPx - inset * em, anchor: 'end'}
    ]
    const circleStep = Math.max(pitchPx, narrowest * em)
    return {
      heads,
      headLines: Math.max(...heads.map(({lines}) => lines.length)),
      circlesX,
      pitchPx,
      circleStep,
      treatedX,
      rows: rows.map(function (row, index): LaidRow {
        const circles = placeCircles(row.circles, room / pitchPx + 1e-9)
        const lines = 1 + Math.max(0, ...circles.map(({line}) => line))
        const own = labels[index] ?? []
        return {
          chosen: row.chosen,
          labels: own,
          circles,
          lines,
          treated: treated[index] ?? [],
          rate: rates[index] ?? [],
          heightPx: Math.max(own.length * leading * em, lines * circleStep)
        }
      })
    }
  }

  return undefined
}

/** Name and dose in a line or in two, and what the chosen one is called. */
function nameLines(
  row: DoseRow,
  broken: boolean,
  input: FigureInput<'dose-escalation'>,
  canvas: Canvas
): readonly (readonly Run[])[] | undefined {
  const {ink, accent} = canvas.theme
  const em = canvas.fontSizePx
  const fill = row.chosen ? accent : ink
  const name: Run = {text: row.level, weight: 600, fill}
  const dose: Run = {text: row.dose ?? '', weight: 400, fill}
  const chosen: Run = {text: chosenLabel(input), weight: 400, fill}
  const most = 0.36 * canvas.widthPx
  const ends = row.chosen ? [chosen] : []
  const one =
    dose.text === '' ? [name] : [name, {...dose, text: `\u2002${dose.text}`}]
  if (!broken) {
    const lines = [one, ...ends.map((run) => [run])]
    return columnWidth(lines, canvas) <= most ? lines : undefined
  }

  const parts = [name, ...(dose.text === '' ? [] : [dose]), ...ends]
  const lines = parts.map(function (run) {
    const measure = (text: string) => canvas.measureText(text, em, run.weight)
    return wrapLabel(run.text, most, measure)?.map((text) => [{...run, text}])
  })
  const whole = lines.filter((part) => part !== undefined)
  return whole.length < lines.length ? undefined : whole.flat()
}

/** Values of a column, joined by a stroke; those of the chosen level stand out. */
function valueRuns(
  values: readonly (Printed | undefined)[],
  {chosen}: DoseRow,
  {theme}: Canvas
): readonly Run[] {
  const look = {
    weight: chosen ? 600 : 400,
    fill: chosen ? theme.accent : theme.ink
  } as const
  return values.flatMap(function (printed, index): readonly Run[] {
    if (!printed) return []
    const run: Run = {text: printed.text, ...look, printed}
    return index === 0 ? [run] : [{text: '\u202F/\u202F', ...look}, run]
  })
}

function columnWidth(
  lines: readonly (readonly Run[])[],
  canvas: Canvas
): number {
  return Math.max(0, ...lines.map((runs) => lineWidth(runs, canvas)))
}
