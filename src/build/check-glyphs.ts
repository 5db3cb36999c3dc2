import type {ElementContent} from 'hast'
import {toString} from 'hast-util-to-string'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {type Place, report} from '../diagnostic/index.ts'
import {figureFamily, type Fonts} from './fonts.ts'

/**
 * Reports characters that a font of the products has no glyph for, nor that
 * of figures, which style sheets name after it: the browser would silently
 * take another font.
 *
 * @param content
 *   All that is printed.
 * @param families
 *   Families that it is printed in.
 */
export function checkGlyphs(
  content: readonly ElementContent[],
  families: readonly string[],
  fonts: Fonts,
  file: VFile
): void {
  const text = toString({type: 'root', children: [...content]})
  const hasOther = families.includes(figureFamily)
  for (const family of families)
    for (const character of fonts.missing(text, family)) {
      if (hasOther && fonts.missing(character, figureFamily).length === 0)
        continue
      // Several products print it; its author mends it once.
      if (isKnown(character, file)) continue
      const code = character.codePointAt(0)?.toString(16).toUpperCase()
      report(file, 'glyph-exists', {
        reason: `Unexpected character \`${character}\` (U+${code?.padStart(4, '0')}), expected one that ${family} has a glyph for`,
        fix: /[\p{L}\p{M}]/u.test(character)
          ? 'Write names in Latin letters as they are published, and all else in words.'
          : 'Write it in words, or with another sign.',
        actual: character,
        place: placeOf(character, file)
      })
    }
}

function isKnown(character: string, {messages}: VFile): boolean {
  return messages.some(
    ({actual, ruleId}) => ruleId === 'glyph-exists' && actual === character
  )
}

function placeOf(character: string, file: VFile): Place | undefined {
  const offset = String(file).indexOf(character)
  const point = offset < 0 ? undefined : location(file).toPoint(offset)
  return point && {file: file.path, position: {start: point, end: point}}
}
