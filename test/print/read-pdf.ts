import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of PDF sees in one. */
export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>
  readonly language: unknown
  readonly pages: number
  /** Width and height of the first page. */
  readonly sizePt: readonly [number, number]
  /** Text of the first page. */
  readonly text: string
  /** Text and size of each page. */
  readonly all: readonly {
    readonly text: string
    readonly sizePt: readonly [number, number]
  }[]
  readonly xmp: ReadonlyMap<string, unknown>
}

/** Reads a PDF with another program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // The reader takes the bytes away, so it gets its own.
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
  const pdf = await task.promise

  try {
    const {info, metadata} = await pdf.getMetadata()
    const all = await Promise.all(
      Array.from({length: pdf.numPages}, async (_, index) => {
        const page = await pdf.getPage(index + 1)
        const [left = 0, bottom = 0, right = 0, top = 0] = page.view
        const {items} = await page.getTextContent()
        const text = items.map((item) => ('str' in item ? item.str : ''))
        const sizePt: [number, number] = [right - left, top - bottom]
        return {text: text.join(''), sizePt}
      })
    )
    const [first] = all
    if (!first) throw new Error('A PDF has pages')
    const entries = metadata === null ? [] : [...metadata]

    return {
      info: info as Record<string, unknown>,
      language: (info as {Language?: unknown}).Language,
      pages: pdf.numPages,
      ...first,
      all,
      xmp: new Map<string, unknown>(entries as Array<[string, unknown]>)
    }
  } finally {
    await task.destroy()
  }
}
