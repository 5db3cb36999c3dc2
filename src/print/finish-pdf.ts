import {createHash} from 'node:crypto'
import {
  ParseSpeeds,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFString
} from '@cantoo/pdf-lib'
import type {PdfMetadata} from './pdf-metadata.ts'
import {renumberNodes} from './renumber-nodes.ts'
import {stringifyXmp} from './xmp.ts'

/** A PDF to be handed out. */
export interface FinishedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Stands for the id until the bytes that it is made of are known. */
const placeholder = '504c454e415259504c454e415259504c'

/**
 * Makes a PDF of the browser fit to be handed out.
 *
 * Adds what the browser does not know (authors, dates, XMP), mends its tags,
 * and takes out all that changes from one print to the next: equal documents
 * become equal bytes.
 *
 * @param bytes
 *   PDF as the browser wrote it.
 * @param metadata
 *   What it shall say of itself.
 * @throws {RangeError}
 *   If the date is none.
 */
export async function finishPdf(
  bytes: Uint8Array,
  metadata: PdfMetadata
): Promise<FinishedPdf> {
  const pdf = await PDFDocument.load(bytes, {
    // By default it waits between each hundred objects.
    parseSpeed: ParseSpeeds.Fastest,
    updateMetadata: false
  })
  const {context} = pdf

  renumberNodes(context)
  mapRoles(pdf)
  describe(pdf, metadata)
  context.header = PDFHeader.forVersion(1, 7)
  const id = PDFHexString.of(placeholder)
  context.trailerInfo.ID = context.obj([id, id])

  const saved = await pdf.save({
    addDefaultPage: false,
    objectsPerTick: Infinity,
    updateFieldAppearances: false
  })
  return {bytes: identify(saved), pages: pdf.getPageCount()}
}

/** Says what PDF 2.0's emphasis is in the terms of PDF 1.7. */
function mapRoles({catalog, context}: PDFDocument): void {
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  tree?.set(PDFName.of('RoleMap'), context.obj({Em: 'Span', Strong: 'Span'}))
}

function describe(pdf: PDFDocument, metadata: PdfMetadata): void {
  const {authors, date, keywords = [], language, subject, title} = metadata
  const {catalog, context} = pdf

  pdf.setTitle(title, {showInWindowTitleBar: true})
  pdf.setAuthor(authors.join('; '))
  pdf.setSubject(subject ?? '')
  pdf.setKeywords([keywords.join(', ')])
  pdf.setCreator('Plenary')
  pdf.setProducer('Plenary')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  catalog.set(PDFName.of('Lang'), PDFString.of(language))

  const stream = context.stream(
    new TextEncoder().encode(stringifyXmp(metadata)),
    {
      Subtype: 'XML',
      Type: 'Metadata'
    }
  )
  catalog.set(PDFName.of('Metadata'), context.register(stream))
}

/** Puts a digest of all bytes in the place of the id. */
function identify(bytes: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const second = buffer.lastIndexOf(placeholder)
  const first = buffer.lastIndexOf(placeholder, second - 1)

  for (const offset of [first, second]) {
    buffer.write(digest.slice(0, placeholder.length), offset, 'latin1')
  }

  return bytes
}
