import type {Element, ElementContent} from 'hast'
import type {Verdict} from '../check/layout/judge-layout.ts'
import {element} from '../output/hast.ts'
import type {PageBox, PageFacts} from '../print/page-facts.ts'

/** Room between a fault and its outline, and width of that, by page width. */
const roomPart = 0.001
const linePart = 0.0015

/**
 * Outlines on the pages what gates found, for whoever looks for it.
 *
 * @param body
 *   Pages; they are not changed.
 * @returns
 *   Pages with an element `fault` over each fault, which says what it is.
 */
export function markFaults(
  body: readonly ElementContent[],
  {holders, pages}: PageFacts,
  verdicts: readonly Verdict[]
): ElementContent[] {
  const marks = pages.map((): Element[] => [])
  for (const {findings, rule} of verdicts)
    for (const {boxes, expected, holder, unexpected} of findings) {
      const page = holders[holder]?.page ?? -1
      const size = pages[page]
      if (!size) continue
      const title = `${rule}: ${unexpected.replace(/,$/, '')}, expected ${expected}`
      for (const box of boxes) marks[page]?.push(outline(box, size, title))
    }
  let next = 0
  return body.map(add)

  function add(node: ElementContent): ElementContent {
    if (node.type !== 'element') return node
    const {children, properties} = node
    if (!('dataPage' in properties))
      return {...node, children: children.map(add)}
    const own = marks[next++] ?? []
    const style = `${String(properties['style'] ?? '')};position:relative`
    return {
      ...node,
      children: [...children, ...own],
      properties: own.length > 0 ? {...properties, style} : properties
    }
  }
}

function outline(
  {height, left, top, width}: PageBox,
  {heightPx, widthPx}: PageFacts['pages'][number],
  title: string
): Element {
  const roomPx = widthPx * roomPart
  const linePx = widthPx * linePart
  // What is off the page is outlined at its edge.
  const [x, right] = [left - roomPx, left + width + roomPx].map((at) =>
    within(at, linePx, widthPx - linePx)
  )
  const [y, bottom] = [top - roomPx, top + height + roomPx].map((at) =>
    within(at, linePx, heightPx - linePx)
  )
  const style = [
    'position:absolute',
    `left:${x}px`,
    `top:${y}px`,
    `width:${Math.max(linePx, (right ?? 0) - (x ?? 0))}px`,
    `height:${Math.max(linePx, (bottom ?? 0) - (y ?? 0))}px`,
    'margin:0',
    `outline:${linePx}px solid #C00000`
  ].join(';')
  return element('div', {className: ['fault'], style, title}, [])
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)) * 10) / 10
}
