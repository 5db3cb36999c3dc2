import {expand} from './deflate.ts'
import {needObject, type PdfFile, referenceOf} from './pdf-file.ts'

/** What the glyphs of a font stand for. */
export interface FontLetters {
  /** Text of a glyph by its number; absent: the font does not say. */
  readonly texts: ReadonlyMap<number, string>
  /** Advance width of a glyph, in parts of the type size. */
  readonly widthOf: (glyph: number) => number
}

/**
 * Reads what the glyphs of an embedded font stand for, from the table that is
 * there for readers.
 *
 * @param number
 *   The font.
 * @returns
 *   `undefined` where it is of another kind than those of the browser.
 */
export function readLetters(
  {objects}: PdfFile,
  number: number
): FontLetters | undefined {
  const {text} = needObject(objects, number)
  const map = referenceOf(text, 'ToUnicode')
  const descendant = /\/DescendantFonts \[(\d+) 0 R\]/.exec(text)?.[1]
  if (map === undefined || descendant === undefined) return undefined
  if (!text.includes('/Encoding /Identity-H')) return undefined
  const {stream} = needObject(objects, map)
  if (!stream) return undefined
  const {text: widths} = needObject(objects, Number(descendant))
  return {texts: readTexts(expand(stream)), widthOf: readWidths(widths)}
}

/** Text of glyphs of a table of `bfchar` and `bfrange`. */
function readTexts(table: string): Map<number, string> {
  const texts = new Map<number, string>()
  for (const [, list = ''] of table.matchAll(
    /beginbfchar\n([^]*?)\nendbfchar/g
  ))
    for (const [, glyph = '', text = ''] of list.matchAll(
      /<([\dA-F]{4})> <([\dA-F]+)>/g
    ))
      texts.set(Number.parseInt(glyph, 16), decode(text))
  for (const [, list = ''] of table.matchAll(
    /beginbfrange\n([^]*?)\nendbfrange/g
  ))
    for (const [, first = '', last = '', text = ''] of list.matchAll(
      /<([\dA-F]{4})> <([\dA-F]{4})> <([\dA-F]{4})>/g
    )) {
      const start = Number.parseInt(first, 16)
      const point = Number.parseInt(text, 16)
      const end = Number.parseInt(last, 16)
      for (let glyph = start; glyph <= end; glyph++)
        texts.set(glyph, String.fromCharCode(point + glyph - start))
    }
  return texts
}

/** UTF-16, big end first, in hexadecimal. */
function decode(hexadecimal: string): string {
  let text = ''
  for (let at = 0; at < hexadecimal.length; at += 4)
    text += String.fromCharCode(
      Number.parseInt(hexadecimal.slice(at, at + 4), 16)
    )
  return text
}

/** Widths of `/W [first [width …] first last width …] /DW width`. */
function readWidths(dictionary: string): FontLetters['widthOf'] {
  const usual = Number(/\/DW ([\d.]+)/.exec(dictionary)?.[1] ?? 1000)
  const widths = new Map<number, number>()
  const [, all = ''] = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(dictionary) ?? []
  for (const [, first = '', each, last, width] of all.matchAll(
    /(\d+) (?:\[([^\]]*)\]|(\d+) ([\d.]+))/g
  ))
    if (each === undefined)
      for (let glyph = Number(first); glyph <= Number(last); glyph++)
        widths.set(glyph, Number(width))
    else
      for (const [index, one] of each.trim().split(/\s+/).entries())
        widths.set(Number(first) + index, Number(one))
  return (glyph) => (widths.get(glyph) ?? usual) / 1000
}
