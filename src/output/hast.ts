import type {Element, ElementContent, Properties, Text} from 'hast'

/**
 * Makes an element.
 *
 * @param tagName
 *   Name in lower case.
 * @param properties
 *   Names as hast writes them (`className`, `dataBlock`).
 * @param children
 *   Strings become text.
 */
export function element(
  tagName: string,
  properties: Properties = {},
  children: readonly (ElementContent | string)[] = []
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? text(child) : child
    )
  }
}

/** Makes a text node. */
export function text(value: string): Text {
  return {type: 'text', value}
}
