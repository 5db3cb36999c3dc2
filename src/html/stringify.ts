import type {ElementContent, Root, RootContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {type Space, writeAttributes} from './write-attributes.ts'

/** What holds no text of ours, or holds it as it is. */
const rare: ReadonlySet<string> = new Set(['script', 'style', 'template'])
/** Elements of SVG that hold HTML. */
const holdHtml: ReadonlySet<string> = new Set([
  'desc',
  'foreignObject',
  'title'
])

/**
 * Writes a tree as HTML. The only way to HTML: nothing else escapes.
 *
 * Gives what `hast-util-to-html` gives, which copies the text of an element for
 * each element around it, and is asked for what is rare alone.
 *
 * @param tree
 *   A tree, or the content of an element.
 */
export function stringify(tree: Root | readonly ElementContent[]): string {
  return writeAll('type' in tree ? tree.children : tree, 'html')
}

function writeAll(nodes: readonly RootContent[], space: Space): string {
  let html = ''
  for (const node of nodes) html += write(node, space)
  return html
}

function write(node: RootContent, space: Space): string {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type !== 'element' || rare.has(node.tagName))
    return toHtml(node, {space})

  const {children, properties, tagName} = node
  const own = tagName === 'svg' ? 'svg' : space
  const start = `<${tagName}${writeAttributes(properties, own)}>`
  const within = own === 'svg' && holdHtml.has(tagName) ? 'html' : own
  const content = writeAll(children, within)
  return content === '' && space === 'html' && isVoid(tagName)
    ? start
    : `${start}${content}</${tagName}>`
}

function escapeText(text: string): string {
  return /[&<]/.test(text)
    ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
    : text
}

const voids = new Map<string, boolean>()

/** Whether an element of HTML has no end. */
function isVoid(tagName: string): boolean {
  const known = voids.get(tagName)
  if (known !== undefined) return known
  const html = toHtml({type: 'element', tagName, properties: {}, children: []})
  const isOpen = !html.endsWith(`</${tagName}>`)
  voids.set(tagName, isOpen)
  return isOpen
}
