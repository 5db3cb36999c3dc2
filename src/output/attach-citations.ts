import type {Element, ElementContent} from 'hast'

/**
 * Sets the raised numbers of citations right behind the word before them, or
 * takes them out, without the space before them.
 *
 * @param nodes
 *   Content.
 * @param keep
 *   Whether citations stay.
 */
export function attachCitations(
  nodes: readonly ElementContent[],
  keep: boolean
): ElementContent[] {
  const result: ElementContent[] = []

  for (const node of nodes) {
    if (node.type !== 'element') {
      result.push(node)
      continue
    }

    if (!isCitation(node)) {
      result.push({...node, children: attachCitations(node.children, keep)})
      continue
    }

    const before = result.at(-1)
    if (before?.type === 'text') {
      result[result.length - 1] = {...before, value: before.value.trimEnd()}
    }
    if (keep) result.push(node)
  }

  return result
}

function isCitation({properties, tagName}: Element): boolean {
  const {className} = properties
  return (
    tagName === 'sup' && Array.isArray(className) && className.includes('cite')
  )
}
