import type {Element} from 'hast'
import {element} from './element.ts'
import type {Key} from './key.ts'
import {drawLine, leading, type Run, wrapLabel} from './text-line.ts'
import type {Canvas} from './theme.ts'

/** An entry of a key: a symbol of any kind, and its name. */
export interface SymbolEntry {
  /** Width of the symbol, in sizes of the type. */
  readonly width: number
  /** Draws it from `x` on, around the middle `y`. */
  readonly draw: (x: number, y: number) => Element
  readonly name: string
}

interface PlacedEntry {
  readonly entry: SymbolEntry
  readonly lines: readonly string[]
  readonly x: number
  /** Middle of the first line, in sizes of the type. */
  readonly y: number
}

/** Sizes in units of the type. */
const afterSymbol = 0.4
const between = 1.1
const rowHeight = 1.45

/**
 * Lays out a key of symbols in rows from the left edge; long names are broken.
 *
 * @returns
 *   `undefined` if a word alone is wider than the figure.
 */
export function layOutSymbolKey(
  entries: readonly SymbolEntry[],
  canvas: Canvas
): Key | undefined {
  const em = canvas.fontSizePx
  const measure = (text: string) => canvas.measureText(text, em, 400)
  const placed: PlacedEntry[] = []
  // Screens round the widths of letters.
  const room = canvas.widthPx - 0.2 * em
  let [x, y, next] = [0, 0, 0]
  for (const entry of entries) {
    const before = (entry.width + afterSymbol) * em
    const lines = wrapLabel(entry.name, room - before, measure)
    if (!lines) return undefined
    const width = before + Math.max(...lines.map(measure))
    if (x > 0 && (x + width > room || lines.length > 1)) {
      x = 0
      y = next
    }

    placed.push({entry, lines, x, y: y + rowHeight / 2})
    next = Math.max(next, y + rowHeight + (lines.length - 1) * leading)
    x = lines.length > 1 ? canvas.widthPx : x + width + between * em
  }

  return {
    heightPx: next * em,
    draw: (top) =>
      element(
        'g',
        {className: ['key']},
        ...placed.flatMap((each) => drawEntry(each, top, canvas))
      )
  }
}

function drawEntry(
  {entry, lines, x, y}: PlacedEntry,
  top: number,
  canvas: Canvas
): readonly Element[] {
  const em = canvas.fontSizePx
  return [
    entry.draw(x, top + y * em),
    ...lines.map(function (text, index) {
      const run: Run = {text, weight: 400, fill: canvas.theme.ink}
      return drawLine(
        [run],
        {
          x: x + (entry.width + afterSymbol) * em,
          y: top + (y + index * leading) * em,
          anchor: 'start'
        },
        canvas
      )
    })
  ]
}
