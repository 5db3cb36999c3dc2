import type {Nodes, Root} from 'mdast'
import {report} from '../diagnostic/index.ts'
import type {Source} from './source.ts'

const deepest = 40
const mostNodes = 40_000
const mostRows = 500
const mostColumns = 30
const mostDefinitions = 200
const mostBlocks = 400

interface Standing {
  readonly node: Nodes
  readonly depth: number
  /** Kind of the parent. */
  readonly isIn: Nodes['type'] | undefined
}

/**
 * Reports a tree that is larger than those of summaries: all that follows
 * walks it, many times and by recursion.
 *
 * @returns
 *   Whether it can be walked.
 */
export function checkTree(tree: Root, source: Source): boolean {
  let nodes = 0
  let definitions = 0
  let blocks = 0
  const rest: Standing[] = [{node: tree, depth: 0, isIn: undefined}]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const {depth, node} = next
    nodes++
    if (node.type === 'definition') definitions++
    if (isBlock(next)) blocks++
    const problem = problemOf(node, depth)
    if (problem) {
      const {position} = source.placeOf(node)
      report(source.file, 'text-limits', {
        ...problem,
        place: {
          file: source.file.path,
          position: {start: position.start, end: position.start}
        }
      })
      return false
    }
    if ('children' in node)
      for (const child of node.children.toReversed())
        rest.push({node: child, depth: depth + 1, isIn: node.type})
  }
  return true

  function problemOf(node: Nodes, depth: number) {
    if (depth > deepest)
      return {
        reason: `Unexpected markup in markup, \`${depth}\` levels deep, expected at most \`${deepest}\``,
        fix: 'Put a backslash before signs that are no markup.'
      }
    if (nodes > mostNodes)
      return {
        reason: `Unexpected text of more than \`${mostNodes}\` words in emphasis, cells, items and other parts`,
        fix: 'Move data into files that `data:` names.'
      }
    if (blocks > mostBlocks)
      return {
        reason: `Unexpected text of more than \`${mostBlocks}\` paragraphs, heads, lists and tables`,
        fix: 'Shorten the text: no product of a meeting is as long.'
      }
    if (definitions > mostDefinitions)
      return {
        reason: `Unexpected address of a link, expected at most \`${mostDefinitions}\``,
        fix: 'Write addresses into the links, or cite works of a bibliography.'
      }
    if (node.type !== 'table') return undefined
    const rows = node.children.length
    const columns = Math.max(...node.children.map((row) => row.children.length))
    return rows > mostRows || columns > mostColumns
      ? {
          reason: `Unexpected table of \`${rows}\` rows and \`${columns}\` columns, expected at most \`${mostRows}\` and \`${mostColumns}\``,
          fix: 'Move data into files that `data:` names, or make several tables of it.'
        }
      : undefined
  }
}

/** Whether a node is set apart on pages; data and definitions are not. */
function isBlock({isIn, node}: Standing): boolean {
  if (isIn !== 'root' && isIn !== 'containerDirective') return false
  return !['code', 'containerDirective', 'definition', 'yaml'].includes(
    node.type
  )
}
