import type {PhrasingContent} from 'mdast'
import type {Node, Parent} from 'unist'
import type {CrossReference, OutputName} from '../markdown/nodes.ts'
import {labelFigures} from '../resolve/index.ts'
import type {Resolved, ResolvedFigure} from '../resolve/resolved.ts'
import {keepForOutput} from './keep-for-output.ts'

/** A summary with the figures of one product counted from one. */
export interface Numbered {
  readonly resolved: Resolved
  /** References that the product prints to figures that it leaves out. */
  readonly lost: readonly CrossReference[]
}

/**
 * Numbers figures and tables as one product shows them: one that leaves out
 * the first begins with the second, as Figure 1.
 *
 * @param resolved
 *   The summary; it is not changed.
 */
export function numberFigures(
  resolved: Resolved,
  output: OutputName
): Numbered {
  const children = keepForOutput(resolved.tree.children, output)
  const labels = labelFigures({type: 'root', children})
  if (labels.size === resolved.figures.size) return {resolved, lost: []}

  const lost: CrossReference[] = []
  const figures = new Map(
    [...resolved.figures].flatMap(([id, figure]) => {
      const label = labels.get(id)
      return label === undefined ? [] : [[id, relabel(figure, label)]]
    })
  )
  const {title, takeaway, limits, tree} = resolved
  return {
    resolved: {
      ...resolved,
      tree: {...tree, children: children.map(renumber)},
      title: title.map(renumber),
      takeaway: takeaway.map(renumber),
      limits: limits?.map(renumber),
      figures
    },
    lost
  }

  function relabel(figure: ResolvedFigure, label: string): ResolvedFigure {
    const {caption, message, note} = figure
    return {
      ...figure,
      label,
      caption: caption.map(renumber),
      message: message?.map(renumber),
      note: note?.map(renumber),
      labels: new Map(
        [...figure.labels].map(
          ([text, nodes]): [typeof text, readonly PhrasingContent[]] => [
            text,
            nodes.map(renumber)
          ]
        )
      )
    }
  }

  function renumber<Each extends Node>(node: Each): Each {
    if (isReference(node)) {
      const label = labels.get(node.identifier)
      if (label === undefined) lost.push(node)
      return label === undefined
        ? node
        : {...node, children: [{type: 'text', value: label}]}
    }

    return isParent(node)
      ? {...node, children: node.children.map(renumber)}
      : node
  }
}

function isReference(node: Node): node is CrossReference {
  return node.type === 'crossReference'
}

function isParent(node: Node): node is Parent {
  return 'children' in node
}
