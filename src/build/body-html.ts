import type {Element, ElementContent} from 'hast'
import {stringify} from '../html/stringify.ts'

/** Writes the content of a body as HTML. */
type WriteBody = (body: readonly ElementContent[]) => string

/**
 * Makes what writes the bodies of a document as it is laid out: the same blocks
 * again and again, on other pages, and each is written once.
 */
export function createBodyHtml(): WriteBody {
  const known = new WeakMap<ElementContent, string>()
  return writeAll

  function writeAll(nodes: readonly ElementContent[]): string {
    return nodes.map(write).join('')
  }

  function write(node: ElementContent): string {
    if (node.type !== 'element') return stringify([node])
    if (node.properties['dataBlock'] !== undefined)
      return writeAround(node, node.children.map(remember).join(''))
    return holdsBlock(node)
      ? writeAround(node, writeAll(node.children))
      : remember(node)
  }

  function remember(node: ElementContent): string {
    const html = known.get(node) ?? stringify([node])
    known.set(node, html)
    return html
  }
}

/** An element with its content, which is written already. */
function writeAround(node: Element, content: string): string {
  const empty = stringify([{...node, children: []}])
  const end = `</${node.tagName}>`
  return `${empty.slice(0, -end.length)}${content}${end}`
}

function holdsBlock({children}: Element): boolean {
  return children.some(
    (child) =>
      child.type === 'element' &&
      (child.properties['dataBlock'] !== undefined || holdsBlock(child))
  )
}
