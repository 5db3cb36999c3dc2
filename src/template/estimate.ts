import type {Element, ElementContent} from 'hast'
import {toString} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import type {Measured} from '../output/measured.ts'
import type {Measure} from './lay-out.ts'
import {stringOf} from './parse-template.ts'
import type {TemplateSettings} from './template-settings.ts'

const pxPerMm = 96 / 25.4
const pxPerPt = 96 / 72

/**
 * CSS of pages whose layout is estimated: they grow with what is in them, so
 * that nothing is cut off or printed over something else.
 */
export const estimatedCss =
  '[data-page]{height:auto!important;min-height:var(--page-height);overflow:visible!important}'

/** Part of a page that its columns take, and width of a letter in lines. */
const columnsWidth = 0.86
const columnsHeight = 0.62
const letterInLines = 0.38

/**
 * Estimates what a browser would measure, from the amount of text.
 *
 * For pages that are written where there is no browser: columns come out about
 * even, nothing is proved to fit.
 */
export function createEstimate(settings: TemplateSettings): Measure {
  const {page, layouts} = settings
  const columns = Math.max(
    ...layouts.flatMap(({flows}) =>
      Object.values(flows).map(({frames, level}) => (level ? frames.length : 2))
    )
  )
  const widthPx =
    ((page?.['width-mm'] ?? 210) * pxPerMm * columnsWidth) / columns
  const heightPx = (page?.['height-mm'] ?? 297) * pxPerMm * columnsHeight
  let last: readonly ElementContent[] = []

  return async function (scale, body = last): Promise<Measured> {
    last = body
    const linePx = settings['line-pt'] * scale * pxPerPt
    const lettersInLine = widthPx / (linePx * letterInLines)
    return {
      frames: collect(body, 'dataFrame', () => ({widthPx, heightPx})),
      figures: collect(body, 'dataFigure', () => ({widthPx, heightPx: 0})),
      blocks: collect(body, 'dataBlock', (node) => ({
        heightPx: linesOf(node, lettersInLine) * linePx,
        marginTopPx: linePx / 2,
        marginBottomPx: 0
      })),
      overflowing: []
    }
  }
}

function linesOf(node: Element, lettersInLine: number): number {
  let rows = 0
  visit(node, 'element', ({tagName}) => {
    if (tagName === 'tr') rows++
  })
  const lines = Math.ceil(toString(node).length / lettersInLine)
  return Math.max(rows, lines, 1)
}

function collect<Size>(
  body: readonly ElementContent[],
  attribute: string,
  size: (node: Element) => Size
): (Size & {readonly id: string})[] {
  const sizes: (Size & {readonly id: string})[] = []
  visit({type: 'root', children: [...body]}, 'element', function (node) {
    const id = stringOf(node, attribute)
    if (id !== undefined) sizes.push({id, ...size(node)})
  })
  return sizes
}
