import type {TextItem} from 'pdfjs-dist/types/src/display/api.js'
import {openPdf} from './open-pdf.ts'
import type {Piece} from './pdf/content-text.ts'
import {finishedText} from './pdf/finished-text.ts'

/**
 * Reads the text of a PDF: of ours by the tables of its fonts, of any other, and
 * where there is anything unusual, by pdf.js.
 *
 * Words that a line breaks at their hyphen are whole; what is raised follows a
 * caret.
 *
 * @param bytes
 *   The file; it is left as it is.
 * @returns
 *   Text of each page.
 * @throws {Error}
 *   If it cannot be read.
 */
export async function readPdfText(
  bytes: Uint8Array
): Promise<readonly string[]> {
  const pages = finishedText(bytes)
  if (pages) return pages.map((pieces) => joinItems(itemsOf(pieces)))
  return readForeignText(bytes)
}

/** Reads the text of any PDF with a program that others wrote. */
export async function readForeignText(
  bytes: Uint8Array
): Promise<readonly string[]> {
  return openPdf(bytes, async (pdf) =>
    Promise.all(
      Array.from({length: pdf.numPages}, async (_, index) => {
        const page = await pdf.getPage(index + 1)
        const {items} = await page.getTextContent()
        return joinItems(items.filter((item) => 'str' in item))
      })
    )
  )
}

/** Part of the type size from which a gap is a space. */
const spaceEm = 0.15
/** Part of the type size by which lines differ. */
const lineEm = 0.1

/** Pieces with the spaces and ends of lines that are seen between them. */
function itemsOf(pieces: readonly Piece[]): readonly PdfItem[] {
  return pieces.flatMap(function (piece, index): PdfItem[] {
    const {along, sizePt, text, x, y} = piece
    const next = pieces[index + 1]
    const transform = [sizePt, 0, 0, sizePt, x, y]
    const joint = next ? jointOf(piece, next) : 'line'
    const [cosine, sine] = along
    const isUpright = cosine > 0.99 && Math.abs(sine) < 0.01
    const item = {hasEOL: joint === 'line', str: text, transform}
    return joint === 'space' || !isUpright
      ? [{...item}, {hasEOL: false, str: ' ', transform}]
      : [item]
  })
}

/** What is between two pieces: more letters of a word, a space, a new line. */
function jointOf(
  {along: [cosine, sine], endX, endY, sizePt}: Piece,
  next: Piece
): 'line' | 'none' | 'space' {
  const [right, up] = [next.x - endX, next.y - endY]
  const forward = (right * cosine + up * sine) / sizePt
  const aside = (up * cosine - right * sine) / sizePt
  const [nextCosine, nextSine] = next.along
  const turned = cosine * nextCosine + sine * nextSine < 0.99
  const isScript = next.sizePt < 0.9 * sizePt || sizePt < 0.9 * next.sizePt
  const most = isScript ? Math.max(1, next.sizePt / sizePt) : lineEm
  if (turned || Math.abs(aside) > most || forward < -0.5) return 'line'
  return forward > spaceEm ? 'space' : 'none'
}

/** Pieces of text as pdf.js gives them: `transform` holds size and baseline. */
export type PdfItem = Pick<TextItem, 'str' | 'hasEOL' | 'transform'>

/** Text of a page of its pieces. */
export function joinItems(items: readonly PdfItem[]): string {
  let text = ''
  let last: PdfItem | undefined

  for (const item of items) {
    const {hasEOL, str} = item
    if (str !== '') {
      if (last && isRaised(item, last) && /\S$/.test(text)) text += '^'
      text += str
      if (str.trim() !== '') last = item
    }

    if (!hasEOL) continue
    last = undefined
    // `11%-` and `52%` are one, ` –` and what follows are not.
    if (!/\S[-‐–/]$/.test(text)) text += '\n'
  }

  return text
}

/** Smaller than what is before it, and with a higher baseline. */
function isRaised(item: PdfItem, last: PdfItem): boolean {
  const [size, lastSize] = [sizeOf(item), sizeOf(last)]
  const by = baselineOf(item) - baselineOf(last)
  return size < 0.9 * lastSize && by > 0.1 * lastSize && by < lastSize
}

function sizeOf({transform}: PdfItem): number {
  return Math.abs(Number(transform[3]))
}

function baselineOf({transform}: PdfItem): number {
  return Number(transform[5])
}
