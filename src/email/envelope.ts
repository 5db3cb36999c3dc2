import type {ElementContent} from 'hast'

/**
 * Drops what surrounds a story in a message: masthead, preheader, address and
 * links to unsubscribe, which templates mark by `data-envelope`.
 *
 * Systems that take a fragment print all this themselves.
 */
export function withoutEnvelope(
  nodes: readonly ElementContent[]
): ElementContent[] {
  return nodes.flatMap(function (node): ElementContent[] {
    if (node.type !== 'element') return [node]
    if ('dataEnvelope' in node.properties) return []
    // What has none stays the same node: its drawings are known already.
    return [
      node.children.some(hasEnvelope)
        ? {...node, children: withoutEnvelope(node.children)}
        : node
    ]
  })
}

function hasEnvelope(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    ('dataEnvelope' in node.properties || node.children.some(hasEnvelope))
  )
}
