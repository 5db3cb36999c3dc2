import type {ElementContent} from 'hast'

/**
 * Numbers that lists count with: paper and plain text show them, as `2.`, and
 * pages draw them.
 */
export function listMarks(
  nodes: readonly ElementContent[]
): ReadonlySet<string> {
  const marks = new Set<string>()
  const rest = [...nodes]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type !== 'element') continue
    rest.push(...node.children)
    if (node.tagName !== 'ol') continue
    const items = node.children.filter(
      (child) => child.type === 'element' && child.tagName === 'li'
    )
    const first = Number(node.properties['start'] ?? 1)
    for (const index of items.keys()) marks.add(String(first + index))
  }

  return marks
}
