import type {ElementContent} from 'hast'
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
  let last: Contents | undefined

  return async function (scale, body): Promise<Measured> {
    last = body || !last ? contentsOf(body ?? []) : last
    const linePx = settings['line-pt'] * scale * pxPerPt
    const lettersInLine = widthPx / (linePx * letterInLines)
    return {
      frames: last.frames.map((id) => ({id, widthPx, heightPx})),
      figures: last.figures.map((id) => ({id, widthPx, heightPx: 0})),
      blocks: last.blocks.map(({id, letters, rows}) => ({
        id,
        heightPx:
          Math.max(rows, Math.ceil(letters / lettersInLine), 1) * linePx,
        marginTopPx: linePx / 2,
        marginBottomPx: 0
      })),
      overflowing: []
    }
  }
}

/** What there is to say of a body at any scale. */
interface Contents {
  readonly frames: readonly string[]
  readonly figures: readonly string[]
  readonly blocks: readonly {
    readonly id: string
    readonly letters: number
    readonly rows: number
  }[]
}

function contentsOf(body: readonly ElementContent[]): Contents {
  const frames: string[] = []
  const figures: string[] = []
  const blocks: {id: string; letters: number; rows: number}[] = []
  let letters = 0
  /** All rows of tables, also of those that are not seen. */
  let rows = 0
  for (const node of body) read(node)
  return {blocks, figures, frames}

  function read(node: ElementContent): void {
    if (node.type === 'text') letters += node.value.length
    if (node.type !== 'element') return
    const frame = stringOf(node, 'dataFrame')
    if (frame !== undefined) frames.push(frame)
    const figure = stringOf(node, 'dataFigure')
    if (figure !== undefined) figures.push(figure)
    if (node.tagName === 'tr') rows++

    const id = stringOf(node, 'dataBlock')
    const before = {letters, rows}
    for (const child of node.children) read(child)
    if (id !== undefined)
      blocks.push({
        id,
        letters: letters - before.letters,
        rows: rows - before.rows
      })
  }
}
