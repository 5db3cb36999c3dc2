// Functions in the page see nothing of their module.
/* oxlint-disable unicorn/consistent-function-scoping */
import type {
  MeasuredBlock,
  Measurement,
  Overflow,
  WideTable
} from './measurement.ts'
import type {DocumentState, settleDocument} from './page-scripts.ts'
import type {PageElement, PageRect, PageStyle, PageWindow} from './page-dom.ts'

/** What a document is called, and its language. */
export interface SheetHead {
  readonly title: string
  readonly language: string
}

/** What came of measuring, as text: see `measurePage`. */
export interface PageAnswer {
  readonly measurement: Measurement
  /** Absent where the body stayed. */
  readonly state?: DocumentState | undefined
}

/**
 * Sets the type scale and measures, inside the page.
 *
 * It is sent to the browser as text: nothing of this module is in scope there.
 *
 * @param settle
 *   Puts other HTML in the body, and loads what it names.
 * @param scale
 *   Value of the custom property `--s` of the root element.
 * @param html
 *   What to put in the body before; absent: it stays.
 * @param head
 *   Title and language to set before; absent: they stay.
 * @returns
 *   A `PageAnswer` as JSON, which crosses over faster than an object.
 */
export async function measurePage(
  settle: typeof settleDocument,
  scale: number,
  html?: string,
  head?: SheetHead
): Promise<string> {
  const {document, getComputedStyle} = globalThis as unknown as PageWindow
  const replaced = new Set(['canvas', 'img', 'svg', 'video'])

  // Before the body: it is laid out once then.
  document.documentElement.style.setProperty('--s', String(scale))
  if (head) setHead(head)
  const state = html === undefined ? undefined : await settle(html)

  const measurement: Measurement = {
    blocks: Array.from(document.querySelectorAll('[data-block]'), measureBlock),
    figures: measureBoxes('data-figure'),
    frames: measureBoxes('data-frame'),
    overflowing: findOverflow(),
    wideTables: findWideTables()
  }
  const answer: PageAnswer = {measurement, state}
  return JSON.stringify(answer)

  function setHead({language, title}: SheetHead): void {
    document.documentElement.setAttribute('lang', language)
    document.title = title
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
    const style = getComputedStyle(element)
    return {
      heightPx: element.getBoundingClientRect().height,
      id: element.getAttribute('data-block') ?? '',
      marginBottomPx: length(style, 'margin-bottom'),
      marginTopPx: length(style, 'margin-top')
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

  /** Something that holds others, and by how much they leave it. */
  interface Holder extends Overflow {
    readonly bottom: number
    readonly right: number
    byPx: number
  }

  /**
   * Frames and pages that hold less than is in them: all boxes but inline ones,
   * as those are as high as their font, which may be higher than their line.
   */
  function findOverflow(): Overflow[] {
    const frames: Holder[] = []
    const pages: Holder[] = []
    visit(document.body, [])
    return [...frames, ...pages]
      .filter(({byPx}) => byPx > 1)
      .map(({byPx, id}) => ({byPx, id}))

    function visit(element: PageElement, around: readonly Holder[]): void {
      const frame = element.getAttribute('data-frame')
      const sheet = element.getAttribute('data-page')
      let inside = around
      if (frame !== null) {
        const {bottom, right} = contentBox(element)
        const holder = {bottom, byPx: 0, id: frame, right}
        frames.push(holder)
        readLines(element, holder)
        inside = [...inside, holder]
      }
      if (sheet !== null) {
        const {bottom, right} = element.getBoundingClientRect()
        const holder = {bottom, byPx: 0, id: sheet, right}
        pages.push(holder)
        readLines(element, holder)
        inside = [...inside, holder]
      }
      for (const child of element.children) {
        if (inside.length > 0) readBox(child, inside)
        if (child.localName !== 'svg') visit(child, inside)
      }
    }
  }

  function readBox(element: PageElement, holders: readonly Holder[]): void {
    const {bottom, right} = element.getBoundingClientRect()
    for (const holder of holders) {
      const byPx = Math.max(bottom - holder.bottom, right - holder.right)
      if (byPx > holder.byPx && isBox(element)) holder.byPx = byPx
    }
  }

  function isBox(element: PageElement): boolean {
    return (
      replaced.has(element.localName) ||
      getComputedStyle(element).display !== 'inline'
    )
  }

  /** Text right in a holder, line by line. */
  function readLines(element: PageElement, holder: Holder): void {
    const range = document.createRange()
    let lineHeight: number | undefined

    for (const node of element.childNodes) {
      if (node.nodeType !== 3) continue
      range.selectNodeContents(node)

      for (const {bottom, height, right} of range.getClientRects()) {
        lineHeight ??= length(getComputedStyle(element), 'line-height')
        const excess = lineHeight > 0 ? Math.max(0, height - lineHeight) / 2 : 0
        holder.byPx = Math.max(
          holder.byPx,
          bottom - excess - holder.bottom,
          right - holder.right
        )
      }
    }
  }

  function contentBox(element: PageElement): PageRect {
    const rect = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const left = rect.left + edge(style, 'left')
    const right = rect.right - edge(style, 'right')
    const top = rect.top + edge(style, 'top')
    const bottom = rect.bottom - edge(style, 'bottom')
    return {bottom, height: bottom - top, left, right, top, width: right - left}
  }

  function edge(style: PageStyle, side: string): number {
    return (
      length(style, `padding-${side}`) + length(style, `border-${side}-width`)
    )
  }

  /** Zero for `normal` and `auto`. */
  function length(style: PageStyle, property: string): number {
    return Number.parseFloat(style.getPropertyValue(property)) || 0
  }
}
