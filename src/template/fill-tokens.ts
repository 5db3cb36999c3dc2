import type {ElementContent} from 'hast'
import {stringOf, type Template} from './parse-template.ts'

/** What becomes of the tokens of a template. */
export interface TokenSettings {
  /** Text in place of a token; others stay as they are. */
  readonly values: ReadonlyMap<string, string>
  /** Tokens that must not stand: an element with `data-token` of one goes. */
  readonly dropped: ReadonlySet<string>
}

/** A token in text or an attribute. */
export const tokenPattern = /\{\{([a-z][a-z\d-]*)\}\}/g

/**
 * Puts values in place of the tokens of a template, before authors' content
 * gets into it: what they write is no token.
 */
export function fillTokens(
  template: Template,
  {dropped, values}: TokenSettings
): Template {
  const {body} = template
  return {...template, body: {...body, children: body.children.flatMap(fill)}}

  function fill(node: ElementContent): ElementContent[] {
    if (node.type === 'text') return [{...node, value: filled(node.value)}]
    if (node.type !== 'element') return [node]
    const names = stringOf(node, 'dataToken')?.split(/\s+/) ?? []
    if (names.some((name) => dropped.has(name))) return []
    const {dataToken: _, href, ...properties} = node.properties
    if (href !== undefined) properties['href'] = filled(String(href))
    return [{...node, children: node.children.flatMap(fill), properties}]
  }

  function filled(text: string): string {
    return text.replaceAll(
      tokenPattern,
      (all, name: string) => values.get(name) ?? all
    )
  }
}
