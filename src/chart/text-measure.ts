import {create, type Font} from 'fontkit'

/** Width of text and presence of glyphs, from the fonts that are embedded. */
export interface TextMeasure {
  /** Width in CSS pixels at `sizePx`, kerning and ligatures included. */
  readonly measureText: (
    text: string,
    sizePx: number,
    weight: 400 | 600
  ) => number
  /** Characters that no weight, or not all weights, have a glyph for. */
  readonly missingGlyphs: (text: string) => string[]
}

/** Strings remembered before the memory is emptied, so that it stays flat. */
const memoryLimit = 20_000

/** What shapes text and is never drawn itself, such as U+2060. */
const ignorable = /^[\p{Default_Ignorable_Code_Point}\n]$/u

/**
 * Measures text with the font files of a family.
 *
 * @param fonts
 *   Static TTF files by weight.
 * @throws {RangeError}
 *   On bytes that are a collection of fonts.
 */
export function createTextMeasure(
  fonts: ReadonlyMap<400 | 600, Uint8Array>
): TextMeasure {
  const faces = new Map<400 | 600, Font>()
  for (const [weight, bytes] of fonts) faces.set(weight, open(bytes))
  const memory = new Map<string, number>()
  const glyphs = new Map<string, boolean>()

  return {measureText, missingGlyphs}

  function measureText(text: string, sizePx: number, weight: 400 | 600) {
    const key = `${weight} ${text}`
    let em = memory.get(key)
    if (em === undefined) {
      const face = faces.get(weight)
      if (!face) throw new RangeError(`Cannot find weight \`${weight}\``)
      em = face.layout(text).advanceWidth / face.unitsPerEm
      if (memory.size >= memoryLimit) memory.clear()
      memory.set(key, em)
    }

    return em * sizePx
  }

  function missingGlyphs(text: string): string[] {
    const missing = new Set<string>()
    for (const character of text) {
      const has = glyphs.get(character) ?? hasGlyph(character)
      glyphs.set(character, has)
      if (!has) missing.add(character)
    }

    return [...missing]
  }

  function hasGlyph(character: string): boolean {
    if (ignorable.test(character)) return true
    const point = character.codePointAt(0) ?? 0
    return [...faces.values()].every((face) => face.hasGlyphForCodePoint(point))
  }
}

function open(bytes: Uint8Array): Font {
  const font = create(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  )
  if ('fonts' in font) throw new RangeError('Cannot use a font collection')
  return font
}
