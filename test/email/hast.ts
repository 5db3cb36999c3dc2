import type {ElementContent} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

const parser = unified().use(rehypeParse, {fragment: true})

/** Content of a fragment of HTML, as the other modules make it. */
export function hast(html: string): ElementContent[] {
  return parser.parse(html).children.filter((node) => node.type !== 'doctype')
}
