import type {ElementContent} from 'hast'

const names: ReadonlySet<string> = new Set(
  `a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q s samp
  slot small span strong sub sup time u var wbr`.split(/\s+/)
)

/** Whether a node runs in lines: text, and elements with nothing else in them. */
export function isPhrasing(node: ElementContent): boolean {
  if (node.type !== 'element' || node.tagName === 'svg') return true
  return names.has(node.tagName) && node.children.every(isPhrasing)
}
