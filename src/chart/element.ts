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
  const given: Properties = {}
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue
    if (typeof value === 'number') given[name] = round(value)
    else given[name] = typeof value === 'string' ? value : [...value]
  }

  return {
    type: 'element',
    tagName,
    properties: given,
    children: children.flatMap((child): ElementContent[] => {
      if (child === undefined) return []
      return [typeof child === 'string' ? {type: 'text', value: child} : child]
    })
  }
}

/** To 0.01, never `-0`. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
