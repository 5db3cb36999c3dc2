import type {Element, ElementContent} from 'hast'

/**
 * Sets the raised numbers of citations right behind the word before them, and
 * behind a full stop or comma that follows, as in AMA style; or takes them out.
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
  let taken = 0

  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'element') {
      result.push(
        node.type === 'text' && taken > 0
          ? {...node, value: node.value.slice(taken)}
          : node
      )
      taken = 0
      continue
    }

    // Drawings have none.
    if (node.tagName === 'svg') {
      result.push(node)
      continue
    }

    if (!isCitation(node)) {
      result.push({...node, children: attachCitations(node.children, keep)})
      continue
    }

    const before = result.at(-1)
    const after = nodes[index + 1]
    const mark = after?.type === 'text' ? /^[.,]/.exec(after.value)?.[0] : ''
    taken = mark?.length ?? 0
    const value = before?.type === 'text' ? before.value.trimEnd() : ''
    if (before?.type === 'text') result.pop()
    if (value !== '' || mark) {
      result.push({type: 'text', value: value + (mark ?? '')})
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
