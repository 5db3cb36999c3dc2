import type {Definition, Nodes, Parents, Root} from 'mdast'
import {
  checkHeading,
  checkList,
  checkQuote,
  checkTable,
  type Standing
} from './kept/blocks.ts'
import {checkCoverage} from './kept/coverage.ts'
import {checkEmphasis} from './kept/emphasis.ts'
import {type Range, rangeOf} from './kept/kept.ts'
import {checkDefinitions, checkLink, checkReference} from './kept/links.ts'
import type {Source} from './source.ts'

/**
 * Reports visible characters of the source that its tree would not print.
 *
 * Markdown takes signs for markup, in clinical text most often wrongly:
 * `HLA-A*02:01 and HLA-B*07:02`, `> 5 mg`, `- 3%`. What may be meant either
 * way is reported with the spelling of each.
 *
 * @param tree
 *   As it was parsed, before it is transformed.
 */
export function checkKept(tree: Root, source: Source): void {
  const definitions: (readonly [Definition, Range])[] = []
  const references = new Set<string>()
  look(tree)
  checkDefinitions(definitions, references, source)
  checkCoverage(tree, source)

  function look(parent: Parents): void {
    for (const [index, node] of parent.children.entries()) {
      check(node, {index, parent, range: rangeOf(node)})
      if ('children' in node) look(node)
    }
  }

  function check(node: Nodes, at: Standing): void {
    const {range} = at
    if (node.type === 'emphasis' || node.type === 'strong')
      checkEmphasis(node, range, source)
    else if (node.type === 'list') checkList(node, at, source)
    else if (node.type === 'blockquote') checkQuote(at, source)
    else if (node.type === 'heading') checkHeading(node, at, source)
    else if (node.type === 'table') checkTable(node, source)
    else if (node.type === 'link') checkLink(node, range, source)
    else if (node.type === 'definition') definitions.push([node, range])
    else if (node.type === 'linkReference') {
      references.add(node.identifier)
      checkReference(node, range, source)
    } else if (node.type === 'imageReference') references.add(node.identifier)
  }
}
