// Functions in the page see nothing of their module.
/* oxlint-disable unicorn/consistent-function-scoping */
import type {AuditPaints, Colour} from './audit-paints.ts'
import type {AuditTools, Clip} from './audit-tools.ts'
import type {
  PageElement,
  PageNode,
  PageRect,
  PageStyle,
  PageWindow
} from './page-dom.ts'
import type {PageFacts, TextStyle} from './page-facts.ts'

/**
 * A run as it leaves the page, where size is time: text, broken word, style,
 * holder, what is clipped, off the page and sideways; then boxes of lines.
 */
export type PackedRun = readonly [
  text: string,
  brokenWord: string | 0,
  style: number,
  holder: number,
  clippedPx: number,
  offPagePx: number,
  sidewaysPx: number,
  ...lines: number[]
]

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
): {runs: readonly PackedRun[]; styles: PageFacts['styles']} {
  const {document, getComputedStyle} = globalThis as unknown as PageWindow
  const range = document.createRange()
  const runs: PackedRun[] = []
  const styles: TextStyle[] = []
  const indexes = new Map<string, number>()
  const unseen = new Set(
    // Lines have no area, and nothing stands on them.
    'clipPath defs desc line marker mask metadata pattern script style symbol title'.split(
      ' '
    )
  )
  const marked = new Map<PageElement, number>()
  for (const [index, selector] of readers.entries())
    for (const element of document.querySelectorAll(selector))
      if (!marked.has(element)) marked.set(element, index)

  const keys = new Set(document.querySelectorAll('.key'))

  visit(document.body, {isKey: false, opacity: 1, reader: -1, scale: 1})
  return {runs, styles}

  /** What all text of an element shares. */
  interface Setting {
    readonly clip: Clip | undefined
    readonly colour: Colour | undefined
    readonly frame: Clip | undefined
    /** Of text with a rim: its colour. */
    readonly ground: string | undefined
    readonly holder: number
    readonly page: Clip | undefined
    readonly sizePx: number
    readonly style: Omit<TextStyle, 'colour' | 'ground'>
  }

  interface Inherited {
    /** Whether it is in the key of a figure. */
    readonly isKey: boolean
    readonly opacity: number
    readonly reader: number
    /** Of all transforms around it. */
    readonly scale: number
  }

  function visit(element: PageElement, inherited: Inherited): void {
    const {localName} = element
    if (unseen.has(localName)) return
    const style = getComputedStyle(element)
    const {display} = style
    if (display === 'none') return
    const isDrawing = element.ownerSVGElement !== undefined
    const isKey = inherited.isKey || keys.has(element)
    // They are most of a drawing, and hold no text.
    if (isDrawing && paints.isShape(localName)) {
      paints.paintShape(element, style, inherited.opacity, isKey)
      return
    }

    const own: Inherited = {
      isKey,
      opacity: inherited.opacity * Number(style.getPropertyValue('opacity')),
      reader: marked.get(element) ?? inherited.reader,
      scale:
        isDrawing || display === 'inline'
          ? inherited.scale
          : inherited.scale * scaleOf(style)
    }
    if (!isDrawing) paints.paintBox(element, style, own.opacity)

    let setting: Setting | undefined
    for (let node = element.firstChild; node; node = node.nextSibling) {
      const {nodeType} = node
      if (nodeType === 1) visit(node as PageElement, own)
      else if (nodeType === 3 && /\S/.test(node.nodeValue ?? '')) {
        setting ??= settingOf(element, style, own)
        if (setting.clip) readRun(node, setting, setting.clip)
      }
    }
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

  function settingOf(
    element: PageElement,
    style: PageStyle,
    {opacity, reader, scale}: Inherited
  ): Setting {
    const ownPx = Number.parseFloat(style.getPropertyValue('font-size'))
    const matrix = element.getScreenCTM?.()
    const factor = matrix
      ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))
      : scale
    const holder = holderOf(element)
    const isVisible = style.getPropertyValue('visibility') === 'visible'
    const isDrawing = matrix !== undefined
    return {
      clip: isVisible ? clipOf(element) : undefined,
      colour: paints.colourOf(style, isDrawing, opacity),
      frame: frameOf(element),
      ground: isDrawing ? paints.haloOf(style) : undefined,
      holder,
      page: pageOf(holder),
      sizePx: ownPx * factor,
      style: {
        family: (style.getPropertyValue('font-family').split(',')[0] ?? '')
          .trim()
          .replaceAll(/["']/g, ''),
        isScript: isScript(element, ownPx),
        reader,
        sizePt: Math.round(ownPx * factor * 75) / 100,
        weight: Number(style.getPropertyValue('font-weight'))
      }
    }
  }

  function readRun(
    node: PageNode,
    {colour, frame, ground: halo, holder, page, sizePx, style}: Setting,
    clip: Clip
  ): void {
    range.selectNodeContents(node)
    const rects = range.getClientRects()
    const lines: number[] = []
    const [first] = rects
    if (!first) return
    let clippedPx = 0
    let offPagePx = 0
    let sidewaysPx = 0

    for (const rect of rects) {
      if (rect.width === 0) continue
      const ink = inkOf(rect, sizePx)
      const {height, left, top, width} = boxOn(holder, ink)
      lines.push(left, top, width, height)
      clippedPx = Math.max(clippedPx, outside(ink, clip))
      if (page) offPagePx = Math.max(offPagePx, outside(ink, page))
      if (frame)
        sidewaysPx = Math.max(
          sidewaysPx,
          frame.left - ink.left,
          ink.right - frame.right
        )
    }
    if (lines.length === 0) return

    const text = node.nodeValue ?? ''
    const ground = halo ?? paints.groundOf(first)
    runs.push([
      text.slice(0, 200).replaceAll(/\s+/g, ' ').trim().slice(0, 40),
      (lines.length > 4 && findBroken(node, text)) || 0,
      styleIndex({...style, colour: paints.onGround(colour, ground), ground}),
      holder,
      round(clippedPx),
      round(offPagePx),
      round(sidewaysPx),
      ...lines
    ])
  }

  /**
   * Fonts leave room over and under letters; capitals are 0.72 em high. Text
   * that is turned is higher than wide, and higher than any line.
   */
  function inkOf({bottom, left, right, top}: PageRect, sizePx: number): Clip {
    const half = sizePx * 0.36
    const x = (left + right) / 2
    const y = (top + bottom) / 2
    const isUpright = bottom - top > 2 * sizePx && bottom - top > right - left
    return isUpright
      ? {bottom, left: x - half, right: x + half, top}
      : {bottom: y + half, left, right, top: y - half}
  }

  function outside(ink: Clip, {bottom, left, right, top}: Clip): number {
    return Math.max(
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

  function round(value: number): number {
    return Math.round(value * 10) / 10
  }

  function styleIndex(style: TextStyle): number {
    const key = Object.values(style).join()
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
