import {createHash} from 'node:crypto'
import type {Element, ElementContent, Root} from 'hast'
import {stringify} from './stringify.ts'

/** Parts of a page. */
export interface PageParts {
  /** BCP 47 tag. */
  readonly language: string
  readonly title: string
  /** CSS in the order of the cascade: fonts, theme, page, template. */
  readonly styles: readonly string[]
  readonly body: readonly ElementContent[]
  /** Writes the body (default: `stringify`). */
  readonly writeBody?: ((body: readonly ElementContent[]) => string) | undefined
  /** `<meta name>` and content, such as `author`; names may come again. */
  readonly metadata?: Iterable<readonly [string, string]> | undefined
  /** Facts for search engines, as JSON-LD: data, which no policy has to allow. */
  readonly linkedData?: unknown
  /** Where pictures are (default: `embedded`). */
  readonly pictures?: 'embedded' | 'beside' | undefined
  /** What runs in the page; nothing else may. */
  readonly script?: PageScript | undefined
}

/** A script of ours and what it reads, in an element with this id. */
export interface PageScript {
  readonly code: string
  readonly data: {readonly id: string; readonly value: unknown}
}

/**
 * Writes a whole page that asks nothing of the network.
 *
 * The policy comes first in the head, so that it holds for all that follows.
 *
 * @throws {Error}
 *   If CSS could leave its element.
 */
export function page(parts: PageParts): string {
  const {
    body,
    language,
    linkedData,
    metadata = [],
    script,
    styles,
    title,
    writeBody = stringify
  } = parts
  for (const style of styles) refuseEnd(style)

  const head = [
    meta({httpEquiv: ['content-security-policy'], content: policy(parts)}),
    meta({charSet: 'utf-8'}),
    meta({name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    element('title', {}, [{type: 'text', value: title}]),
    ...[...metadata].map(([name, content]) => meta({name, content})),
    ...(linkedData === undefined
      ? []
      : [dataElement({type: 'application/ld+json'}, linkedData)]),
    element('style', {}, [])
  ]
  const tree: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      element('html', {lang: language}, [
        element('head', {}, head),
        element('body', {}, [])
      ])
    ]
  }
  const written = writeBody(body) + stringify(script ? scriptOf(script) : [])
  // Fonts are most of a page, and nothing in them has to be escaped.
  return stringify(tree)
    .replace('<body></body>', () => `<body>${written}</body>`)
    .replace('<style></style>', () => `<style>${styles.join('\n')}</style>`)
}

/** Styles that were looked through: those with fonts come again and again. */
const safeStyles = new Set<string>()

function refuseEnd(style: string): void {
  if (safeStyles.has(style)) return
  if (/<\/style/i.test(style))
    throw new Error('Cannot write CSS that holds `</style`')
  if (safeStyles.size > 100) safeStyles.clear()
  safeStyles.add(style)
}

/** What may load: what is in the page itself, and pictures as it says. */
function policy({pictures, script}: PageParts): string {
  const images = pictures === 'beside' ? "'self' data:" : 'data:'
  const scripts = script ? ` script-src '${hashOf(script.code)}';` : ''
  return `default-src 'none';${scripts} style-src 'unsafe-inline'; img-src ${images}; font-src data:; base-uri 'none'; form-action 'none'`
}

function scriptOf({code, data}: PageScript): readonly Element[] {
  if (/<\/script|<!--/i.test(code))
    throw new Error('Cannot write a script that leaves its element')
  return [
    dataElement({id: data.id, type: 'application/json'}, data.value),
    element('script', {}, [{type: 'text', value: code}])
  ]
}

/** A script that is data. */
function dataElement(
  properties: Element['properties'],
  value: unknown
): Element {
  // In JSON a `<` is always in text, where it may as well be escaped.
  const json = JSON.stringify(value).replaceAll('<', String.raw`\u003C`)
  return element('script', properties, [{type: 'text', value: json}])
}

/** Hash of a script as policies name it. */
function hashOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`
}

function meta(properties: Element['properties']): Element {
  return element('meta', properties, [])
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[]
): Element {
  return {children: [...children], properties, tagName, type: 'element'}
}
