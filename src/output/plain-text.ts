import type {ElementContent} from 'hast'

const superscripts = /^[+−-]?\d+$/

/**
 * Text of content, as it can be pasted into a form.
 *
 * Digits that are raised after a digit get a caret: `10<sup>6</sup>` must
 * never become `106`.
 */
export function plainText(nodes: readonly ElementContent[]): string {
  let result = ''

  for (const node of nodes) {
    if (node.type === 'text') result += node.value
    if (node.type !== 'element') continue
    const inner = plainText(node.children)
    const power =
      node.tagName === 'sup' && superscripts.test(inner) && /\d$/.test(result)
    result += power ? `^${inner}` : inner
  }

  return result
}
