import type {Words} from './words.ts'

/**
 * How often a value stands in a text, whole: not run into what is beside it,
 * with the spaces that it has, and with no sign that it has not.
 *
 * @param value
 *   At least one word.
 */
export function countValue(value: Words, text: Words): number {
  const [first = ''] = value.texts
  let count = 0
  let next = 0
  for (const start of text.index.get(first) ?? []) {
    if (start < next || !isAt(value, text, start)) continue
    count++
    next = start + value.texts.length
  }

  return count
}

function isAt(value: Words, text: Words, start: number): boolean {
  const {length} = value.texts
  for (let at = 1; at < length; at++) {
    if (value.texts[at] !== text.texts[start + at]) return false
    if (value.joined[at] !== text.joined[start + at]) return false
  }

  return !runsOn(text, start) && !runsOn(text, start + length) && !isSigned()

  function isSigned(): boolean {
    if (!isWord(value.texts[0] ?? '')) return false
    const sign = text.texts[start - 1] ?? ''
    if (text.joined[start] !== true || !/^[-+−–<>≤≥±]$/.test(sign)) return false
    // `11%-52%` and `3+3` are no signs.
    return text.joined[start - 1] !== true || text.texts[start - 2] === '('
  }
}

/** Whether the word at an index belongs to the one before it. */
function runsOn({joined, texts}: Words, at: number): boolean {
  if (joined[at] !== true) return false
  const [before = '', after = ''] = [texts[at - 1], texts[at]]
  // `64%of`; `(64%` and `64%,` are as they should be.
  return (isWord(after) && /[%‰]$/.test(before)) || isTail(before, after)
}

/** A mark that begins a value, run into the word before it: `P<.001`. */
function isTail(before: string, after: string): boolean {
  return isWord(before) && /^[<>≤≥=(]$/.test(after)
}

function isWord(text: string): boolean {
  return /^[.·]?[\p{L}\p{N}]/u.test(text)
}
