import type {Element, ElementContent, Properties} from 'hast'

type Child = ElementContent | string | undefined
type Value = string | number | readonly string[] | undefined

/**
 * Makes a hast element.
 *
 * @param tagName
 *   Name in HTML or SVG.
 * @param properties
 *   In the order in which they are written. Numbers are rounded to 0.01, so
 *   that bytes do not depend on how they were computed; `undefined` is left
 *   out.
 * @param children
 *   Strings become text nodes; `undefined` is left out.
 */
export function element(
  tagName: string,
  properties: Readonly<Record<string, Value>>,
  ...children: readonly Child[]
): Element {
  // Figures are made of thousands of elements: loops, as they are fastest.
  const given: Properties = {}
  for (const name in properties) {
    const value = properties[name]
    if (value === undefined) continue
    if (typeof value === 'number') given[name] = round(value)
    else given[name] = typeof value === 'string' ? value : [...value]
  }

  const content: ElementContent[] = []
  for (const child of children) {
    if (child === undefined) continue
    content.push(
      typeof child === 'string' ? {type: 'text', value: child} : child
    )
  }

  return {type: 'element', tagName, properties: given, children: content}
}

/** To 0.01, never `-0`. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
