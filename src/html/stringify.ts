import type {ElementContent, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'

/**
 * Writes a tree as HTML. The only way to HTML: nothing else escapes.
 *
 * @param tree
 *   A tree, or the content of an element.
 */
export function stringify(tree: Root | readonly ElementContent[]): string {
  const root: Root = 'type' in tree ? tree : {type: 'root', children: [...tree]}
  return toHtml(root)
}
