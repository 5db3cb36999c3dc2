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
    const children = withoutEnvelope(node.children)
    const isSame =
      children.length === node.children.length &&
      children.every((child, index) => child === node.children[index])
    // What has none stays the same node: its drawings are known already.
    return [isSame ? node : {...node, children}]
  })
}
