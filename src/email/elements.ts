import type {Element, ElementContent, Properties, RootContent} from 'hast'

/** Whether a node is an element, of one of some names if any are given. */
export function isElement(
  node: ElementContent | RootContent | undefined,
  ...names: readonly string[]
): node is Element {
  return (
    node?.type === 'element' &&
    (names.length === 0 || names.includes(node.tagName))
  )
}

/** Classes of an element. */
export function classesOf({properties}: Element): readonly string[] {
  const {className} = properties
  return Array.isArray(className) ? className.map(String) : []
}

/** Value of an attribute as text; absent, empty and `false` are `undefined`. */
export function attributeOf(
  {properties}: Element,
  name: keyof Properties
): string | undefined {
  const value = properties[name]
  if (value === undefined || value === null || value === false) return undefined
  const text = Array.isArray(value) ? value.join(' ') : String(value)
  return text === '' ? undefined : text
}

/** Makes an element. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[]
): Element {
  return {type: 'element', tagName, properties, children: [...children]}
}

/** Whether a table only arranges: readers are not told of its cells. */
export function isLayoutTable(node: Element): boolean {
  const role = attributeOf(node, 'role')
  return role === 'presentation' || role === 'none'
}

/** Whether readers are never shown an element, nor is it read to them. */
export function isUnseen(node: Element): boolean {
  return (
    (node.properties.hidden ?? false) !== false ||
    attributeOf(node, 'ariaHidden') === 'true' ||
    [
      'head',
      'link',
      'meta',
      'noscript',
      'script',
      'style',
      'template'
    ].includes(node.tagName)
  )
}
