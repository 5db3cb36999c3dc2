import {findAll} from '../../diagnostic/index.ts'

/** An abbreviation in a text. */
export interface FoundAbbreviation {
  /** Without the `s` of a plural. */
  readonly name: string
  readonly start: number
  readonly end: number
}

const word = /[\p{L}\p{N}]+(?:[-–/][\p{L}\p{N}]+)*/gu
const twoCapitals = /\p{Lu}{2}/u
const abbreviation = /^\p{Lu}{2,6}s?$/u
const capitals = /^[\p{Lu}\p{N}]+$/u

/**
 * Finds what looks like an abbreviation: two to six capitals.
 *
 * Names with digits (`HER2`, `PLN-01`) are none, and nothing is found in a line
 * that is all in capitals. Parts of compounds (`LD-treated`, `CRS/ICANS`) count.
 *
 * @param text
 *   Text on one line.
 */
export function findAbbreviations(text: string): FoundAbbreviation[] {
  if (!twoCapitals.test(text)) return []
  const words = findAll(word, text)
  const loud = words.filter(([each]) => capitals.test(each)).length
  if (words.length > 3 && loud > words.length * 0.6) return []

  return words.flatMap(function ({0: written, index}) {
    if (!twoCapitals.test(written) || /\p{N}/u.test(written)) return []
    let start = index
    return written.split(/[-–/]/).flatMap(function (part) {
      const at = start
      start += part.length + 1
      if (!abbreviation.test(part)) return []
      const name = part.replace(/s$/, '')
      return [{end: at + name.length, name, start: at}]
    })
  })
}

/**
 * Whether a text has an abbreviation beside its words: `dose-limiting toxicity
 * (DLT)` or `DLT (dose-limiting toxicity)`.
 */
export function isExpandedIn(text: string, name: string): boolean {
  const first = name.charAt(0).toLowerCase()
  for (const {index} of text.matchAll(/\(/g)) {
    const inside = text.slice(index + 1)
    if (inside.startsWith(name) && /^s?[),;]/.test(inside.slice(name.length))) {
      const before = text.slice(0, index).match(/[\p{L}\p{N}]+/gu) ?? []
      const initials = before.slice(-12).map((each) => each.charAt(0))
      if (initials.some((letter) => letter.toLowerCase() === first)) return true
    }
    if (text.slice(0, index).trimEnd().endsWith(name)) {
      const [letter = ''] = /[\p{L}\p{N}]/u.exec(inside) ?? []
      if (letter.toLowerCase() === first) return true
    }
  }
  return false
}
