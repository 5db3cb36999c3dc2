import type {ElementContent, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

const processor = unified().use(rehypeStringify).freeze()

/**
 * Writes a tree as HTML. The only way to HTML: nothing else escapes.
 *
 * @param tree
 *   A tree, or the content of an element.
 */
export function stringify(tree: Root | readonly ElementContent[]): string {
  return processor.stringify(
    'type' in tree ? tree : {type: 'root', children: [...tree]}
  )
}
