/**
 * The little of the DOM that our functions in the page use.
 *
 * The types of a browser are not in scope of this program, where most of them
 * would be mistakes.
 */
export interface PageWindow {
  readonly document: PageDocument
  readonly getComputedStyle: (element: PageElement) => PageStyle
}

export interface PageDocument {
  readonly body: PageElement
  readonly documentElement: PageElement
  readonly fonts: Iterable<PageFont>
  readonly createRange: () => PageRange
  readonly querySelector: (selector: string) => PageElement | null
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>
}

export interface PageFont {
  readonly family: string
  readonly load: () => Promise<unknown>
}

export interface PageRange {
  readonly selectNodeContents: (node: PageNode) => void
  readonly getClientRects: () => Iterable<PageRect>
}

export interface PageNode {
  readonly nodeType: number
}

export interface PageElement extends PageNode {
  innerHTML: string
  readonly childNodes: Iterable<PageNode>
  readonly localName: string
  /** Absent on HTML elements, `null` on an outermost `svg`. */
  readonly ownerSVGElement?: unknown
  readonly style: {
    readonly setProperty: (name: string, value: string) => void
  }
  readonly getAttribute: (name: string) => string | null
  readonly getBoundingClientRect: () => PageRect
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>
  readonly removeAttribute: (name: string) => void
  readonly setAttribute: (name: string, value: string) => void
}

export interface PageRect {
  readonly bottom: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly width: number
}

export interface PageStyle {
  readonly display: string
  readonly position: string
  readonly getPropertyValue: (name: string) => string
}
