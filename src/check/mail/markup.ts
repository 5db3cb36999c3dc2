/** A start tag of a message. */
export interface Tag {
  readonly name: string
  /** Decoded values by name in lower case. */
  readonly attributes: ReadonlyMap<string, string>
  /** Declarations of its `style`, in order. */
  readonly style: readonly Declaration[]
  /** Names of the elements around it, the outermost first. */
  readonly within: readonly string[]
  /** Text in it, with single spaces. */
  readonly text: () => string
  /** Whether text stands in it itself, not in elements in it. */
  readonly hasText: () => boolean
}

/** A property and its value. */
export interface Declaration {
  readonly property: string
  readonly value: string
}

/** A message, taken apart. */
export interface Markup {
  readonly tags: readonly Tag[]
  /** Contents of `style` elements. */
  readonly styles: readonly string[]
}

const part =
  /<!--[^]*?-->|<style\b[^>]*>([^]*?)<\/style>|<!doctype[^>]*>|<(\/?)([a-z][a-z\d]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</gi
const attribute = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source wbr'.split(' ')
)

/**
 * Takes a message apart that we wrote, in one pass: what mail clients get, not
 * the tree that it was made from. Comments, which Outlook alone reads, are
 * passed over.
 */
export function readMarkup(html: string): Markup {
  const tags: Tag[] = []
  const styles: string[] = []
  const texts: string[] = []
  const open: {
    readonly name: string
    readonly end: (at: number) => void
    hasText: boolean
  }[] = []
  // Inlined styles come again and again.
  const declared = new Map<string, readonly Declaration[]>()

  for (const [all, style, slash, name, rest = ''] of html.matchAll(part)) {
    if (style !== undefined) styles.push(style)
    else if (name === undefined) {
      if (all.startsWith('<!')) continue
      texts.push(decode(all))
      const last = open.at(-1)
      if (last && /\S/.test(all)) last.hasText = true
    } else if (slash === '/') close(name.toLowerCase())
    else start(name.toLowerCase(), rest)
  }

  while (open.length > 0) open.pop()?.end(texts.length)
  return {styles, tags}

  function start(name: string, rest: string): void {
    const attributes = attributesOf(rest)
    const from = texts.length
    let to = from
    const one = {end: (at: number) => (to = at), hasText: false, name}
    tags.push({
      attributes,
      hasText: () => one.hasText,
      name,
      style: styleOf(attributes.get('style') ?? ''),
      text: () => texts.slice(from, to).join('').replaceAll(/\s+/g, ' ').trim(),
      within: open.map((each) => each.name)
    })
    if (!voids.has(name)) open.push(one)
  }

  function styleOf(css: string): readonly Declaration[] {
    const style = declared.get(css) ?? declarationsOf(css)
    declared.set(css, style)
    return style
  }

  function close(name: string): void {
    if (!open.some((one) => one.name === name)) return
    for (;;) {
      const last = open.pop()
      last?.end(texts.length)
      if (last === undefined || last.name === name) return
    }
  }
}

/** Declarations of a rule or an attribute, without comments. */
export function declarationsOf(css: string): readonly Declaration[] {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .split(';')
    .flatMap(function (one) {
      const colon = one.indexOf(':')
      if (colon === -1) return []
      const property = one.slice(0, colon).trim().toLowerCase()
      return [{property, value: one.slice(colon + 1).trim()}]
    })
}

function attributesOf(rest: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', ...values] of rest.matchAll(attribute)) {
    const value = values.find((each) => typeof each === 'string') ?? ''
    attributes.set(name.toLowerCase(), decode(value))
  }
  return attributes
}

const names: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  nbsp: '\u00A0',
  quot: '"'
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (all: string, hex?: string, decimal?: string, name?: string) =>
      hex !== undefined
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : decimal !== undefined
          ? String.fromCodePoint(Number(decimal))
          : (names[name ?? ''] ?? all)
  )
}
