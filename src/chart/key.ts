import type {Element} from 'hast'
import {element} from './element.ts'
import {drawArea, type Fill} from './swatch.ts'
import {drawLine, lineWidth, type Run} from './text-line.ts'
import type {Canvas} from './theme.ts'

export interface KeyEntry {
  readonly fill: Fill
  /** Names from the longest to the shortest. */
  readonly names: readonly [string, ...string[]]
}

/** A key as laid out in rows over the plot. */
export interface Key {
  readonly heightPx: number
  readonly draw: (y: number) => Element
}

interface PlacedEntry {
  readonly fill: Fill
  readonly name: Run
  readonly x: number
  readonly row: number
}

/** Sizes in units of the type. */
const swatch = 0.82
const afterSwatch = 0.45
const between = 1
const rowHeight = 1.5

/**
 * Lays out a key from the left edge of the figure.
 *
 * Takes the longest names with which it stands in one row, or else the shortest
 * in as many rows as they need.
 *
 * @returns
 *   `undefined` if a name alone is wider than the figure.
 */
export function layOutKey(
  entries: readonly KeyEntry[],
  canvas: Canvas
): Key | undefined {
  const variants = Math.max(...entries.map(({names}) => names.length))
  let placed: readonly PlacedEntry[] | undefined
  for (let variant = 0; variant < variants; variant++) {
    placed = place(entries, variant, canvas)
    if (placed?.every(({row}) => row === 0)) break
  }

  if (!placed) return undefined
  const rows = 1 + Math.max(...placed.map(({row}) => row))
  return {heightPx: rows * rowHeight * canvas.fontSizePx, draw}

  function draw(y: number): Element {
    const em = canvas.fontSizePx
    const parts = (placed ?? []).flatMap(function ({fill, name, x, row}) {
      const middle = y + (row + 0.5) * rowHeight * em
      const side = swatch * em
      return [
        drawArea(
          {x, y: middle - side / 2, width: side, height: side},
          fill,
          canvas
        ),
        drawLine(
          [name],
          {x: x + side + afterSwatch * em, y: middle, anchor: 'start'},
          canvas
        )
      ]
    })
    return element('g', {className: ['key']}, ...parts)
  }
}

function place(
  entries: readonly KeyEntry[],
  variant: number,
  canvas: Canvas
): readonly PlacedEntry[] | undefined {
  const em = canvas.fontSizePx
  const placed: PlacedEntry[] = []
  let [x, row] = [0, 0]
  for (const {fill, names} of entries) {
    const text = names[Math.min(variant, names.length - 1)] ?? names[0]
    const name: Run = {text, weight: 400, fill: canvas.theme.ink}
    const width = (swatch + afterSwatch) * em + lineWidth([name], canvas)
    if (width > canvas.widthPx) return undefined
    if (x > 0 && x + width > canvas.widthPx) {
      x = 0
      row++
    }

    placed.push({fill, name, x, row})
    x += width + between * em
  }

  return placed
}
