import type {Nodes, Root} from 'mdast'
import {report} from '../diagnostic/index.ts'
import type {Source} from './source.ts'

const deepest = 40
const mostNodes = 40_000
const mostRows = 500
const mostColumns = 30
const mostDefinitions = 200

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
  const rest: (readonly [node: Nodes, depth: number])[] = [[tree, 0]]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [node, depth] = next
    nodes++
    if (node.type === 'definition') definitions++
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
        rest.push([child, depth + 1])
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
        reason: `Unexpected text of more than \`${mostNodes}\` paragraphs, words in emphasis, cells and other parts`,
        fix: 'Move data into files that `data:` names.'
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
