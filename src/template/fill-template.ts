import type {Element, ElementContent} from 'hast'
import {type Template, stringOf} from './parse-template.ts'

/** Content of slots by name: always hast, never strings. */
export type SlotContent = ReadonlyMap<string, readonly ElementContent[]>

export interface FillSettings {
  /** Names that the template may use; others are mistakes. */
  readonly known: ReadonlySet<string>
  /** What stands in each `data-frame`, in place of what is there. */
  readonly frames?: SlotContent | undefined
  /** Custom properties of each `data-page`, such as `--slack`. */
  readonly pageStyle?: string | undefined
  /** Classes of each `data-page`, besides those of the template. */
  readonly pageClass?: readonly string[] | undefined
}

/**
 * Fills the slots of a template.
 *
 * A slot is replaced by its content, or by its fallback where there is none,
 * and on pages what it stood in names it in `data-slot`;
 * an element with `data-when="funding ethics"` goes where all these slots are
 * empty.
 *
 * @param template
 *   The template; it is not changed.
 * @param slots
 *   What to fill it with.
 * @returns
 *   Content of the body.
 * @throws {Error}
 *   If the template names a slot that no product has.
 */
export function fillTemplate(
  template: Template,
  slots: SlotContent,
  {frames = new Map(), known, pageClass = [], pageStyle}: FillSettings
): ElementContent[] {
  return fillAll(template.body.children)

  function fillAll(nodes: Element['children']): ElementContent[] {
    return nodes.flatMap(fill)
  }

  function fill(node: ElementContent): ElementContent[] {
    // Indentation of the template is no content; words keep their spaces.
    if (node.type === 'comment') return []
    if (node.type !== 'element') return [node]

    const when = stringOf(node, 'dataWhen')
    if (when !== undefined && !when.split(/\s+/).some(isFilled)) return []

    if (node.tagName === 'slot') {
      const name = stringOf(node, 'name') ?? ''
      return isFilled(name) ? contentOf(name) : fillAll(node.children)
    }

    const {dataWhen: _, ...properties} = node.properties
    if (pageStyle !== undefined && 'dataPage' in properties) {
      properties['style'] = pageStyle
    }
    if (pageClass.length > 0 && 'dataPage' in properties) {
      const {className} = properties
      const own = Array.isArray(className) ? className : []
      properties['className'] = [...own, ...pageClass]
    }
    const slotted = pageStyle === undefined ? [] : slotsIn(node)
    if (slotted.length > 0) properties['dataSlot'] = slotted.join(' ')
    const placed = frames.get(stringOf(node, 'dataFrame') ?? '')
    const children = placed ? [...placed] : fillAll(node.children)
    return [{...node, children, properties}]
  }

  /** Filled slots that stand right in an element, which then says so. */
  function slotsIn({children}: Element): string[] {
    return children.flatMap(function (child) {
      if (child.type !== 'element' || child.tagName !== 'slot') return []
      const name = stringOf(child, 'name') ?? ''
      return isFilled(name) ? [name] : slotsIn(child)
    })
  }

  function isFilled(name: string): boolean {
    return contentOf(name).length > 0
  }

  function contentOf(name: string): ElementContent[] {
    if (!known.has(name)) {
      throw new Error(`Unexpected slot \`${name}\`, expected one that is known`)
    }
    return [...(slots.get(name) ?? [])]
  }
}
