// Functions in the page see nothing of their module.
/* oxlint-disable unicorn/consistent-function-scoping */
import type {AuditPaints} from './audit-paints.ts'
import type {AuditTools, Clip} from './audit-tools.ts'
import type {
  PageElement,
  PageNode,
  PageRect,
  PageStyle,
  PageWindow
} from './page-dom.ts'
import type {PageFacts, TextRun, TextStyle} from './page-facts.ts'

/**
 * Reads all text that is seen, with its size, colour and what is behind it,
 * inside the page.
 *
 * It is sent to the browser as text: nothing of this module is in scope there.
 *
 * @param tools
 *   What `createAuditTools` gave.
 * @param paints
 *   What `createPaints` gave.
 * @param readers
 *   Selectors of text that is read from the same distance.
 */
export function auditText(
  {boxOn, clipOf, frameOf, holderOf, pageOf}: AuditTools,
  paints: AuditPaints,
  readers: readonly string[]
): Pick<PageFacts, 'runs' | 'styles'> {
  const {document, getComputedStyle} = globalThis as unknown as PageWindow
  const range = document.createRange()
  const runs: TextRun[] = []
  const styles: TextStyle[] = []
  const indexes = new Map<string, number>()
  const unseen = new Set(
    'clipPath defs desc marker mask metadata pattern script style symbol title'.split(
      ' '
    )
  )
  const marked = new Map<PageElement, number>()
  for (const [index, selector] of readers.entries())
    for (const element of document.querySelectorAll(selector))
      if (!marked.has(element)) marked.set(element, index)

  visit(document.body, {opacity: 1, reader: -1, scale: 1})
  return {runs, styles}

  interface Inherited {
    readonly opacity: number
    readonly reader: number
    /** Of all transforms around it. */
    readonly scale: number
  }

  function visit(element: PageElement, inherited: Inherited): void {
    const {localName} = element
    if (unseen.has(localName)) return
    const style = getComputedStyle(element)
    if (style.display === 'none') return
    const isDrawing = element.ownerSVGElement !== undefined
    const opacity =
      inherited.opacity * Number(style.getPropertyValue('opacity'))
    const own: Inherited = {
      opacity,
      reader: marked.get(element) ?? inherited.reader,
      scale: isDrawing ? 1 : inherited.scale * scaleOf(style)
    }

    if (isDrawing) paints.paintShape(element, style, opacity)
    else paints.paintBox(element, style, opacity)

    for (const node of element.childNodes) {
      if (isElement(node)) visit(node, own)
      else if (node.nodeType === 3) readRun(node, element, style, own)
    }
  }

  function isElement(node: PageNode): node is PageElement {
    return node.nodeType === 1
  }

  function scaleOf(style: PageStyle): number {
    const transform = style.getPropertyValue('transform')
    if (transform === 'none') return 1
    const [a = 1, b = 0, c = 0, d = 1] = (
      /^matrix\((.*)\)$/.exec(transform)?.[1] ?? ''
    )
      .split(',')
      .map(Number)
    return Math.sqrt(Math.abs(a * d - b * c))
  }

  function readRun(
    node: PageNode,
    element: PageElement,
    style: PageStyle,
    {opacity, reader, scale}: Inherited
  ): void {
    const text = node.nodeValue ?? ''
    if (!/\S/.test(text)) return
    if (style.getPropertyValue('visibility') !== 'visible') return
    range.selectNodeContents(node)
    const rects = Array.from(range.getClientRects()).filter(
      ({width}) => width > 0
    )
    const [first] = rects
    const clip = clipOf(element)
    if (!first || !clip) return

    const matrix = element.getScreenCTM?.()
    const factor = matrix
      ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))
      : scale
    const ownPx = Number.parseFloat(style.getPropertyValue('font-size'))
    const sizePx = ownPx * factor
    const isUpright = matrix
      ? Math.abs(matrix.b) > Math.abs(matrix.a)
      : style.getPropertyValue('writing-mode') !== 'horizontal-tb'
    const inks = rects.map((rect) => inkOf(rect, sizePx, isUpright))
    const holder = holderOf(element)
    const page = pageOf(holder)
    const frame = frameOf(element)
    const isDrawing = matrix !== undefined
    const ground = paints.groundOf(rectCentre(first), style, isDrawing)

    runs.push({
      brokenWord: rects.length > 1 ? findBroken(node, text) : undefined,
      clippedPx: Math.max(...inks.map((ink) => outside(ink, clip))),
      ground,
      holder,
      lines: inks.map((ink) => boxOn(holder, ink)),
      offPagePx: page
        ? Math.max(...inks.map((ink) => outside(ink, page)))
        : Infinity,
      sidewaysPx: frame
        ? Math.max(
            0,
            ...inks.map(({left, right}) =>
              Math.max(frame.left - left, right - frame.right)
            )
          )
        : 0,
      style: styleIndex({
        colour: paints.colourOf(style, isDrawing, opacity, ground),
        family: (style.getPropertyValue('font-family').split(',')[0] ?? '')
          .trim()
          .replaceAll(/["']/g, ''),
        isScript: isScript(element, ownPx),
        reader,
        sizePt: Math.round(sizePx * 75) / 100,
        weight: Number(style.getPropertyValue('font-weight'))
      }),
      text: text.replaceAll(/\s+/g, ' ').trim().slice(0, 60)
    })
  }

  function rectCentre({bottom, left, right, top}: PageRect) {
    return {x: (left + right) / 2, y: (top + bottom) / 2}
  }

  /** Fonts leave room over and under letters; capitals are 0.72 em high. */
  function inkOf(rect: PageRect, sizePx: number, isUpright: boolean): Clip {
    const {bottom, left, right, top} = rect
    const half = sizePx * 0.36
    const x = (left + right) / 2
    const y = (top + bottom) / 2
    return isUpright
      ? {bottom, left: x - half, right: x + half, top}
      : {bottom: y + half, left, right, top: y - half}
  }

  function outside(ink: Clip, {bottom, left, right, top}: Clip): number {
    return Math.max(
      0,
      left - ink.left,
      ink.right - right,
      top - ink.top,
      ink.bottom - bottom
    )
  }

  function isScript(element: PageElement, ownPx: number): boolean {
    if (element.localName !== 'tspan') {
      return element.closest('sup,sub') !== null
    }
    const text = element.closest('text')
    if (!text) return false
    const size = getComputedStyle(text).getPropertyValue('font-size')
    return ownPx < Number.parseFloat(size) * 0.8
  }

  function styleIndex(style: TextStyle): number {
    const key = JSON.stringify(style)
    const known = indexes.get(key)
    if (known !== undefined) return known
    indexes.set(key, styles.length)
    return styles.push(style) - 1
  }

  /** Addresses break anywhere; words only where they are too wide. */
  function findBroken(node: PageNode, text: string): string | undefined {
    for (const {0: word, index} of text.matchAll(/\S{12,}/g)) {
      if (/[/@]|\w\.\w/.test(word)) continue
      for (const part of word.matchAll(/[\p{L}\p{M}\p{N}]{12,}/gu)) {
        const start = index + part.index
        range.setStart(node, start)
        range.setEnd(node, start + part[0].length)
        const tops = Array.from(range.getClientRects(), ({top}) => top)
        if (Math.max(...tops) - Math.min(...tops) > 1) return part[0]
      }
    }
    return undefined
  }
}
