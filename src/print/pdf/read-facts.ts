import {needObject, type PdfFile, withoutStrings} from './pdf-file.ts'

/** What a PDF is, as far as readers and printers care. */
export interface PdfFacts {
  /** Width and height of each page, in points. */
  readonly sizesPt: readonly (readonly [number, number])[]
  readonly fonts: readonly PdfFont[]
  /** Pictures made of pixels; masks belong to theirs. */
  readonly images: number
  /** Whether it has a tree of tags. */
  readonly tagged: boolean
  /** Language of the text; `undefined` if it does not say. */
  readonly language: string | undefined
}

export interface PdfFont {
  /** Such as `Inter-SemiBold`; empty where it has none. */
  readonly name: string
  readonly embedded: boolean
  /** Whether it holds only the glyphs that are used. */
  readonly subset: boolean
  /** Whether its glyphs are drawings: of no use to whoever edits or searches. */
  readonly drawn: boolean
}

/** Reads what a PDF of the browser is. */
export function readFacts(file: PdfFile): PdfFacts {
  const {objects} = file
  const catalog = needObject(objects, file.root).text
  const fonts = new Map<string, PdfFont>()
  const masks = new Set<string>()
  const images: number[] = []

  for (const [number, {text: raw}] of objects) {
    if (!raw.startsWith('<</')) continue
    const text = withoutStrings(raw)
    if (text.includes('/Subtype /Image')) images.push(number)
    const mask = /\/SMask (\d+) 0 R/.exec(text)?.[1]
    if (mask !== undefined) masks.add(mask)
    const font = fontOf(text)
    if (font) fonts.set(JSON.stringify(font), font)
  }

  return {
    fonts: [...fonts.values()],
    images: images.filter((number) => !masks.has(String(number))).length,
    language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1],
    sizesPt: pagesOf(file).map((number) =>
      boxOf(needObject(objects, number).text)
    ),
    tagged: /\/StructTreeRoot \d/.test(withoutStrings(catalog))
  }
}

/** Numbers of the pages in order. */
export function pagesOf({objects, root}: PdfFile): readonly number[] {
  const pages: number[] = []
  visit(Number(/\/Pages (\d+) 0 R/.exec(needObject(objects, root).text)?.[1]))
  return pages

  function visit(number: number): void {
    const {text} = needObject(objects, number)
    const kids = /^<<[^]*\/Type \/Pages\b[^]*\/Kids \[([^\]]*)\]/.exec(text)
    if (!kids) pages.push(number)
    else
      for (const [, kid] of (kids[1] ?? '').matchAll(/(\d+) 0 R/g))
        visit(Number(kid))
  }
}

/** Width and height of a page, which begins at 0. */
export function boxOf(page: string): readonly [number, number] {
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page)
  if (!box) throw new Error('Unexpected page without its size')
  return [Number(box[1]), Number(box[2])]
}

function fontOf(text: string): PdfFont | undefined {
  const drawn = text.includes('/Subtype /Type3')
  if (!drawn && !text.includes('/Type /FontDescriptor')) return undefined
  const written = /\/FontName \/([^\s/<>[\]]+)/.exec(text)?.[1] ?? ''
  return {
    drawn,
    embedded: drawn || /\/FontFile[23]? \d/.test(text),
    name: written.replace(/^[A-Z]{6}\+/, ''),
    subset: drawn || /^[A-Z]{6}\+/.test(written)
  }
}
