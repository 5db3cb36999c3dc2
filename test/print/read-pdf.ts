import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of PDF sees in one. */
export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>
  readonly language: unknown
  readonly pages: number
  /** Width and height of the first page. */
  readonly sizePt: readonly [number, number]
  readonly text: string
  readonly xmp: ReadonlyMap<string, unknown>
}

/** Reads a PDF with another program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // The reader takes the bytes away, so it gets its own.
  const task = getDocument({data: bytes.slice(), verbosity: 0})
  const pdf = await task.promise

  try {
    const {info, metadata} = await pdf.getMetadata()
    const page = await pdf.getPage(1)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const {items} = await page.getTextContent()
    const entries = metadata === null ? [] : [...metadata]

    return {
      info: info as Record<string, unknown>,
      language: (info as {Language?: unknown}).Language,
      pages: pdf.numPages,
      sizePt: [right - left, top - bottom],
      text: items.map((item) => ('str' in item ? item.str : '')).join(''),
      xmp: new Map<string, unknown>(entries as Array<[string, unknown]>)
    }
  } finally {
    await task.destroy()
  }
}
