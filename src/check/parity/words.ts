/** Text as a row of words and marks. */
export interface Words {
  /** In lower case, as style sheets may raise it. */
  readonly texts: readonly string[]
  /** Whether a word follows the one before it without a space. */
  readonly joined: readonly boolean[]
  /** Where each begins in `source`. */
  readonly starts: readonly number[]
  /** Text that `starts` counts in, on one line. */
  readonly source: string
  /** Indices of the words of some text. */
  readonly index: ReadonlyMap<string, readonly number[]>
}

/**
 * A word with its decimals and thousands, a decimal without a zero, or a mark.
 *
 * What runs into each other is one word, so that `11` is not found in `711`.
 */
const word =
  /[\p{L}\p{N}]+(?:[.,·’'][\p{L}\p{N}]+)*|[.·]\p{N}+|[^\s\p{L}\p{N}]/gu

/** Breaks that nobody sees, marks of direction and of values. */
const invisible =
  /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\uE000\uE001\uFEFF]/g
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st'
}

/** Takes text apart. */
export function wordsOf(text: string): Words {
  return splitLine(onLine(text))
}

/** Takes a text apart that is on one line. */
export function splitLine(source: string): Words {
  const texts: string[] = []
  const joined: boolean[] = []
  const starts: number[] = []
  const index = new Map<string, number[]>()
  let end = -1

  for (const match of source.matchAll(word)) {
    const one = match[0].toLowerCase()
    const places = index.get(one)
    if (places) places.push(texts.length)
    else index.set(one, [texts.length])
    texts.push(one)
    joined.push(match.index === end)
    starts.push(match.index)
    end = match.index + match[0].length
  }

  return {index, joined, source, starts, texts}
}

/**
 * Text on one line, with single spaces, as it is compared: what is raised
 * follows a caret.
 */
export function onLine(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(invisible, '')
    .replaceAll(/[‐‑]/g, '-')
    .replaceAll(/[ﬀ-ﬆ]/g, (one) => ligatures[one] ?? one)
    .replaceAll(/⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) =>
      digits.replaceAll(/./gu, (one, at: number) => {
        const caret = at === 0 ? '^' : ''
        return caret + (one === '⁻' ? '-' : String(raised.indexOf(one)))
      })
    )
    .replaceAll(/\^[−–]/g, '^-')
}
