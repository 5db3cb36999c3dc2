// Functions in the page see nothing of their module.
/* oxlint-disable unicorn/consistent-function-scoping */
import type {AuditTools, Clip} from './audit-tools.ts'
import type {PageElement, PageWindow} from './page-dom.ts'
import type {
  FrameFact,
  ImageFact,
  PageFacts,
  TableFact,
  TargetFact
} from './page-facts.ts'

/**
 * Reads frames, tables, pictures, figures and links to them, inside the page.
 *
 * It is sent to the browser as text: nothing of this module is in scope there.
 *
 * @param tools
 *   What `createAuditTools` gave.
 */
export function auditBoxes({
  boxOn,
  clipOf,
  frameOf,
  holderOf,
  insideOf,
  pageOf
}: AuditTools): Pick<
  PageFacts,
  'figures' | 'frames' | 'images' | 'references' | 'tables'
> {
  const {document} = globalThis as unknown as PageWindow

  return {
    figures: all('figure[id]').map((element) =>
      targetOf(element, element.getAttribute('id'))
    ),
    frames: all('[data-frame]').map(readFrame),
    images: all('img, svg image').filter(isPixels).map(readImage),
    references: all('a[href^="#"]').map((element) =>
      targetOf(element, element.getAttribute('href')?.slice(1))
    ),
    tables: all('table').filter(isSeen).map(readTable)
  }

  function all(selector: string): PageElement[] {
    return Array.from(document.querySelectorAll(selector))
  }

  function isSeen(element: PageElement): boolean {
    return element.getClientRects().length > 0 && clipOf(element) !== undefined
  }

  function targetOf(
    element: PageElement,
    id: string | null | undefined
  ): TargetFact {
    const holder = holderOf(element)
    return {
      box: boxOn(holder, element.getBoundingClientRect()),
      holder,
      id: id ?? ''
    }
  }

  function readFrame(frame: PageElement): FrameFact {
    const blocks = Array.from(frame.querySelectorAll('[data-block]'))
    const last = blocks.at(-1)
    const inside = insideOf(frame)
    const holder = holderOf(frame)
    const isHead =
      last !== undefined &&
      last.querySelector('h1,h2,h3,h4,h5,h6') !== null &&
      last.querySelector('p,ul,ol,dl,table,figure,blockquote,pre') === null
    const page = pageOf(holder)
    return {
      blocks: blocks.length,
      endsWithHead: isHead,
      box: boxOn(holder, inside),
      endPx: last
        ? last.getBoundingClientRect().bottom - (page?.top ?? 0)
        : inside.top - (page?.top ?? 0),
      holder,
      id: frame.getAttribute('data-frame') ?? '',
      last: last && holderOf(last)
    }
  }

  function readTable(table: PageElement): TableFact {
    const rect: Clip = table.getBoundingClientRect()
    const holder = holderOf(table)
    const clip = clipOf(table)
    const frame = frameOf(table)
    const page = pageOf(holder)
    const sides = frame ?? page
    const bottom = Math.min(
      clip?.bottom ?? Infinity,
      page?.bottom ?? Infinity,
      frame?.bottom ?? Infinity
    )
    const row = table.querySelector('tr')
    return {
      box: boxOn(holder, rect),
      columns: row
        ? Array.from(row.querySelectorAll('th,td')).reduce(
            (sum, cell) => sum + Number(cell.getAttribute('colspan') ?? 1),
            0
          )
        : 0,
      cutPx: Math.max(0, rect.bottom - bottom),
      holder,
      parts: table.getClientRects().length,
      sidewaysPx: sides
        ? Math.max(0, sides.left - rect.left, rect.right - sides.right)
        : 0
    }
  }

  /** Images of authors are judged with their files. */
  function isPixels(image: PageElement): boolean {
    const isDrawn = sourceOf(image).startsWith('data:image/svg')
    return isSeen(image) && !isDrawn && !image.closest('figure.image')
  }

  function sourceOf(image: PageElement): string {
    return image.getAttribute('src') ?? image.getAttribute('href') ?? ''
  }

  function readImage(image: PageElement): ImageFact {
    const holder = holderOf(image)
    return {
      box: boxOn(holder, image.getBoundingClientRect()),
      holder,
      naturalHeightPx: image.naturalHeight ?? 0,
      naturalWidthPx: image.naturalWidth ?? 0
    }
  }
}
