import type {
  MeasuredBlock,
  Measurement,
  Overflow,
  WideTable
} from './measurement.ts'
import type {PageElement, PageRect, PageWindow} from './page-dom.ts'

/**
 * Sets the type scale and measures, inside the page.
 *
 * It is sent to the browser as text: nothing of this module is in scope there.
 *
 * @param scale
 *   Value of the custom property `--s` of the root element.
 */
export function measurePage(scale: number): Measurement {
  const {document, getComputedStyle} = globalThis as unknown as PageWindow
  const replaced = new Set(['canvas', 'img', 'svg', 'video'])

  document.documentElement.style.setProperty('--s', String(scale))

  return {
    blocks: Array.from(document.querySelectorAll('[data-block]'), measureBlock),
    figures: measureBoxes('data-figure'),
    frames: measureBoxes('data-frame'),
    overflowing: [
      ...findOverflow('data-frame', contentBox),
      ...findOverflow('data-page', (element) => element.getBoundingClientRect())
    ],
    wideTables: findWideTables()
  }

  function findWideTables(): WideTable[] {
    const result: WideTable[] = []

    for (const figure of document.querySelectorAll('figure.table')) {
      const {right} = contentBox(figure)

      for (const table of figure.querySelectorAll('table')) {
        const byPx = table.getBoundingClientRect().right - right
        if (byPx <= 1) continue
        const heads = table.querySelectorAll(
          'tr:first-child > th[scope^="col"]'
        )
        const columns = Array.from(heads, (head) => ({
          name: (head.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
          widthPx: head.getBoundingClientRect().width
        }))
        result.push({byPx, columns, id: figure.getAttribute('id') ?? ''})
      }
    }

    return result
  }

  function measureBlock(element: PageElement): MeasuredBlock {
    return {
      heightPx: element.getBoundingClientRect().height,
      id: element.getAttribute('data-block') ?? '',
      marginBottomPx: length(element, 'margin-bottom'),
      marginTopPx: length(element, 'margin-top')
    }
  }

  function measureBoxes(attribute: string): Measurement['frames'] {
    return Array.from(
      document.querySelectorAll(`[${attribute}]`),
      function (element) {
        const box = contentBox(element)
        return {
          heightPx: box.height,
          id: element.getAttribute(attribute) ?? '',
          widthPx: box.width
        }
      }
    )
  }

  function findOverflow(
    attribute: string,
    boxOf: (element: PageElement) => PageRect
  ): Overflow[] {
    const result: Overflow[] = []

    for (const holder of document.querySelectorAll(`[${attribute}]`)) {
      const {bottom, right} = boxOf(holder)
      let byPx = 0

      for (const rect of contents(holder)) {
        byPx = Math.max(byPx, rect.bottom - bottom, rect.right - right)
      }

      const id = holder.getAttribute(attribute) ?? ''
      if (byPx > 1) result.push({byPx, id})
    }

    return result
  }

  /**
   * Boxes of all that is in an element, but not of inline ones: those are as
   * high as their font, which may well be higher than their line.
   */
  function* contents(holder: PageElement): Generator<PageRect> {
    for (const element of holder.querySelectorAll('*')) {
      if (element.ownerSVGElement) continue
      const {display} = getComputedStyle(element)
      if (display === 'inline' && !replaced.has(element.localName)) continue
      yield element.getBoundingClientRect()
    }

    const lineHeight = length(holder, 'line-height')
    const range = document.createRange()

    for (const node of holder.childNodes) {
      if (node.nodeType !== 3) continue
      range.selectNodeContents(node)

      for (const line of range.getClientRects()) {
        const {height, left, right, top} = line
        const excess = lineHeight > 0 ? Math.max(0, height - lineHeight) / 2 : 0
        const bottom = line.bottom - excess
        yield {bottom, height, left, right, top, width: right - left}
      }
    }
  }

  function contentBox(element: PageElement): PageRect {
    const rect = element.getBoundingClientRect()
    const left = rect.left + edge(element, 'left')
    const right = rect.right - edge(element, 'right')
    const top = rect.top + edge(element, 'top')
    const bottom = rect.bottom - edge(element, 'bottom')
    return {bottom, height: bottom - top, left, right, top, width: right - left}
  }

  function edge(element: PageElement, side: string): number {
    return (
      length(element, `padding-${side}`) +
      length(element, `border-${side}-width`)
    )
  }

  /** Zero for `normal` and `auto`. */
  function length(element: PageElement, property: string): number {
    const value = getComputedStyle(element).getPropertyValue(property)
    return Number.parseFloat(value) || 0
  }
}
