import type {Nodes, PhrasingContent} from 'mdast'

/**
 * Takes references in parentheses, “(Figure 1; Table 2)”, out of text, for
 * products without figures and tables.
 *
 * References that are part of a sentence stay: without them it would have a
 * hole.
 *
 * @param node
 *   Resolved text; it is not changed.
 */
export function dropReferences<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node
  const children = node.children.map((child) => dropReferences(child))
  return {...node, children: dropRuns(children as PhrasingContent[])}
}

function dropRuns(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let index = 0; index < children.length; index++) {
    const node = children[index]
    const before = result.at(-1)
    if (!node) continue
    const end = runEnd(children, index)
    const after = children[end]
    if (
      end > index &&
      before?.type === 'text' &&
      after?.type === 'text' &&
      /\s*\($/.test(before.value) &&
      after.value.startsWith(')')
    ) {
      result.pop()
      result.push({
        type: 'text',
        value:
          before.value.replace(/\s*\($/, '') + after.value.replace(/^\)/, '')
      })
      index = end
    } else result.push(node)
  }
  return result
}

/** Index behind references that begin at an index and follow each other. */
function runEnd(children: readonly PhrasingContent[], start: number): number {
  let end = start
  while (children[end]?.type === 'crossReference') {
    end++
    const between = children[end]
    const next = children[end + 1]
    if (
      between?.type === 'text' &&
      /^\s*(?:[;,]|and)\s*$/.test(between.value) &&
      next?.type === 'crossReference'
    )
      end++
  }
  return end
}
