import type {ElementContent} from 'hast'
import {sanitize as sanitizeTree} from 'hast-util-sanitize'
import {schema} from './schema.ts'

/**
 * Keeps what products may have of content that came from an author.
 *
 * Text stays, whatever was around it; only scripts and styles go with theirs.
 *
 * @param nodes
 *   Content; it is not changed.
 */
export function sanitize(nodes: readonly ElementContent[]): ElementContent[] {
  const tree = sanitizeTree({type: 'root', children: [...nodes]}, schema)
  const children = tree.type === 'root' ? tree.children : [tree]
  return children.filter(
    (child): child is ElementContent =>
      child.type === 'element' || child.type === 'text'
  )
}
