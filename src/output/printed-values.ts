import type {Element, ElementContent} from 'hast'
import {toString} from 'hast-util-to-string'

/** What a file of a product shows of its content. */
export interface Showing {
  /** Whether drawings are shown, or their alternative text. */
  readonly drawings: 'drawn' | 'described'
  /** Whether the numbers of figures are there as tables. */
  readonly figureData: boolean
  /** Whether elements with `hidden` and descriptions of drawings are there. */
  readonly unseen: boolean
  /** Whether each number of a raised list is raised, `¹,²` (default: no). */
  readonly raisedLists?: boolean
}

/** What the kinds of files show. */
export const showings = {
  page: {drawings: 'drawn', figureData: true, unseen: true},
  paper: {drawings: 'drawn', figureData: false, unseen: false},
  mail: {
    drawings: 'described',
    figureData: false,
    raisedLists: true,
    unseen: true
  },
  text: {drawings: 'described', figureData: true, unseen: false}
} as const satisfies Record<string, Showing>

/** A value where content prints it. */
export interface PrintedPlace {
  /** `id/level/part`. */
  readonly result: string
  readonly text: string
  /** Elements around it, the outermost first; the last is its own. */
  readonly within: readonly Element[]
  /** Text of the head that it stands under; the title is none. */
  readonly head?: string | undefined
  /** It stands where nobody sees it, as in a table for screen readers. */
  readonly isUnseen: boolean
}

const heads: ReadonlySet<string> = new Set(['h2', 'h3', 'h4'])

/** Values that content prints, in reading order. */
export function printedValues(
  nodes: readonly ElementContent[],
  {drawings, figureData, unseen}: Showing
): readonly PrintedPlace[] {
  const found: PrintedPlace[] = []
  const within: Element[] = []
  let head: string | undefined
  for (const node of nodes) read(node, false)
  return found

  function read(node: ElementContent, isUnseen: boolean): void {
    if (node.type !== 'element') return
    if (node.tagName === 'svg' && drawings === 'described') return
    const isData = isFigureData(node)
    const hidden = isHidden(node)
    if ((isData && !figureData) || (hidden && !unseen)) return
    if (heads.has(node.tagName)) head = toString(node)

    const {dataResult} = node.properties
    within.push(node)
    if (typeof dataResult === 'string')
      found.push({
        head,
        isUnseen,
        result: dataResult,
        text: toString(node),
        within: [...within]
      })
    else
      for (const child of node.children)
        read(child, isUnseen || isData || hidden)
    within.pop()
  }
}

/** Whether an element holds the numbers of a figure for screen readers. */
export function isFigureData({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.includes('figure-data')
}

/** Whether an element is not shown, as the preheader of a message. */
export function isHidden({properties: {hidden}}: Element): boolean {
  return hidden !== undefined && hidden !== null && hidden !== false
}
