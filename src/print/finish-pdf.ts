import {addMargins, type PrintMargins} from './pdf/add-margins.ts'
import {type Attachment, attachFiles} from './pdf/attach-files.ts'
import {compress, expand} from './pdf/deflate.ts'
import {markArtifacts} from './pdf/mark-artifacts.ts'
import {mendTags} from './pdf/mend-tags.ts'
import {nameLinks} from './pdf/name-links.ts'
import {
  addEntry,
  addObject,
  needObject,
  type PdfFile,
  referenceOf
} from './pdf/pdf-file.ts'
import {dateString, textString} from './pdf/pdf-text-string.ts'
import {pagesOf, type PdfFacts, readFacts} from './pdf/read-facts.ts'
import {readPdfFile} from './pdf/read-pdf-file.ts'
import {srgbProfile} from './pdf/srgb-profile.ts'
import {writePdfFile} from './pdf/write-pdf-file.ts'
import type {PdfMetadata} from './pdf-metadata.ts'
import {renumberNodes} from './renumber-nodes.ts'
import {stringifyXmp} from './xmp.ts'

/** A PDF to be handed out. */
export interface FinishedPdf {
  readonly bytes: Uint8Array
  readonly facts: PdfFacts
}

/** What goes into a PDF beside its pages. */
export interface PdfExtras {
  readonly attachments?: readonly Attachment[] | undefined
  /** Absent: pages end where the paper does. */
  readonly margins?: PrintMargins | undefined
}

/**
 * Makes a PDF of the browser fit to be handed out.
 *
 * Adds what the browser does not know (authors, dates, XMP, colour space),
 * mends its tags, and takes out all that changes from one print to the next:
 * equal documents become equal bytes.
 *
 * @param bytes
 *   PDF as the browser wrote it.
 * @param metadata
 *   What it shall say of itself.
 * @throws {RangeError}
 *   If the date is none.
 * @throws {Error}
 *   If the browser wrote it in a way that is not known.
 */
export function finishPdf(
  bytes: Uint8Array,
  metadata: PdfMetadata,
  extras: PdfExtras = {}
): FinishedPdf {
  const file = readPdfFile(bytes)
  const facts = readFacts(file)

  renumberNodes(file)
  mendTags(file)
  nameLinks(file, metadata.links ?? new Map())
  for (const page of pagesOf(file)) finishPage(file, page, extras.margins)
  describe(file, metadata)
  attachFiles(file, extras.attachments ?? [])
  const info = addObject(file, {text: infoOf(metadata)})

  return {bytes: writePdfFile(file, info), facts}
}

function finishPage(
  file: PdfFile,
  page: number,
  margins: PrintMargins | undefined
): void {
  const contents = referenceOf(needObject(file.objects, page).text, 'Contents')
  if (contents === undefined) return
  const object = needObject(file.objects, contents)
  if (!object.stream) return
  const content = expand(object.stream)
  const stream = compress(markArtifacts(content))
  file.objects.set(contents, {
    stream,
    text: `<</Filter /FlateDecode\n/Length ${stream.length}>>`
  })
  if (margins) addMargins(file, page, content, margins)
}

/** Adds language, XMP and colour space to the catalog. */
function describe(file: PdfFile, metadata: PdfMetadata): void {
  const xmp = Buffer.from(stringifyXmp(metadata))
  const described = addObject(file, {
    stream: xmp,
    text: `<</Type /Metadata\n/Subtype /XML\n/Length ${xmp.length}>>`
  })
  const profile = srgbProfile()
  const colours = addObject(file, {
    stream: profile,
    text: `<</N 3\n/Length ${profile.length}>>`
  })
  const space = textString('sRGB IEC61966-2.1')
  const {text} = needObject(file.objects, file.root)
  file.objects.set(file.root, {
    text: text
      .replace(/\n?\/Lang \((?:[^\\)]|\\[^])*\)/, '')
      .replace(/\n?\/ViewerPreferences <<[^>]*>>/, '')
  })
  addEntry(
    file,
    file.root,
    [
      `/Lang ${textString(metadata.language)}`,
      '/ViewerPreferences <</DisplayDocTitle true>>',
      `/Metadata ${described}`,
      `/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ${space} /RegistryName (http://www.color.org) /Info ${space} /DestOutputProfile ${colours}>>]`
    ].join('\n')
  )
}

function infoOf(metadata: PdfMetadata): string {
  const {authors, date, keywords = [], subject, title} = metadata
  const entries = [
    ['Title', title],
    ['Author', authors.join('; ')],
    ['Subject', subject ?? ''],
    ['Keywords', keywords.join(', ')],
    ['Creator', 'Plenary'],
    ['Producer', 'Plenary']
  ]
    .filter(([, text]) => text !== '')
    .map(([key = '', text = '']) => `/${key} ${textString(text)}`)
  if (date) {
    entries.push(
      `/CreationDate ${dateString(date)}`,
      `/ModDate ${dateString(date)}`
    )
  }
  return `<<${entries.join('\n')}>>`
}
