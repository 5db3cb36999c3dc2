/**
 * Raised text, as it is written where nothing can be raised.
 *
 * What is lost in copying is a tenfold dose: `10<sup>7</sup>` must never
 * become `107`. Characters that are raised themselves stay, and so do signs
 * and ordinals, which are read the same on the line.
 *
 * @param text
 *   What is raised.
 * @param before
 *   Text on the line before it.
 * @param after
 *   Text on the line after it.
 */
export function raise(text: string, before: string, after: string): string {
  if (/^[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ]+$/.test(text)) return text
  const joins = joinsOn(after)
  if (/^(?:[+−-]|[®™*†‡§])+$/.test(text) && !joins) return text
  if (/^(?:st|nd|rd|th)$/.test(text) && /\d$/.test(before) && !joins) {
    return text
  }

  return mark('^', text, joins)
}

/**
 * Lowered text, as it is written where nothing can be lowered.
 *
 * Digits after a letter are read the same on the line (`CO2`).
 */
export function lower(text: string, before: string, after: string): string {
  if (/^[₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎]+$/.test(text)) return text
  const joins = joinsOn(after)
  const runsOn = /^\d|^[.,·]\d/.test(after)
  if (/^\d+$/.test(text) && /\p{L}$/u.test(before) && !runsOn) return text
  return mark('_', text, joins)
}

function mark(sign: '^' | '_', text: string, joins: boolean): string {
  const isPlain =
    /^[+−-]?(?:[\p{L}\p{N}]+|\d+(?:[.,·]\d+)+)[+−-]?$/u.test(text) && !joins
  return isPlain ? `${sign}${text}` : `${sign}(${text})`
}

function joinsOn(after: string): boolean {
  return /^[\p{L}\p{N}]|^[.,·]\d/u.test(after)
}
