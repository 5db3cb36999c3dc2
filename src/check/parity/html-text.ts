import {createReader} from './reader.ts'

/** A tag up to its end; quoted values may hold `>`. */
const tag = /<\/?[a-z][^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/iy
const declaration = /<![^">]*(?:"[^"]*"[^">]*)*>/y
const tagName = /[^\s/>]+/y
const alternative = /\salt=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i

/** Ends of text that is no markup, whatever it holds. */
const rawEnds: Readonly<Record<string, RegExp>> = {
  script: /<\/script\s*>/gi,
  style: /<\/style\s*>/gi
}

const names: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: '\u00A0',
  quot: '"'
}

/**
 * Text of a page that we wrote, alternative texts of pictures included.
 *
 * Reads the markup, not the tree that it was written from.
 */
export function htmlText(html: string): string {
  const reader = createReader()
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start !== at) reader.text(decode(html.slice(at, endOr(start, html))))
    if (start === -1) break
    at = readMarkup(start)
  }

  return reader.end()

  /** Reads what begins with `<`, and says where it ends. */
  function readMarkup(start: number): number {
    if (html.startsWith('<!--', start))
      return endOr(html.indexOf('-->', start + 4), html, 3)
    const end = endAt(tag, html, start)
    if (end !== undefined) return readTag(start, end)
    const after = endAt(declaration, html, start)
    if (after === undefined) reader.text('<')
    return after ?? start + 1
  }

  function readTag(start: number, end: number): number {
    const isClosing = html[start + 1] === '/'
    const first = isClosing ? start + 2 : start + 1
    const name = html.slice(first, endAt(tagName, html, first)).toLowerCase()
    if (isClosing) {
      reader.close(name)
      return end
    }

    const rawEnd = rawEnds[name]
    if (rawEnd) {
      rawEnd.lastIndex = end
      return rawEnd.test(html) ? rawEnd.lastIndex : html.length
    }

    reader.open(name)
    if (name === 'img') {
      const alt = alternative.exec(html.slice(start, end))
      reader.text(decode(alt?.[1] ?? alt?.[2] ?? alt?.[3] ?? ''))
      reader.open(name)
    } else if (html[end - 2] === '/') reader.close(name)
    return end
  }
}

/** Where a sticky pattern ends that begins at a place. */
function endAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** A place behind what was found; the end of the text if nothing was. */
function endOr(found: number, text: string, length = 0): number {
  return found === -1 ? text.length : found + length
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (all: string, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined)
        return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return names[name ?? ''] ?? all
    }
  )
}
