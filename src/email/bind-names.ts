import type {ElementContent} from 'hast'
import {element} from './elements.ts'

/** `PLN-01`, `TUXEDO-1`, `IL-13Rα2`: what is before the hyphen is no word. */
const name =
  /(?<![\p{L}\p{N}/.-])[\p{L}\p{N}]*\p{L}-\p{N}[\p{L}\p{N}]*(?![\p{L}\p{N}])/gu

/** Characters of large type that have room in a line of a telephone. */
const longest = 16

/** Whether a word that does not break has room on the narrowest screens. */
export function isShort(word: string): boolean {
  return [...word].length <= longest
}

/** Keeps names with numbers whole where a line ends: `PLN-01`. */
export function bindNames(text: string): ElementContent[] {
  const bound: ElementContent[] = []
  let end = 0
  for (const {0: found, index} of text.matchAll(name)) {
    if (!isShort(found)) continue
    if (index > end) bound.push({type: 'text', value: text.slice(end, index)})
    bound.push(
      element('span', {className: ['word']}, [{type: 'text', value: found}])
    )
    end = index + found.length
  }
  const rest = text.slice(end)
  if (rest !== '' || end === 0) bound.push({type: 'text', value: rest})
  return bound
}
