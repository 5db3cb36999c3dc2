// Functions in the page see nothing of their module.
/* oxlint-disable unicorn/consistent-function-scoping */
import type {PageElement, PageRect, PageWindow} from './page-dom.ts'
import type {Holder, PageBox, PageFacts} from './page-facts.ts'

/** Edges of what is seen of an element; `undefined`: nothing is. */
export interface Clip {
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly top: number
}

/** What both parts of the audit use, in the page. */
export interface AuditTools {
  readonly holders: Holder[]
  readonly pages: PageFacts['pages']
  /** Index of what an element stands in. */
  readonly holderOf: (element: PageElement) => number
  /** A rectangle of the window on the page of a holder. */
  readonly boxOn: (holder: number, rect: Clip) => PageBox
  /** Where all of a page is in the window. */
  readonly pageOf: (holder: number) => Clip | undefined
  /** Inside of the frame of an element, without padding and border. */
  readonly frameOf: (element: PageElement) => Clip | undefined
  /** Inside of an element, without padding and border. */
  readonly insideOf: (element: PageElement) => Clip
  /**
   * What elements that clip leave of the content of an element; pages, which
   * clip as well, are not among them.
   */
  readonly clipOf: (element: PageElement) => Clip | undefined
}

/**
 * Makes the tools of the audit, inside the page.
 *
 * It is sent to the browser as text: nothing of this module is in scope there.
 */
export function createAuditTools(): AuditTools {
  const {document, getComputedStyle} = globalThis as unknown as PageWindow
  const sheets = Array.from(document.querySelectorAll('[data-page]'))
  const rects = sheets.map((sheet) => sheet.getBoundingClientRect())
  const holders: Holder[] = []
  const indexes = new Map<PageElement | null, number>()
  const clips = new Map<PageElement, Clip | undefined>()
  const frames = new Map<PageElement, Clip>()
  const everything: Clip = {
    bottom: Infinity,
    left: -Infinity,
    right: Infinity,
    top: -Infinity
  }

  return {
    boxOn,
    clipOf,
    frameOf,
    holderOf,
    holders,
    insideOf,
    pageOf: (holder) => rects[holders[holder]?.page ?? -1],
    pages: sheets.map((sheet, index) => ({
      heightPx: rects[index]?.height ?? 0,
      id: sheet.getAttribute('data-page') ?? '',
      widthPx: rects[index]?.width ?? 0
    }))
  }

  function holderOf(element: PageElement): number {
    const found = element.closest('[data-block],[data-slot],[data-page]')
    const known = indexes.get(found)
    if (known !== undefined) return known
    const index = holders.length
    indexes.set(found, index)
    const block = found?.getAttribute('data-block') ?? undefined
    const slot = found?.getAttribute('data-slot') ?? undefined
    const sheet = found?.closest('[data-page]') ?? undefined
    const frame = found?.closest('[data-frame]')?.getAttribute('data-frame')
    holders.push({
      frame: frame ?? undefined,
      id: block ?? slot ?? sheet?.getAttribute('data-page') ?? '',
      kind:
        block === undefined ? (slot === undefined ? 'page' : 'slot') : 'block',
      page: sheet ? sheets.indexOf(sheet) : -1
    })
    return index
  }

  function boxOn(holder: number, {bottom, left, right, top}: Clip): PageBox {
    const page = rects[holders[holder]?.page ?? -1]
    return {
      height: round(bottom - top),
      left: round(left - (page?.left ?? 0)),
      top: round(top - (page?.top ?? 0)),
      width: round(right - left)
    }
  }

  function round(value: number): number {
    return Math.round(value * 10) / 10
  }

  function frameOf(element: PageElement): Clip | undefined {
    const frame = element.closest('[data-frame]')
    if (!frame) return undefined
    const known = frames.get(frame) ?? insideOf(frame)
    frames.set(frame, known)
    return known
  }

  function insideOf(element: PageElement): Clip {
    const {bottom, left, right, top} = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const edge = (side: string) =>
      (Number.parseFloat(style.getPropertyValue(`padding-${side}`)) || 0) +
      (Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0)
    return {
      bottom: bottom - edge('bottom'),
      left: left + edge('left'),
      right: right - edge('right'),
      top: top + edge('top')
    }
  }

  function clipOf(element: PageElement): Clip | undefined {
    if (clips.has(element)) return clips.get(element)
    const parent = element.parentElement
    let clip = parent ? clipOf(parent) : everything
    const style = getComputedStyle(element)
    const across = style.getPropertyValue('overflow-x') !== 'visible'
    const down = style.getPropertyValue('overflow-y') !== 'visible'

    if (clip && (across || down) && isClipping(element)) {
      const rect: PageRect = element.getBoundingClientRect()
      clip = {
        bottom: down ? Math.min(clip.bottom, rect.bottom) : clip.bottom,
        left: across ? Math.max(clip.left, rect.left) : clip.left,
        right: across ? Math.min(clip.right, rect.right) : clip.right,
        top: down ? Math.max(clip.top, rect.top) : clip.top
      }
      // What only screen readers should find is a pixel large.
      const isSeen = clip.right - clip.left > 2 && clip.bottom - clip.top > 2
      if (!isSeen) clip = undefined
    }

    clips.set(element, clip)
    return clip
  }

  /** Groups of SVG say that they overflow, and have no box to clip. */
  function isClipping(element: PageElement): boolean {
    if (element.getAttribute('data-page') !== null) return false
    if (element.ownerSVGElement) return element.localName === 'svg'
    return element !== document.body && element !== document.documentElement
  }
}
