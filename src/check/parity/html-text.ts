import {createReader} from './reader.ts'

const part =
  /<!--[^]*?(?:-->|$)|<!(?:"[^"]*"|[^">])*>|<(?<slash>\/?)(?<name>[a-zA-Z][^\s/>]*)(?<rest>(?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</g

/** Text that is no markup, whatever it holds. */
const raw = /<(?<name>style|script)\b[^>]*>[^]*?<\/\k<name>\s*>/gi

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
  for (const {0: all, groups} of html.replaceAll(raw, '').matchAll(part)) {
    const name = groups?.['name']?.toLowerCase()
    if (name === undefined) {
      if (!all.startsWith('<!')) reader.text(decode(all))
      continue
    }

    if (groups?.['slash'] === '/') {
      reader.close(name)
      continue
    }

    const rest = groups?.['rest'] ?? ''
    reader.open(name)
    if (name === 'img') {
      const alt = /\salt=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(rest)
      reader.text(decode(alt?.[1] ?? alt?.[2] ?? alt?.[3] ?? ''))
      reader.open(name)
    } else if (rest.endsWith('/')) reader.close(name)
  }

  return reader.end()
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
