import type {TextItem} from 'pdfjs-dist/types/src/display/api.js'
import {openPdf} from './open-pdf.ts'

/**
 * Reads the text of a PDF with another program than the one that wrote it.
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
