import type {Element, ElementContent} from 'hast'

/**
 * Takes out pages that may be left out (`data-optional`) and hold nothing, and
 * says how many there are where a page asks for it: the number at the end of
 * the text of an element with `data-pages`.
 *
 * @param body
 *   Pages with all that is in them.
 */
export function dropEmptyPages(
  body: readonly ElementContent[]
): readonly ElementContent[] {
  if (!find(body, ({properties}) => 'dataOptional' in properties)) return body
  const kept = body.flatMap(keep)
  const pages = String(count(kept))
  return kept.map((node) => number(node, pages))
}

function keep(node: ElementContent): ElementContent[] {
  if (!mayHoldPages(node)) return [node]
  const {dataOptional, ...properties} = node.properties
  if (dataOptional !== undefined && !find(node.children, isFilledFrame))
    return []
  return [{...node, children: node.children.flatMap(keep), properties}]
}

function number(node: ElementContent, pages: string): ElementContent {
  if (!mayHoldPages(node)) return node
  const {dataPages, ...properties} = node.properties
  const children = node.children.map(function (child): ElementContent {
    if (dataPages === undefined) return number(child, pages)
    return child.type === 'text'
      ? {...child, value: child.value.replace(/\d+$/, pages)}
      : child
  })
  return {...node, children, properties}
}

/** Blocks are in pages, and no page is in them. */
function mayHoldPages(node: ElementContent): node is Element {
  return isElement(node) && !('dataBlock' in node.properties)
}

function isFilledFrame({children, properties}: Element): boolean {
  return 'dataFrame' in properties && children.some(isElement)
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}

function count(nodes: readonly ElementContent[]): number {
  return nodes
    .filter(mayHoldPages)
    .reduce(
      (sum, {children, properties}) =>
        sum + ('dataPage' in properties ? 1 : 0) + count(children),
      0
    )
}

function find(
  nodes: readonly ElementContent[],
  test: (element: Element) => boolean
): boolean {
  return nodes
    .filter(mayHoldPages)
    .some((node) => test(node) || find(node.children, test))
}
