import type {FontLetters} from './font-letters.ts'
import {linesOf} from './mark-artifacts.ts'
import {multiply, type Matrix} from './matrix.ts'

/** Letters that stand together. */
export interface Piece {
  readonly text: string
  /** Where it begins, on its baseline, in points. */
  readonly x: number
  readonly y: number
  /** Where it ends. */
  readonly endX: number
  readonly endY: number
  readonly sizePt: number
  /** Direction of its baseline, of length one. */
  readonly along: readonly [number, number]
}

/** Operators that neither show text nor move it. */
const other = new Set(
  'b b* B B* BDC BMC BT c d DP EMC ET f F f* g G gs h i j J k K l m M MP n re rg RG ri s S sc SC scn SCN cs CS sh v w W W* y'.split(
    ' '
  )
)

/**
 * Reads the text of the content of a page, as the browser writes it.
 *
 * @param content
 *   Operators, each at the end of its line.
 * @param fonts
 *   By their names on the page.
 * @param pictures
 *   Names of what is drawn and holds no text.
 * @returns
 *   `undefined` where it is written in another way.
 */
export function contentText(
  content: string,
  fonts: ReadonlyMap<string, FontLetters>,
  pictures: ReadonlySet<string>
): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  const saved: Matrix[] = []
  let page: Matrix = [1, 0, 0, 1, 0, 0]
  let line: Matrix = page
  let font: FontLetters | undefined
  let size = 0

  for (const {end, operator, start} of linesOf(content)) {
    if (operator === 'Tj') {
      const row = content.slice(start, end)
      const found = /^(?:(\S+) (\S+) Td )?<([\dA-F]*)> Tj\n?$/.exec(row)
      if (!found || !font) return undefined
      const [, x, y, glyphs = ''] = found
      if (x !== undefined)
        line = multiply([1, 0, 0, 1, Number(x), Number(y)], line)
      const piece = pieceOf(glyphs, font, size, multiply(line, page))
      if (!piece) return undefined
      pieces.push(piece)
    } else if (operator === 'q') saved.push(page)
    else if (operator === 'Q') page = saved.pop() ?? page
    else if (operator === 'cm')
      page = multiply(matrixOf(content.slice(start, end)), page)
    else if (operator === 'Tm') line = matrixOf(content.slice(start, end))
    else if (operator === 'Td') {
      const [x = 0, y = 0] = content.slice(start, end).split(' ').map(Number)
      line = multiply([1, 0, 0, 1, x, y], line)
    } else if (operator === 'Tf') {
      const [name = '', points] = content.slice(start, end).split(' ')
      font = fonts.get(name.slice(1))
      size = Number(points)
    } else if (operator === 'Do') {
      if (!pictures.has(content.slice(start + 1, end).split(' ')[0] ?? ''))
        return undefined
    } else if (!other.has(operator) && !operator.endsWith('>>BDC'))
      return undefined
  }

  return pieces
}

function pieceOf(
  glyphs: string,
  {texts, widthOf}: FontLetters,
  size: number,
  [a, b, c, d, e, f]: Matrix
): Piece | undefined {
  let text = ''
  let width = 0
  for (let at = 0; at < glyphs.length; at += 4) {
    const glyph = Number.parseInt(glyphs.slice(at, at + 4), 16)
    const letters = texts.get(glyph)
    if (letters === undefined) return undefined
    text += letters
    width += widthOf(glyph) * size
  }
  const stretch = Math.hypot(a, b)
  if (!(stretch > 0)) return undefined
  return {
    along: [a / stretch, b / stretch],
    endX: e + a * width,
    endY: f + b * width,
    sizePt: size * Math.hypot(c, d),
    text,
    x: e,
    y: f
  }
}

function matrixOf(row: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = row.split(' ').map(Number)
  return [a, b, c, d, e, f]
}
