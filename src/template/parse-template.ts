import type {Element} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'

/** Body of a template, its slots still open. */
export interface Template {
  readonly body: Element
  /** Names of its slots. */
  readonly slots: ReadonlySet<string>
  /** Names of its frames. */
  readonly frames: ReadonlySet<string>
}

const parser = unified().use(rehypeParse)

/**
 * Reads `template.html`: a page that a designer can open in a browser.
 *
 * The head is for the designer alone; products get a head of their own.
 *
 * @param html
 *   Text of the file.
 * @param path
 *   Its path, for messages.
 * @throws {Error}
 *   If there is no body, a slot without name, a script, or a frame or slot
 *   twice in ways that lose content: templates belong to the project.
 */
export function parseTemplate(html: string, path: string): Template {
  const tree = parser.parse(html)
  let body: Element | undefined
  const slots = new Set<string>()
  const frames = new Set<string>()

  visit(tree, function (node) {
    // Places of the template would pass for places of a summary.
    delete node.position
    if (node.type === 'element' && node.tagName === 'body') body = node
  })
  if (!body) throw new Error(`${path}: Unexpected page without \`body\``)

  visit(body, 'element', function (node) {
    if (node.tagName === 'script') {
      throw new Error(`${path}: Unexpected \`script\`, products have none`)
    }

    if (node.tagName === 'slot') {
      const name = stringOf(node, 'name')
      if (name === undefined) {
        throw new Error(`${path}: Unexpected \`slot\` without \`name\``)
      }
      slots.add(name)
    }

    const frame = stringOf(node, 'dataFrame')
    if (frame !== undefined) {
      if (frames.has(frame)) {
        throw new Error(`${path}: Unexpected second frame \`${frame}\``)
      }
      frames.add(frame)
    }
  })

  return {body, frames, slots}
}

/** Property of an element, where it is text. */
export function stringOf(node: Element, name: string): string | undefined {
  const value = node.properties[name]
  return typeof value === 'string' ? value : undefined
}
