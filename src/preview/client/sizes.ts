/** Sizes of a page, on screen and in print. */
export interface PageSize {
  /** All that the frame shows, in its own pixels. */
  readonly widthPx: number
  readonly heightPx: number
  /** First sheet; absent where there is no paper. */
  readonly paper?: PaperSize | undefined
}

export interface PaperSize {
  readonly widthPx: number
  readonly heightPx: number
  readonly widthMm: number
  readonly heightMm: number
  /** Millimetres in print that a pixel of the frame is. */
  readonly mmPerPx: number
}

/** Measures a page that is shown. */
export function measurePage(document: Document): PageSize {
  const sheets = [...document.querySelectorAll<HTMLElement>('[data-page]')]
  const [first] = sheets
  const root = document.documentElement
  const printed = printedSize(document)
  if (!first || !printed) {
    return {
      heightPx: Math.max(
        document.body.scrollHeight,
        document.body.offsetHeight
      ),
      widthPx: root.clientWidth
    }
  }
  const {height, width} = first.getBoundingClientRect()
  const bottom = Math.max(
    ...sheets.map((sheet) => sheet.getBoundingClientRect().bottom)
  )
  const [widthMm, heightMm] = printed
  return {
    heightPx: bottom,
    paper: {
      heightMm,
      heightPx: height,
      mmPerPx: widthMm / width,
      widthMm,
      widthPx: width
    },
    widthPx: width
  }
}

/** Millimetres of `@page {size: …}`. */
function printedSize(
  document: Document
): readonly [width: number, height: number] | undefined {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      const found = /^@page[^{]*\{[^}]*size:\s*([\d.]+)mm\s+([\d.]+)mm/.exec(
        rule.cssText
      )
      if (found) return [Number(found[1]), Number(found[2])]
    }
  return undefined
}

/** `48 × 36 in`, or in millimetres where inches are not whole. */
export function describeSize({heightMm, widthMm}: PaperSize): string {
  const [width, height] = [widthMm / 25.4, heightMm / 25.4]
  const isWhole = [width, height].every(
    (inches) => Math.abs(inches - Math.round(inches)) < 0.001
  )
  return isWhole
    ? `${Math.round(width)} × ${Math.round(height)} in`
    : `${Math.round(widthMm)} × ${Math.round(heightMm)} mm`
}

/** Smallest type of the first sheet in print, in points; scripts apart. */
export function smallestType(
  document: Document,
  {mmPerPx}: PaperSize
): number | undefined {
  const sheet = document.querySelector('[data-page]')
  const view = document.defaultView
  if (!sheet || !view) return undefined
  const walker = document.createTreeWalker(sheet, 4)
  const seen = new Set<Element>()
  let smallest = Infinity
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || seen.has(parent) || !node.nodeValue?.trim()) continue
    seen.add(parent)
    if (parent.closest('sup,sub,.figure-data,script,style,title,desc')) continue
    const size = Number.parseFloat(view.getComputedStyle(parent).fontSize)
    // Elements of the frame are of classes of its own.
    const drawn = parent as unknown as Partial<SVGGraphicsElement>
    const matrix = drawn.getScreenCTM?.()
    smallest = Math.min(smallest, size * Math.abs(matrix?.d ?? 1))
  }
  return smallest === Infinity ? undefined : (smallest * mmPerPx * 72) / 25.4
}
