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
  title: string
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
  readonly setEnd: (node: PageNode, offset: number) => void
  readonly setStart: (node: PageNode, offset: number) => void
  readonly getClientRects: () => Iterable<PageRect>
}

export interface PageNode {
  readonly nextSibling: PageNode | null
  readonly nodeType: number
  /** Of text: what it says. */
  readonly nodeValue: string | null
}

/** From the units of an SVG element to pixels of the window. */
export interface PageMatrix {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

export interface PageElement extends PageNode {
  innerHTML: string
  readonly childNodes: Iterable<PageNode>
  readonly children: Iterable<PageElement>
  readonly firstChild: PageNode | null
  readonly localName: string
  readonly textContent: string | null
  /** Absent on HTML elements, `null` on an outermost `svg`. */
  readonly ownerSVGElement?: unknown
  readonly style: {
    readonly setProperty: (name: string, value: string) => void
  }
  /** Of an image: pixels of its file. */
  readonly naturalHeight?: number
  readonly naturalWidth?: number
  /** Of an image. */
  readonly decode?: () => Promise<unknown>
  readonly parentElement: PageElement | null
  readonly closest: (selector: string) => PageElement | null
  readonly getAttribute: (name: string) => string | null
  readonly getClientRects: () => ArrayLike<PageRect>
  readonly getBoundingClientRect: () => PageRect
  /** Of SVG elements alone. */
  readonly getScreenCTM?: () => PageMatrix | null
  /** Of shapes of SVG alone; in units of the shape. */
  readonly isPointInFill?: (point: {x: number; y: number}) => boolean
  readonly querySelector: (selector: string) => PageElement | null
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
