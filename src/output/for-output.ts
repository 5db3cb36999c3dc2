import type {PhrasingContent, RootContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Node, Parent} from 'unist'
import type {CrossReference, OutputName} from '../markdown/nodes.ts'
import {labelFigures} from '../resolve/index.ts'
import type {Resolved, ResolvedFigure} from '../resolve/resolved.ts'
import {keepForOutput} from './keep-for-output.ts'
import {headingId, sectionId} from './section-id.ts'

/** A summary as one product prints it. */
export interface OfOutput {
  readonly resolved: Resolved
  /** References that the product prints to figures that it leaves out. */
  readonly lost: readonly CrossReference[]
}

/** Section that lay readers get as a handout of its own. */
const plainSection = 'plain-language'

/**
 * Takes from a summary what one product prints: its blocks and, for lay
 * readers or all others, its sections. Figures and tables are numbered as the
 * product shows them: one that leaves out the first begins with the second, as
 * Figure 1.
 *
 * @param resolved
 *   The summary; it is not changed.
 */
export function forOutput(resolved: Resolved, output: OutputName): OfOutput {
  const children = keepSections(
    keepForOutput(resolved.tree.children, output),
    output
  )
  const labels = labelFigures({type: 'root', children})
  const tree = {...resolved.tree, children}
  if (labels.size === resolved.figures.size)
    return {resolved: {...resolved, tree}, lost: []}

  const lost: CrossReference[] = []
  const figures = new Map(
    [...resolved.figures].flatMap(([id, figure]) => {
      const label = labels.get(id)
      return label === undefined ? [] : [[id, relabel(figure, label)]]
    })
  )
  const {title, takeaway, limits} = resolved
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

function keepSections(
  nodes: readonly RootContent[],
  output: OutputName
): RootContent[] {
  let isPlain = false
  return nodes.filter(function (node) {
    if (node.type === 'definition') return true
    if (node.type === 'heading' && node.depth <= 2)
      isPlain = sectionId(toString(node), headingId(node)) === plainSection
    return isPlain === (output === 'plain')
  })
}

function isReference(node: Node): node is CrossReference {
  return node.type === 'crossReference'
}

function isParent(node: Node): node is Parent {
  return 'children' in node
}
