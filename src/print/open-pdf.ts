import type {PDFDocumentProxy} from 'pdfjs-dist/types/src/display/api.js'

/** Reader of PDF, once it is loaded. */
type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** Loads the reader of PDF, which is large, once. */
async function load(): Promise<Library> {
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/**
 * Opens a PDF with another program than the one that wrote it.
 *
 * @param bytes
 *   The file; it is left as it is.
 * @param read
 *   What to do while it is open.
 * @throws {Error}
 *   If it cannot be read.
 */
export async function openPdf<T>(
  bytes: Uint8Array,
  read: (pdf: PDFDocumentProxy) => Promise<T>
): Promise<T> {
  const {getDocument} = await load()
  const task = getDocument({
    // The reader takes the bytes away, so it gets its own.
    data: new Uint8Array(bytes),
    disableFontFace: true,
    isEvalSupported: false,
    useWorkerFetch: false,
    verbosity: 0
  })

  try {
    return await read(await task.promise)
  } finally {
    await task.destroy()
  }
}
