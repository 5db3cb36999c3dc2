import {openPdf} from './open-pdf.ts'

/**
 * Reads the files that are attached to a PDF.
 *
 * @returns
 *   Contents by name.
 * @throws {Error}
 *   If it cannot be read.
 */
export async function readPdfAttachments(
  bytes: Uint8Array
): Promise<ReadonlyMap<string, Uint8Array>> {
  return openPdf(bytes, async function (pdf) {
    const found = ((await pdf.getAttachments()) ?? {}) as Readonly<
      Record<string, {readonly content: Uint8Array; readonly filename: string}>
    >
    return new Map(
      Object.values(found).map(({content, filename}) => [filename, content])
    )
  })
}
