import type {Element} from 'hast'
import {element} from './element.ts'
import type {Printed} from './printed.ts'
import type {Canvas} from './theme.ts'

/** Distance of lines, in sizes of the type. */
export const leading = 1.3

/** Half the height of a capital in Inter, in sizes of the type. */
const halfCapital = 0.364

/** A piece of a line in one weight and colour. */
export interface Run {
  readonly text: string
  readonly weight: 400 | 600
  readonly fill: string
  /** Where the text is a value: what the trace knows it by. */
  readonly printed?: Printed | undefined
}

/** Where a line stands: `y` is the middle of its capitals. */
export interface LinePlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Width of a line in CSS pixels. */
export function lineWidth(runs: readonly Run[], canvas: Canvas): number {
  let width = 0
  for (const {text, weight} of runs) {
    width += canvas.measureText(text, canvas.fontSizePx, weight)
  }

  return width
}

/**
 * Draws a line as one `<text>`, so that it is read and copied as one.
 *
 * The colour of the line is that of its first run.
 */
export function drawLine(
  runs: readonly Run[],
  place: LinePlace,
  canvas: Canvas
): Element {
  const [first] = runs
  return element(
    'text',
    {
      x: place.x,
      y: place.y + halfCapital * canvas.fontSizePx,
      textAnchor: place.anchor === 'start' ? undefined : place.anchor,
      fontWeight: first?.weight === 600 ? '600' : undefined,
      fill: first?.fill
    },
    ...runs.map((run) => drawRun(run, first))
  )
}

function drawRun(run: Run, first: Run | undefined): Element | string {
  const {text, weight, fill, printed} = run
  const same = weight === first?.weight && fill === first.fill
  if (same && !printed) return text
  return element(
    'tspan',
    {
      fontWeight: weight === first?.weight ? undefined : String(weight),
      fill: fill === first?.fill ? undefined : fill,
      dataValue: printed?.value,
      dataResult: printed?.result
    },
    text
  )
}

/**
 * Breaks a label at its spaces, in as few lines as it takes, and these as even
 * as they can be.
 *
 * @returns
 *   Lines; `undefined` if a word alone is wider than `maxWidth`.
 */
export function wrapLabel(
  text: string,
  maxWidth: number,
  measure: (text: string) => number
): readonly string[] | undefined {
  const words = text.split(/[\t\n ]+/).filter(Boolean)
  let best = fillLines(words, maxWidth, measure)
  let width = maxWidth
  while (best && best.length > 1) {
    // The next narrower width at which something must move.
    width = Math.max(...best.map(measure)) - 0.01
    const lines = fillLines(words, width, measure)
    if (!lines || lines.length > best.length) break
    best = lines
  }

  return best
}

function fillLines(
  words: readonly string[],
  maxWidth: number,
  measure: (text: string) => number
): readonly string[] | undefined {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (measure(word) > maxWidth) return undefined
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) > maxWidth) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }

  return [...lines, line]
}
