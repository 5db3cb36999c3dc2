import type {Element, ElementContent} from 'hast'
import {stringify} from '../../html/stringify.ts'

/** Attributes that a page of Markdown keeps. */
const kept: ReadonlySet<string> = new Set([
  'align',
  'colSpan',
  'rowSpan',
  'scope'
])

/** A table as HTML in Markdown: no classes, and no marks of the trace. */
export function plainTable(table: Element): string {
  return stringify({type: 'root', children: [plain(table)]}).replaceAll(
    /(?=<\/?(?:thead|tbody|tr)\b)/g,
    '\n'
  )
}

function plain(node: Element): Element {
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => kept.has(name))
  )
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const inner = plain(child)
    return ['data', 'span'].includes(child.tagName) ? inner.children : [inner]
  })
  return {...node, properties, children}
}
