import type {RootContent} from 'mdast'
import type {OutputName} from '../markdown/nodes.ts'

/**
 * Blocks of an output: those that `only` keeps for others go, the rest move
 * up in its place.
 */
export function keepForOutput(
  nodes: readonly RootContent[],
  output: OutputName
): RootContent[] {
  return nodes.flatMap(function (node) {
    if (node.type !== 'only') return [node]
    return node.outputs.includes(output)
      ? keepForOutput(node.children, output)
      : []
  })
}
